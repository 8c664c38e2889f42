"""`qa check --engine ray`: what is wrong is said; what is right says what one process says."""

from __future__ import annotations

import importlib.util
import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Qa = Callable[..., Any]
STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"
HAS_RAY = importlib.util.find_spec("ray") is not None
WANTED = bool(os.environ.get("QA_TEST_RAY"))


@pytest.mark.parametrize(
    ("flags", "said"),
    [
        (["--engine", "spark"], "expected ray"),
        (["--address", "auto"], "needs --engine ray"),
        (["--stories", "s.jsonl", "--engine", "ray"], "belong together"),
        (["--stories", "s.jsonl", "--findings", "f.jsonl"], "need --engine ray"),
    ],
)
def test_flags_that_make_no_sense(qa: Qa, flags: list[str], said: str) -> None:
    done = qa("check", STORY, "--no-model", *flags)
    assert done.code == 2
    assert said in done.err


@pytest.mark.skipif(HAS_RAY, reason="Ray is installed")
def test_without_ray_it_says_how_to_get_it(qa: Qa) -> None:
    done = qa("check", STORY, "--no-model", "--engine", "ray")
    assert done.code == 2
    assert "parallel-qa[ray]" in done.err


@pytest.mark.skipif(not WANTED, reason="minutes long: `make test-ray` runs it")
@pytest.mark.filterwarnings("default")
def test_a_folder_and_a_table(qa: Qa, tmp_path: Path) -> None:
    import ray

    plain = qa("check", STORY, "--no-model", "--output-format", "jsonl")
    done = qa("check", STORY, "--no-model", "--output-format", "jsonl", "--engine", "ray")
    assert (done.code, done.out) == (plain.code, plain.out)
    texts = {lang: (STORY / f"{lang}.txt").read_text("utf-8") for lang in ("id", "uk")}
    rows = tmp_path / "stories.jsonl"
    rows.write_text(json.dumps({"title": "the story", "versions": texts}) + "\n", "utf-8")
    tables = "--stories", rows, "--findings", tmp_path / "found.parquet"
    table = qa("check", "--no-model", "--engine", "ray", *tables)
    ray.shutdown()
    assert table.code == plain.code
    assert "exit status" in table.out
    assert list((tmp_path / "found.parquet").glob("*.parquet"))
