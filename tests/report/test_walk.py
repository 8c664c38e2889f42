from __future__ import annotations

from pathlib import Path

import pytest
from made_reports import full, outcome

from qa import report
from qa.report import Look


def test_every_file_of_the_folder_is_a_writer() -> None:
    files = {f.stem for f in Path(report.__file__).parent.glob("[a-z]*.py")}
    assert files == set(report.names())


@pytest.mark.parametrize("name", report.names())
def test_every_writer_writes_and_has_a_test(name: str) -> None:
    writer = report.writer(name)
    assert writer.render(outcome(full()), Look()).endswith("\n")
    assert all(suffix.startswith(".") for suffix in writer.SUFFIXES)
    assert (Path(__file__).parent / f"test_{name}.py").is_file()


def test_a_suffix_belongs_to_one_format() -> None:
    suffixes = [suffix for name in report.names() for suffix in report.writer(name).SUFFIXES]
    assert len(suffixes) == len(set(suffixes))


def test_an_unknown_format_is_a_key_error() -> None:
    with pytest.raises(KeyError):
        report.writer("_view")


def test_every_format_is_on_the_page_of_the_reports() -> None:
    page = (Path(__file__).parents[2] / "docs" / "reports.md").read_text(encoding="utf-8")
    rows = {line.split("`")[1] for line in page.splitlines() if line.startswith("| `")}
    assert rows == set(report.names())
