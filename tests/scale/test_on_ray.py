"""The flow on a local Ray of two actors; run by `make test-ray`, skipped where Ray is not."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from dying import PLAIN, Deadly

from qa import flow, folders
from qa.problems import InputError
from qa.records import Verdict
from qa.report import Look, Outcome, jsonl
from qa.scale import How, packed
from qa.scale.task import Task

if not os.environ.get("QA_TEST_RAY"):
    pytest.skip("minutes long: `make test-ray` runs it", allow_module_level=True)
ray = pytest.importorskip("ray")
on_ray = pytest.importorskip("qa.scale.on_ray")
pytestmark = pytest.mark.filterwarnings("default")
Made = Callable[..., Path]
ROOT = Path(__file__).parents[2]
LINES = partial(jsonl.part, outcome=Outcome((), Verdict(0, "")), look=Look())


@pytest.fixture(scope="module", autouse=True)
def cluster() -> Iterator[None]:
    """A local Ray of four logical processors, whose workers can import the tests' helpers."""
    paths = os.pathsep.join([str(ROOT), str(ROOT / "tests"), os.environ.get("PYTHONPATH", "")])
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    ray.init(
        num_cpus=4,
        include_dashboard=False,
        log_to_driver=False,
        runtime_env={"env_vars": {"PYTHONPATH": paths}},
    )
    yield
    ray.shutdown()


def test_two_actors_one_killed_say_what_one_process_says(archive: Made, tmp_path: Path) -> None:
    folder = archive(40)
    at = Deadly(tmp_path / "killed", once=True)
    how = How(2, engine="ray")
    made = list(folders.check_stories([folder], PLAIN, at, None, None, how))
    assert at.marker.exists()
    assert made == list(map(packed.slim, folders.check_stories([folder], PLAIN)))


def table(folder: Path, count: int) -> tuple[Path, list[str]]:
    """The stories of a folder as JSON Lines, and the records that one process writes of them."""
    rows, expected = [], []
    for number, story in enumerate(sorted(folder.iterdir())):
        texts = {lang: (story / f"{lang}.txt").read_text("utf-8") for lang in ("id", "uk")}
        rows.append({"title": f"Story {number}", "versions": texts})
        titled = on_ray.Given(f"Story {number}", tuple(texts.items()))
        (prepared,) = folders.prepare_given(titled, PLAIN)
        expected += LINES(packed.slim(flow.conclude(prepared, None))).splitlines()
    file = folder.parent / "stories.jsonl"
    lines = (json.dumps(row, ensure_ascii=False) for row in rows[:count])
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file, expected


@pytest.mark.parametrize("suffix", ["jsonl", "parquet"])
def test_a_table_is_read_and_findings_are_written(
    archive: Made, tmp_path: Path, suffix: str
) -> None:
    source, expected = table(archive(20), 20)
    target = tmp_path / f"found.{suffix}"
    told = list(on_ray.table(Task(PLAIN), source.as_uri(), target.as_uri(), LINES, 2))
    read = ray.data.read_json if suffix == "jsonl" else ray.data.read_parquet
    records = read(str(target)).take_all()
    assert sorted(row["record"] for row in records) == sorted(expected)
    assert len(told) == len(expected)
    assert {row["severity"] for row in told} >= {"", "error"}


def test_a_row_that_is_no_story_is_told_and_the_others_checked(tmp_path: Path) -> None:
    texts = {"id": "Harga naik 12 persen.", "uk": "Ціни зросли на 12 відсотків."}
    rows = [{"title": "whole", "versions": texts}, {"title": "half", "versions": {"id": "Satu."}}]
    source = tmp_path / "stories.jsonl"
    source.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    told = list(on_ray.table(Task(PLAIN), str(source), str(tmp_path / "o.jsonl"), LINES, 1))
    assert sorted(row["broken"] for row in told if row["type"] == "report") == [0, 2]


def test_other_suffixes_are_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match=r"\.parquet"):
        next(on_ray.table(Task(PLAIN), "stories.csv", "found.jsonl", LINES, 1))
