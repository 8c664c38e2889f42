"""From flags and files to the settings of a run, and of each folder that it comes to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache
from pathlib import Path
from typing import Any

from qa.cli._rules import UnknownRuleError
from qa.problems import InputError
from qa.settings import FAIL_ON, Layer, Settings, layers, merged

SettingsAt = Callable[[Path], Settings]


def start(paths: Sequence[Path]) -> Path:
    """The folder whose settings hold for a run as a whole."""
    return paths[0] if paths[0].is_dir() else paths[0].parent


def model_of(model: str | None, no_model: bool) -> str | None:
    """The model that --model and --no-model ask for together; None where neither does."""
    if no_model and model not in (None, "none"):
        raise InputError(f"--no-model and --model {model} exclude each other")
    return "none" if no_model else model


class Resolver:
    """What returns the settings of a folder, flags in place of its own; can be sent to a process.

    Raises `InputError` for settings that are wrong. What was asked lately is remembered, so that
    a resolver serves one run.
    """

    def __init__(
        self, flags: Mapping[str, Any], validate: Callable[[Settings], None] | None = None
    ) -> None:
        self.flags, self.validate = flags, validate
        self._ask = lru_cache(maxsize=1024)(self._find)
        self._above: dict[Path, list[Layer]] = {}
        self._by_files: dict[tuple[Path, ...], Settings] = {}

    def __call__(self, folder: Path) -> Settings:
        """The settings that hold in that folder."""
        return self._ask(folder)

    def __reduce__(self) -> tuple[Any, ...]:
        return Resolver, (self.flags, self.validate)

    def _find(self, folder: Path) -> Settings:
        found = layers(folder, self._above)
        files = tuple(layer.file for layer in found)
        if files not in self._by_files:
            self._by_files[files] = self._made(found)
        return self._by_files[files]

    def _made(self, found: Sequence[Layer]) -> Settings:
        settings = merged(found).with_flags(**self.flags)
        try:
            if self.validate:
                self.validate(settings)
        except UnknownRuleError as unknown:
            raise unknown.placed(found) from None
        return settings


def resolver(
    model: str | None, *, validate: Callable[[Settings], None] | None = None, **flags: Any
) -> SettingsAt:
    """What returns the settings of a folder, the flags that are not None in place of its own.

    Raises `InputError` for a flag that is wrong; what it returns does for settings that are.
    """
    if flags.get("fail_on") not in (None, *FAIL_ON):
        raise InputError(f"--fail-on: expected {', '.join(FAIL_ON)}, not {flags['fail_on']!r}")
    return Resolver({"model": model, **flags}, validate)
