"""What can be set, and where it came from: `[tool.qa]` in pyproject.toml, then flags.

Every key has the name of its flag, with dashes. An unknown key or a value of the wrong kind is an
`InputError` that names file and line.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from qa.problems import InputError
from qa.records import SEVERITIES, Severity

FAIL_ON = (*SEVERITIES, "never")


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a user can set.

    `model`: empty for the bundled one, "none" to work without, else a name or folder.
    `fail_on`: the least severity that fails a run, or "never".
    `select`, `ignore`: names, codes or prefixes of codes of checks; ignore wins.
    `severity`: pairs (check, severity) that replace a check's own.
    `floor`: the least fit (0 to 1) at which two texts count as versions of one story.
    `sure`: the least posterior (0 to 1) at which a bead may be accused of anything.
    `sense_table`: whether the table of acronyms and their senses is used.
    """

    model: str = ""
    fail_on: str = "error"
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: tuple[tuple[str, Severity], ...] = ()
    floor: float = 0.5
    sure: float = 0.8
    sense_table: bool = True

    def enables(self, name: str, code: str) -> bool:
        """Whether the check of that name and code is to run."""

        def named(patterns: tuple[str, ...]) -> bool:
            return any(p in (name, "ALL") or code.startswith(p) for p in patterns)

        return (not self.select or named(self.select)) and not named(self.ignore)

    def severity_of(self, name: str, code: str) -> Severity | None:
        """The severity that replaces that check's own, if one is set; the last one set counts."""
        return next((s for key, s in reversed(self.severity) if key in (name, code)), None)

    def with_flags(self, **flags: Any) -> Settings:
        """These settings, with those flags that were given (are not None) in place of their own."""
        return replace(self, **{key: value for key, value in flags.items() if value is not None})


def load(start: Path) -> Settings:
    """The settings of the nearest pyproject.toml with a table `[tool.qa]`, from `start` upwards.

    Raises `InputError` for TOML that cannot be read and for keys or values that are not known.
    """
    for folder in (start.resolve(), *start.resolve().parents):
        file = folder / "pyproject.toml"
        if file.is_file() and (table := read_toml(file).get("tool", {}).get("qa")) is not None:
            return _settings(table, file)
    return Settings()


def read_toml(file: Path) -> dict[str, Any]:
    """The contents of a TOML file; an `InputError` names the line that is wrong."""
    try:
        return tomllib.loads(file.read_bytes().decode())
    except tomllib.TOMLDecodeError as error:
        line = re.search(r"at line (\d+)", str(error))
        raise InputError(
            f"not valid TOML: {error}", str(file), int(line[1]) if line else None
        ) from None
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"cannot be read as UTF-8 TOML: {error}", str(file)) from None


def line_of(file: Path, key: str) -> int | None:
    """The line of a TOML file on which a key is assigned, if it can be seen."""
    pattern = re.compile(rf'^\s*(\[\s*)?["\']?{re.escape(key)}["\']?\s*[\]=.]')
    lines = file.read_text(encoding="utf-8").splitlines()
    return next((n for n, line in enumerate(lines, 1) if pattern.match(line)), None)


def _settings(table: Any, file: Path) -> Settings:
    if not isinstance(table, dict):
        raise InputError("[tool.qa] must be a table", str(file), line_of(file, "tool.qa"))
    names = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    values = {}
    for key, value in table.items():
        if key not in names:
            close = difflib.get_close_matches(key, names, 1)
            hint = f"; did you mean {close[0]!r}?" if close else ""
            raise InputError(f"unknown setting {key!r}{hint}", str(file), line_of(file, key))
        try:
            values[names[key]] = _value(names[key], value)
        except ValueError as error:
            raise InputError(f"{key}: {error}", str(file), line_of(file, key)) from None
    return Settings(**values)


def _value(name: str, value: Any) -> Any:
    if name == "fail_on":
        return one_of(value, FAIL_ON)
    if name == "severity":
        if not isinstance(value, dict):
            raise ValueError("expected a table from check to severity")
        return tuple((str(k), one_of(v, SEVERITIES)) for k, v in sorted(value.items()))
    default = getattr(Settings(), name)
    if isinstance(default, tuple):
        if not (isinstance(value, list) and all(isinstance(v, str) for v in value)):
            raise ValueError(f"expected a list of strings, not {value!r}")
        return tuple(value)
    if isinstance(default, float) and type(value) in (int, float) and 0 <= value <= 1:
        return float(value)
    if type(value) is type(default) and not isinstance(default, float):
        return value
    wanted = "a number from 0 to 1" if isinstance(default, float) else type(default).__name__
    raise ValueError(f"expected {wanted}, not {value!r}")


def one_of(value: Any, allowed: tuple[str, ...]) -> Any:
    """The value, if it is one of those allowed; else a ValueError that lists them."""
    if value not in allowed:
        raise ValueError(f"expected one of {', '.join(allowed)}, not {value!r}")
    return value
