"""`qa train` from files to a model that is used: two languages that the bundled model lacks."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from qa.cli import app
from qa.embed.measure import top1
from qa.embed.static import StaticEncoder
from qa.problems import InputError

SYLLABLES = ["ba", "ke", "li", "mo", "nu", "ra", "si", "to", "vu", "za"]
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


def train(*options: str) -> str:
    """Run the command apart, so that torch and its threads stay out of the other tests."""
    command = [sys.executable, "-W", "ignore", "-m", "qa", "train", *options]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def test_a_pair_that_the_bundled_model_lacks(tmp_path: Path) -> None:
    corpus = write(tmp_path / "made.pl-vi.tsv", sentences(1500, 3))
    out = tmp_path / "model"
    options = ["--pairs", str(corpus), "--out", str(out), "--dim", "32", "--vocab", "1000"]
    said = train(*options, "--epochs", "8")
    assert "left" in said
    assert "pl-vi" in said
    encoder = StaticEncoder(out)
    source, target = sentences(200, 4)
    assert top1(encoder.encode(source), encoder.encode(target)) > 0.9
    assert "made" in (out / "README.md").read_text("utf-8")


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
    corpus = write(tmp_path / "made.pl-vi.tsv", sentences(20, 3))
    options = ["--pairs", str(corpus), "--out", str(tmp_path / "model"), "--resume"]
    result = CliRunner().invoke(app(), ["train", *options])
    assert isinstance(result.exception, InputError)
    assert "no run" in str(result.exception)
