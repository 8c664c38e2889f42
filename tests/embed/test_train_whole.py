"""`qa train` from files to a model that is used: two languages that the bundled model lacks."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
from typer.testing import CliRunner

from qa.cli import app
from qa.embed.measure import top1
from qa.embed.static import StaticEncoder
from qa.problems import CannotJudge, InputError

SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "si", "to", "vu", "za"]
RUN = """
import json, sys
from qa.cli import app
for options in json.loads(sys.argv[1]):
    app()(["train", *options], standalone_mode=False)
"""
STOPPED = """
import sys
from pathlib import Path
from qa.embed.training import fit, pairs, run
from qa.embed.training.plan import Plan, Wanted
run._plan = lambda wanted: Plan(epochs=wanted.epochs, seed=wanted.seed, keep_every=7)
sets = [pairs.read(sys.argv[1])]
whole, stopped = (
    Wanted(Path(out), "made-up", dim=32, vocab=1000, epochs=4) for out in sys.argv[2:]
)
run.train(sets, whole, print)
def stop(line):
    print(line)
    if line.startswith("epoch 3"):
        raise KeyboardInterrupt
try:
    run.train(sets, stopped, stop)
except KeyboardInterrupt:
    print("stopped")
learnt = fit._Trainer._load_from_checkpoint
def load(trainer, place):
    print("resumed", Path(place).name)
    learnt(trainer, place)
fit._Trainer._load_from_checkpoint = load
run.train(sets, stopped, print, resume=True)
"""
pytestmark = pytest.mark.filterwarnings(
    "ignore::DeprecationWarning", "ignore::FutureWarning", "ignore::UserWarning"
)


def made_up(number: int, seed: int) -> list[str]:
    chosen = random.Random(seed)
    words: dict[str, None] = {}
    while len(words) < number:
        words["".join(chosen.choices(SYLLABLES, k=3))] = None
    return list(words)


def sentences(number: int, seed: int) -> tuple[list[str], list[str]]:
    """Sentences of a made-up language, and word for word in another with other letters."""
    ours, theirs = made_up(150, 1), [word[::-1].upper() for word in made_up(150, 2)]
    chosen = random.Random(seed)
    picked = [chosen.sample(range(150), 6) for _ in range(number)]
    return (
        [" ".join(ours[i] for i in words) + "." for words in picked],
        [" ".join(theirs[i] for i in reversed(words)) + "!" for words in picked],
    )


def write(file: Path, pairs: tuple[list[str], list[str]]) -> Path:
    lines = ("\t".join(pair) for pair in zip(*pairs, strict=True))
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def python(code: str, *arguments: str, cache: Path) -> str:
    """Run code apart, so that torch and its threads stay out of the other tests."""
    command = [sys.executable, "-W", "ignore", "-c", code, *arguments]
    environment = {**os.environ, "HF_HUB_OFFLINE": "1", "QA_CACHE": str(cache)}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return done.stdout


def found(encoder: StaticEncoder) -> float:
    """The share of translations that the model finds, of sentences that it has not seen."""
    source, target = sentences(200, 4)
    return top1(encoder.encode(source), encoder.encode(target))


def test_a_pair_that_the_bundled_model_lacks(tmp_path: Path) -> None:
    corpus = write(tmp_path / "made.xh-zu.tsv", sentences(1500, 3))
    options = ["--pairs", str(corpus), "--name", "made-up", "--dim", "32", "--vocab", "1000"]
    options += ["--epochs", "6"]
    teacher = ["--teacher", str(tmp_path / "one")]
    runs = [
        [*options, "--out", str(tmp_path / "one")],
        [*options, "--out", str(tmp_path / "two")],
        [*options, "--out", str(tmp_path / "pupil"), *teacher, "--only-teacher"],
        [*options, "--out", str(tmp_path / "both"), *teacher, "--epochs", "1"],
    ]
    said = python(RUN, json.dumps(runs), cache=tmp_path / "cache")
    assert "s left" in said
    assert "epoch 6: translations found: xh-zu" in said
    assert said.count(f"learning from {tmp_path / 'one'}") == 2
    encoder, again = StaticEncoder(tmp_path / "one"), StaticEncoder(tmp_path / "two")
    assert found(encoder) > 0.9
    assert np.allclose(*(e.encode(sentences(200, 4)[0]) for e in (encoder, again)), atol=1e-5)
    card = (tmp_path / "one" / "README.md").read_text("utf-8")
    assert "| made | - | xh-zu | 1500 | 1 |" in card
    assert found(StaticEncoder(tmp_path / "pupil")) > 0.5
    assert found(StaticEncoder(tmp_path / "both")) > 0.5
    card = (tmp_path / "both" / "README.md").read_text("utf-8")
    assert f"first distilled from {tmp_path / 'one'}" in " ".join(card.split())
    assert not list(tmp_path.glob(".*.training"))


def test_a_run_that_is_stopped_and_resumed_ends_like_one_that_is_not(tmp_path: Path) -> None:
    corpus = write(tmp_path / "made.xh-zu.tsv", sentences(1500, 3))
    folders = tmp_path / "whole", tmp_path / "stopped"
    said = python(STOPPED, str(corpus), *map(str, folders), cache=tmp_path / "cache")
    assert "the same command with --resume" in said
    assert "stopped\n" in said
    assert "resumed checkpoint-14\n" in said
    whole, resumed = (StaticEncoder(folder).encode(sentences(200, 4)[0]) for folder in folders)
    assert np.allclose(whole, resumed, atol=1e-5)
    assert not list(tmp_path.glob(".*.training"))


@pytest.mark.parametrize(
    ("options", "said"),
    [
        ([], "nothing to train on"),
        (["--pairs", "none.id-uk.tsv"], "cannot be read"),
        (["--pairs", "none.id-uk.tsv", "--only-teacher"], "needs --teacher"),
        (["--corpus", "nowhere"], "holds no set"),
    ],
)
def test_bad_use_is_refused_before_training(options: list[str], said: str) -> None:
    result = CliRunner().invoke(app(), ["train", *options])
    assert isinstance(result.exception, InputError)
    assert said in str(result.exception)


def test_only_a_run_of_the_same_input_is_resumed(tmp_path: Path) -> None:
    corpus = write(tmp_path / "made.xh-zu.tsv", sentences(20, 3))
    options = ["--pairs", str(corpus), "--out", str(tmp_path / "model"), "--resume"]
    result = CliRunner().invoke(app(), ["train", *options])
    assert isinstance(result.exception, InputError)
    assert "no run" in str(result.exception)


def test_a_teacher_that_is_missing_leaves_nothing_behind(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HUB_CACHE", str(tmp_path / "hub"))
    corpus = write(tmp_path / "made.xh-zu.tsv", sentences(20, 3))
    options = ["--pairs", str(corpus), "--out", str(tmp_path / "model"), "--teacher", "LaBSE"]
    result = CliRunner().invoke(app(), ["train", *options])
    assert isinstance(result.exception, CannotJudge)
    assert "hf download sentence-transformers/LaBSE" in str(result.exception)
    assert [file.name for file in tmp_path.iterdir()] == [corpus.name]
