"""Which files of settings apply to a path: every one above it, the nearest wins key by key.

The walk upwards ends at the root of the repository (the folder that holds ``.git``), so that a
file in the home folder of one person does not decide what another sees.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from qa.problems import InputError
from qa.settings.table import KEYS, line_of, read_toml, values
from qa.settings.values import Override, Rooted, Settings

ADDED = ("severity", "per_path", "per_pair")
"""Fields that a nearer file adds to, where it would replace others."""


class Layer(NamedTuple):
    """What one file sets: fields of `Settings`."""

    file: Path
    values: dict[str, Any]

    def line(self, name: str) -> int | None:
        """The line on which the field of that name is set."""
        key = next(key for key, field in KEYS.items() if field == name)
        return line_of(self.file, key)


def load(start: Path) -> Settings:
    """The settings that hold in the folder `start`.

    Raises `InputError` for TOML that cannot be read and for keys or values that are not known.
    """
    return merged(layers(start))


def merged(found: Sequence[Layer]) -> Settings:
    """Layers to settings; of two that set the same, the later counts.

    So does a severity of a later layer, though an earlier one has another for the path or pair.
    """
    fields: dict[str, Any] = {}
    special = False
    for layer in found:
        for name, value in (_below(layer) if special else layer.values).items():
            fields[name] = fields.get(name, ()) + value if name in ADDED else value
        special = special or bool(fields.get("per_path") or fields.get("per_pair"))
    return Settings(**fields)


def _below(layer: Layer) -> dict[str, Any]:
    """What a layer sets, its severities in the order in which they hold after those of others."""
    plain = {name: value for name, value in layer.values.items() if name not in ADDED}
    everywhere = Rooted(str(layer.file.parent.resolve()), "**")
    graded = layer.values.get("severity", ())
    whole = (Override(everywhere, severity=graded),) if graded else ()
    special = (layer.values.get(name, ()) for name in ("per_pair", "per_path"))
    return {**plain, "per_path": sum(special, whole)}


def layers(start: Path, known: dict[Path, list[Layer]] | None = None) -> list[Layer]:
    """The files that apply in a folder, the farthest first.

    `known`, if given, is remembered from call to call: what applies in the folder above.
    """
    folder = start.resolve()
    own = [layer] if (layer := _layer(folder)) is not None else []
    above = folder.parent
    if (folder / ".git").exists() or above == folder:
        return own
    if known is None:
        return layers(above) + own
    if above not in known:
        known[above] = layers(above, known)
    return known[above] + own


def project_of(start: Path) -> Path:
    """The root of what a folder belongs to.

    That is the nearest folder above that holds ``.git``. Without git it is the farthest one that
    has settings or is the working directory; else the folder itself.
    """
    folders = list(_upwards(start))
    if (folders[-1] / ".git").exists():
        return folders[-1]
    here = Path.cwd()
    roots = (f for f in reversed(folders) if f == here or _layer(f) is not None)
    return next(roots, folders[0])


def _upwards(start: Path) -> Iterator[Path]:
    for folder in (start.resolve(), *start.resolve().parents):
        yield folder
        if (folder / ".git").exists():
            return


def _layer(folder: Path) -> Layer | None:
    own, project = folder / "qa.toml", folder / "pyproject.toml"
    shared = read_toml(project).get("tool", {}).get("qa") if project.is_file() else None
    if own.is_file():
        if shared is not None:
            raise InputError("settings stand here and in [tool.qa] of pyproject.toml", str(own))
        return Layer(own, values(read_toml(own), own))
    return None if shared is None else Layer(project, values(shared, project))
