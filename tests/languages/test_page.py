"""The page on languages, and the command that prints its first table."""

from __future__ import annotations

from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path

import pytest

from qa import languages
from qa.cli.languages import HEAD, command, rows
from qa.embed.static import BUNDLED

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(not BUNDLED.is_dir(), reason="needs the bundled model")


def test_the_page_has_the_tables_of_today(capsys: pytest.CaptureFixture[str]) -> None:
    place = spec_from_file_location("languages_page", ROOT / "tools" / "languages.py")
    assert place
    assert place.loader
    tool = module_from_spec(place)
    place.loader.exec_module(tool)
    assert tool.main(["--check"]) == 0, capsys.readouterr().out


def test_every_language_with_a_file_has_a_row(capsys: pytest.CaptureFixture[str]) -> None:
    found = {row[0]: dict(zip(HEAD, row, strict=True)) for row in rows()}
    assert set(found) == set(languages.codes())
    assert [found[code]["model"] for code in ("id", "pl", "zh")] == [
        "meaning",
        "aligning",
        "nothing",
    ]
    assert [found[code]["names"] for code in ("uk", "fr", "ru", "de")] == [
        "yes",
        "as they are",
        "no",
        "no",
    ]
    command()
    assert len(capsys.readouterr().out.splitlines()) == 1 + len(found)
