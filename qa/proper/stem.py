"""A Ukrainian name or adjective without its case ending.

No dictionary: endings are stripped from the right and the commonest alternations undone, so that
the cases of one word mostly share a stem. Two different words may share one too.
"""

from __future__ import annotations

from functools import lru_cache

_SHORT_ENDINGS = (
    *("ом", "ем", "єм", "ою", "ею", "єю", *"аяуюоеєиіїьй"),
    *("ий", "ого", "ому", "ої", "ій", "их", "ими"),
)
"""Stripped where three letters stay."""
_LONG_ENDINGS = (
    *("ові", "еві", "єві", "ам", "ям", "ах", "ях", "ами", "ями", "ів", "їв", "ія", "ії", "ію"),
    *("ією", "іє", "им", "іям", "іях", "іями", "їм"),
)
"""Stripped where four letters stay, so that Данія (Denmark) is not дані (data)."""
_ENDINGS = sorted(
    [(e, 3) for e in _SHORT_ENDINGS] + [(e, 4) for e in _LONG_ENDINGS], key=lambda e: -len(e[0])
)
_SOFTENED = {"ц": "к", "ч": "к", "з": "г", "с": "х"}
"""What final к, г, х turn into before the ending -і (Америка, в Америці); ц is always undone."""


def mistaken(root: str) -> str:
    """What `stem` makes of the case in -і of a word whose root really ends in з or с.

    Празі is Прага and Євросоюзі is Євросоюз: without a dictionary they cannot be told apart, so
    that whoever has the root must expect both. A root that ends otherwise is returned as it is.
    """
    return root[:-1] + _SOFTENED[root[-1]] if root[-1:] in ("з", "с") else root


@lru_cache(maxsize=50_000)
def stem(word: str) -> str:
    """The lower-case stem of a Ukrainian word; short words stay as they are."""
    lower = word.lower().replace("’", "'").replace("ʼ", "'").replace("ґ", "г")
    for ending, least in _ENDINGS:
        if lower.endswith(ending) and len(lower) - len(ending) >= least:
            return _root(lower[: -len(ending)], ending)
    return _root(lower, "")


def _root(body: str, ending: str) -> str:
    body = body.rstrip("ь") or body
    if body.endswith("цц"):
        return body[:-2] + "кк"  # у Мецці
    if body[-1] == "ц" or (ending == "і" and body[-1] in _SOFTENED):
        return body[:-1] + _SOFTENED[body[-1]]
    if not ending and body.endswith(("їв", "ів")) and len(body) > len("їв"):
        return body[:-2] + {"їв": "єв", "ів": "ов"}[body[-2:]]
    return body
