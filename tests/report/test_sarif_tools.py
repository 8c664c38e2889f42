"""The SARIF of the real story, as people read it with sarif-tools."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest

from qa import folders, gate
from qa.cli import _rules
from qa.report import Look, Outcome, sarif
from qa.settings import Settings

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    settings = Settings()
    reports = tuple(folders.check_stories([ROOT / "pairs"], settings))
    verdict = gate.judge(reports, settings)
    outcome = Outcome(reports, verdict, _rules.rules(), settings.sure, "0", root=str(ROOT))
    made = tmp_path_factory.mktemp("sarif") / "qa.sarif"
    made.write_text(sarif.render(outcome, Look()), "utf-8")
    return made


def run(*arguments: object) -> str:
    """What `sarif` prints, and whatever its exit status is."""
    pytest.importorskip("sarif", reason="sarif-tools is not installed")
    command = [sys.executable, "-m", "sarif", *map(str, arguments)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False, timeout=120)
    assert "Traceback" not in ran.stderr, ran.stderr
    return ran.stdout


def test_it_meets_the_published_schema(file: Path, published: Callable[[str], Path]) -> None:
    schema = json.loads(published("sarif-2.1.0.schema.json").read_text(encoding="utf-8"))
    jsonschema.Draft7Validator(schema).validate(json.loads(file.read_text("utf-8")))


def test_the_summary_has_the_one_error(file: Path) -> None:
    told = run("summary", file)
    assert "error: 1\n" in told
    assert "warning: 0\n" in told
    assert "ACR001 MoE" in told


def test_the_table_leads_to_the_line(file: Path, tmp_path: Path) -> None:
    run("csv", "--output", tmp_path / "qa.csv", file)
    (row,) = csv.DictReader((tmp_path / "qa.csv").read_text("utf-8-sig").splitlines(keepends=True))
    assert (row["Severity"], row["Code"], row["Line"]) == ("error", "ACR001", "7")
    assert row["Location"] == "pairs/znews-deepseek/uk.txt"
    assert "⟦Міністерство освіти⟧" in row["Description"]


def test_the_page_shows_it(file: Path, tmp_path: Path) -> None:
    run("html", "--output", tmp_path / "qa.html", file)
    page = (tmp_path / "qa.html").read_text("utf-8")
    assert "ACR001" in page
    assert "Severity : error [ 1 ]" in page
