"""parallel-qa: do the parallel versions of an article say the same?

`check` takes two texts, `align` two lists of sentences; both return values (see `qa.records`).
Nothing is printed or written.
"""

from __future__ import annotations

from typing import Any

__all__ = ["__version__", "align", "check"]
__version__ = "0.1.0"


def __getattr__(name: str) -> Any:
    # Lazily, so that `import qa` (and with it `qa --help`) does not load numpy.
    if name in ("align", "check"):
        from qa import flow

        return getattr(flow, name)
    raise AttributeError(f"module 'qa' has no attribute {name!r}")
