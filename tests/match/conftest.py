from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from qa import cli


class Run(NamedTuple):
    code: int
    out: str
    err: str


Qa = Callable[..., Run]


@pytest.fixture
def qa(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Qa:
    """Runs the command line in this process, as the console script does."""

    def run(*arguments: object) -> Run:
        monkeypatch.setattr("sys.argv", ["qa", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        assert isinstance(ended.value.code, int)
        told = capsys.readouterr()
        return Run(ended.value.code, told.out, told.err)

    return run


@pytest.fixture(autouse=True)
def plain_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("NO_COLOR", "FORCE_COLOR", "COLUMNS"):
        monkeypatch.delenv(name, raising=False)
