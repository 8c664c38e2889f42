"""What the words about a number say of it: bounds, order, whether it may mean no number."""

from __future__ import annotations

from qa.facts._numbers.amounts import text_of
from qa.facts._numbers.text import NumberText
from qa.facts._numerals import Numeral, past_ending
from qa.facts._tokens import is_hyphen

_LONGEST_BOUND, _FAR_DENIAL, _NO_FARTHER = 4, 2, 5
_TURNED = {"over": "under", "under": "over"}


def details(line: NumberText, numeral: Numeral, at: int, last: int) -> tuple[tuple[str, str], ...]:
    """The details of the number whose tokens, its currency too, go from `at` to before `last`."""
    ordinal = numeral.ordinal or past_ending(line.tokens, numeral.last, line.words) > numeral.last
    before = line.tokens[at - 2].low if at > 1 and is_hyphen(line.tokens[at - 1]) else ""
    ordinal = ordinal or (bool(before) and before == line.ordinal_prefix)
    ordinal = ordinal and not (numeral.weak and _is_collective(line, at, last))
    named = bool(at) and line.tokens[at - 1].low in line.definite  # the two of them
    named = named and not numeral.digits and numeral.values[0] in (1, 2)
    named = named or _counts_nothing(line, at, last)
    doubtful = line.tokens[numeral.first].low in line.doubtful or (
        bool(line.counters) and not line.doubtful
    )
    lone = doubtful and not numeral.digits and not _counted(line, numeral, last)
    flags = {"weak": numeral.weak or named or lone, "many": numeral.many, "ordinal": ordinal}
    flags["words"] = not numeral.digits
    found = [(name, "yes") for name, on in flags.items() if on]
    others = [text_of(value) for value in numeral.values[1:]]
    first = line.tokens[at]
    if at and line.text[first.start - 1] == "." and first.text.isdecimal():
        others.append(f"0.{first.text}")  # a decimal with nothing before the point
    if bound := _bound(line, at):
        found.append(("bound", bound))
    if others:
        found.append(("also", " ".join(others)))
    if numeral.scale > 1:
        found.append(("scale", text_of(numeral.scale)))
    return tuple(found)


def _bound(line: NumberText, at: int) -> str:
    """What the longest run of words before a token says: over, under or nothing."""
    for first in range(at - _LONGEST_BOUND, at):
        if bound := line.bounds.get(line.said(first, at - 1), ""):
            far = _denial(line, first)
            if not far:
                return bound
            return _TURNED[bound] if far <= _FAR_DENIAL else ""  # who knows what is denied
    return ""


def _denial(line: NumberText, first: int) -> int:
    """How many words before a token a denial stands (should not be more than: 2); 0 for none."""
    if line.tokens[first].low in line.denials:
        return 0  # no more than
    for far in range(1, min(first, _NO_FARTHER) + 1):
        token = line.tokens[first - far]
        if token.kind != "word":
            return 0
        if token.low in line.denials:
            return far
    return 0


def _is_collective(line: NumberText, at: int, last: int) -> bool:
    """Whether a prefixed numeral says how many of them, not which: antar kedua negara (both)."""
    after = line.tokens[last] if last < len(line.tokens) else None
    if not line.ordinal_nouns or after is None or after.kind != "word":
        return False
    if after.low in line.ordinal_nouns or not at:
        return False  # untuk kedua kalinya: for the second time
    before = line.tokens[at - 1]
    return before.kind != "word" or before.low in line.joints


def _counted(line: NumberText, numeral: Numeral, last: int) -> bool:
    """Whether it is surely a number: of several words, or with what it counts behind it."""
    if last > numeral.last or numeral.last - numeral.first > 1:
        return True
    return last < len(line.tokens) and line.tokens[last].low in line.counters


def _counts_nothing(line: NumberText, at: int, last: int) -> bool:
    """Whether a number stands in a phrase of which it is no number (third-party)."""
    after = last + (last < len(line.tokens) and is_hyphen(line.tokens[last]))
    words = f"{line.said(at, last - 1)} {line.said(after, after)}"
    return words in line.phrases or line.said(at - 1, last - 1) in line.phrases
