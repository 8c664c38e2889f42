"""Patterns of paths: ``*`` and ``?`` stay within a name, ``**`` stands for any folders."""

from __future__ import annotations

from fnmatch import fnmatchcase
from functools import cache


def fits(pattern: str, path: str) -> bool:
    """Whether a path with forward slashes fits. A pattern that names a folder fits what is in it.

    The time is bounded by the product of the numbers of parts: each pair of suffixes of pattern
    and path is looked at once.
    """
    wanted = tuple(part for part in pattern.split("/") if part not in ("", "."))
    parts = tuple(part for part in path.split("/") if part not in ("", "."))

    @cache
    def rest(i: int, j: int) -> bool:
        if i == len(wanted):
            return True  # the pattern named a folder above, or the file itself
        if wanted[i] == "**":
            return rest(i + 1, j) or (j < len(parts) and rest(i, j + 1))
        return j < len(parts) and fnmatchcase(parts[j], wanted[i]) and rest(i + 1, j + 1)

    return rest(0, 0)
