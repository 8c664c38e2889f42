"""The two ways in which a run can fail, each with its exit code."""

from __future__ import annotations


class InputError(Exception):
    """Usage, configuration or input is wrong (exit code 2).

    The message is one line: the file, the line where it is known, and what was expected.
    """

    exit_code = 2

    def __init__(self, message: str, path: str = "", line: int | None = None) -> None:
        where = path if line is None else f"{path}:{line}"
        super().__init__(f"{where}: {message}" if where else message)


class CannotJudge(Exception):  # noqa: N818 - it is a result, told by raising, more than an error
    """The work could not be done, so that silence must not be read as praise (exit code 3)."""

    exit_code = 3
