"""What can be set, and where it came from: qa.toml or `[tool.qa]` in pyproject.toml, then flags.

Every key has the name of its flag, with dashes. An unknown key or a value of the wrong kind is an
`InputError` that names file and line. `values` says what there is, `table` reads one table of it,
`files` finds the files that apply to a path.
"""

from qa.settings.files import Layer, layers, load, merged, project_of
from qa.settings.globs import fits
from qa.settings.table import line_of, one_of, read_toml
from qa.settings.values import FAIL_ON, Override, Rooted, Settings

__all__ = [
    "FAIL_ON",
    "Layer",
    "Override",
    "Rooted",
    "Settings",
    "fits",
    "layers",
    "line_of",
    "load",
    "merged",
    "one_of",
    "project_of",
    "read_toml",
]
