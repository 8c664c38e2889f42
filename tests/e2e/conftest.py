"""A real repository, made on the fly, and the real command line."""

from __future__ import annotations

import contextlib
import io
import json
import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple
from unittest import mock

import pytest

from qa import cli

PACKAGE = Path(__file__).parents[2]
SOURCE = (
    "Pelabuhan Tanjung Perak di Surabaya menerima 310 kapal pada bulan Mei.",
    "Antrean truk di gerbang mencapai 4 kilometer, kata Budi Santoso.",
    "Pemerintah menyiapkan 12 derek baru tahun depan.",
    "Biayanya 45 juta dolar.",
)
TARGET = (
    "Порт Танджунг-Перак у Сурабаї прийняв 310 суден у травні.",
    "Черга вантажівок біля воріт сягнула 4 кілометрів, каже Буді Сантосо.",
    "Уряд готує 12 нових кранів на наступний рік.",
    "Вартість становить 45 мільйонів доларів.",
)


class Ran(NamedTuple):
    code: int
    out: str
    err: str


@dataclass
class Repository:
    root: Path

    def git(self, *arguments: str, check: bool = True) -> Ran:
        ran = subprocess.run(
            ["git", *arguments], cwd=self.root, capture_output=True, text=True, check=False
        )
        assert not check or ran.returncode == 0, ran.stderr + ran.stdout
        return Ran(ran.returncode, ran.stdout, ran.stderr)

    def commit(self, message: str = "change") -> None:
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def qa(self, *arguments: str, code: int | None = None) -> Ran:
        """Run the command line in this process: a start of Python each time would take long."""
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.chdir(self.root),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
            mock.patch.object(sys, "argv", ["qa", *arguments]),
            pytest.raises(SystemExit) as ended,
        ):
            cli.main()
        ran = Ran(int(ended.value.code or 0), out.getvalue(), err.getvalue())
        told = f"{arguments}\n{ran.out}\n{ran.err}"
        assert "Traceback" not in ran.err, told
        assert code is None or ran.code == code, told
        return ran

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        """Start it as a program of its own."""
        return subprocess.Popen(
            [sys.executable, "-m", "qa", *arguments],
            cwd=self.root,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(PACKAGE), "PYTHONIOENCODING": "utf-8"},
        )

    def qa_alone(self, *arguments: str) -> Ran:
        """Run it as a program of its own, as a CI server does."""
        process = self.start(*arguments)
        out, err = process.communicate(timeout=120)
        return Ran(process.returncode, out, err)

    def check(self, *arguments: str, code: int) -> dict[str, Any]:
        """The JSON report of a run over pairs/ that ends with that exit status."""
        out = self.qa("check", "pairs", "--output-format", "json", *arguments, code=code).out
        document: dict[str, Any] = json.loads(out)
        return document

    def write(self, name: str, text: str) -> Path:
        file = self.root / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
        return file

    def story(
        self, name: str, source: tuple[str, ...] = SOURCE, target: tuple[str, ...] = TARGET
    ) -> None:
        folder = f"pairs/{name}"
        self.write(f"{folder}/pair.toml", '[versions]\nid = "id.txt"\nuk = "uk.txt"\n')
        self.write(f"{folder}/id.txt", "\n\n".join(source) + "\n")
        self.write(f"{folder}/uk.txt", "\n\n".join(target) + "\n")

    def edit(self, name: str, old: str, new: str) -> None:
        file = self.root / name
        text = file.read_text(encoding="utf-8")
        assert old in text
        file.write_text(text.replace(old, new), encoding="utf-8")


@pytest.fixture
def repo(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Repository:
    monkeypatch.setenv("GIT_CONFIG_GLOBAL", os.devnull)
    monkeypatch.setenv("GIT_CONFIG_SYSTEM", os.devnull)
    monkeypatch.delenv("GITHUB_STEP_SUMMARY", raising=False)
    made = Repository(tmp_path)
    made.git("init", "-q", "-b", "main")
    made.git("config", "user.name", "Anna")
    made.git("config", "user.email", "anna@example.org")
    made.write("qa.toml", 'model = "none"\n')
    return made


def marks(document: dict[str, Any], where: str = "findings") -> list[str]:
    return [f["fingerprint"] for report in document["reports"] for f in report[where]]
