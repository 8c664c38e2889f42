"""`qa config`: the settings that apply to a path, and where each comes from."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path
from typing import Annotated, Any

import typer

from qa import languages
from qa.problems import InputError
from qa.settings import Layer, Override, Rooted, Settings, layers, merged


def command(
    path: Annotated[Path, typer.Argument(help="A folder or a file.", show_default=False)] = Path(),
    langs: Annotated[
        str, typer.Option(metavar="PAIR", help="A pair of languages, such as id-uk.")
    ] = "",
) -> None:
    """Show what applies to a path (default: here), and the file and line that say so.

    \b
    Examples:
      qa config
      qa config content/uk/archive/2020.md --langs id-uk
    """
    from qa.cli import _print, _rules
    from qa.report._untrusted import short

    if not path.exists():
        raise InputError("no such file or folder", str(path))
    found = layers(path if path.is_dir() else path.parent)
    settings = merged(found)
    try:
        _rules.validate(settings)
    except _rules.UnknownRuleError as unknown:
        raise unknown.placed(found) from None
    pair = _pair(langs)
    rows = [*_plain(settings, found), *_special(settings, found, path, pair)]
    widths = [max(len(row[n]) for row in rows) for n in (0, 1)]
    for key, value, origin in rows:
        line = f"{short(key):<{widths[0]}}  {short(value):<{widths[1]}}  {short(origin)}"
        _print.show(line.rstrip() + "\n")


def _pair(langs: str) -> tuple[str, str]:
    """Two languages, told of on standard error where there is no data for one of them."""
    source, joined, target = langs.partition("-")
    if not langs:
        return "", ""
    if not joined:
        raise InputError(f"--langs {langs}: expected a pair of languages, such as id-uk")
    pair = languages.tag(source), languages.tag(target)
    for lang in pair:
        if not languages.get(lang).known:
            print(f"qa: note: no data for language {lang!r}", file=sys.stderr)
    return pair


def _plain(settings: Settings, found: list[Layer]) -> Iterator[tuple[str, str, str]]:
    """Each key with its value; the nearest file that sets it is where it comes from."""
    for field in fields(Settings):
        name = field.name
        if name not in ("per_path", "per_pair", "severity"):
            origin = next((_at(layer, name) for layer in reversed(found) if name in layer.values),
                          "default")  # fmt: skip
            yield name.replace("_", "-"), _told(getattr(settings, name)), origin


def _special(
    settings: Settings, found: list[Layer], path: Path, pair: tuple[str, str]
) -> Iterator[tuple[str, str, str]]:
    """Severities, and what is otherwise for this path or pair; the last that fits counts."""
    for layer in found:
        for rule, grade in layer.values.get("severity", ()):
            yield f"severity.{rule}", grade, _at(layer, "severity")
        for name in ("per_pair", "per_path"):
            for over in layer.values.get(name, ()):
                if over.applies([str(path)], pair):
                    key = f"{name.replace('_', '-')}.{_where(over)}"
                    yield key, _override(over), _at(layer, name)


def _where(over: Override) -> str:
    return over.where if isinstance(over.where, str) else over.where.pattern


def _override(over: Override) -> str:
    told = [] if over.select is None else [f"select {_told(over.select)}"]
    told += [f"ignore also {_told(over.ignore)}"] if over.ignore else []
    told += [f"severity {rule} = {grade}" for rule, grade in over.severity]
    return "; ".join(told) or "nothing"


def _at(layer: Layer, name: str) -> str:
    line = layer.line(name)
    return f"{layer.file}:{line}" if line else str(layer.file)


def _told(value: Any) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return f"[{', '.join(v.pattern if isinstance(v, Rooted) else str(v) for v in value)}]"
    return "(none)" if value in (None, "") else str(value)
