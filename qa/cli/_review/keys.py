"""The keys of `qa review` and the line at the foot that shows them."""

from __future__ import annotations

KEYS = (
    ("a", "accept"),
    ("c", "confirm"),
    ("s", "skip"),
    ("t", "token"),
    ("m", "comment"),
    ("e", "edit"),
    ("u", "undo"),
    ("n", "next"),
    ("space", "more"),
    ("/", "filter"),
    ("f", "open_only"),
    ("p", "page"),
    ("r", "recheck"),
    ("l", "light"),
    ("?", "help"),
    ("q", "quit"),
)
"""Key and action; the names are shown on the screen and can be clicked."""


def foot(width: int) -> str:
    """The keys with their names, as markup of our own that can be clicked, in lines that fit."""
    lines: list[list[str]] = [[]]
    taken = 0
    for key, name in KEYS:
        label = {"open_only": "open"}.get(name, name)
        cells = len(key) + len(label) + 3
        if taken + cells > width - 2 and lines[-1]:
            lines.append([])
            taken = 0
        taken += cells
        lines[-1].append(f"[@click=app.{name}][b]{key}[/b] {label}[/]")
    return "\n".join("  ".join(line) for line in lines)
