"""A text that is read for numbers: its tokens, and the words of its language about numbers."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from qa import languages
from qa.facts import _measures
from qa.facts._calendar import calendar
from qa.facts._lexicon import Lexicon, lexicon
from qa.facts._numbers.amounts import text_of, with_unit
from qa.facts._tokens import Token, plain, tokens
from qa.languages._quantities import spread
from qa.records import Fact


@cache
def _bounds(lang: str) -> dict[str, str]:
    """From words before a number to `over` or `under`."""
    own = languages.get(lang).quantities
    tables = (own.approximations, own.hedges)
    return {w: n for t in tables for n in ("over", "under") for w in spread(t.get(n, ""))}


class NumberText:
    """One text in one language."""

    def __init__(self, text: str, lang: str) -> None:
        self.text = text
        self.lang = lang
        self.words: Lexicon = lexicon(lang)
        self.tokens: Sequence[Token] = tokens(text, lang)
        self.units = _measures.unit_words(lang)
        own = languages.get(lang).quantities
        self.bounds = _bounds(lang)
        self.ordinal_nouns = frozenset(spread(own.ordinal_nouns))
        self.joints = languages.get(lang).function_words - {own.ordinal_link}
        self.denials = frozenset(spread(own.denials))
        self.periodic = {w: unit for unit, t in own.periodic.items() for w in spread(t)}
        self.and_a_half = frozenset(spread(own.and_a_half))
        self.dates = calendar(lang).months.keys() | calendar(lang).weekdays.keys()
        self.idioms = frozenset(spread(own.unit_idioms))
        self.part_joiners = frozenset(spread(own.part_joiners))
        self.definite = frozenset(spread(own.definite))
        self.implied = {word: key for key, t in own.implied.items() for word in spread(t)}
        self.qualifiers = frozenset(spread(own.unit_qualifiers))
        self.phrases = frozenset(spread(own.number_idioms))
        self.minus = frozenset(spread(own.minus))
        self.below = frozenset(spread(own.below_zero))
        self.per = frozenset(spread(own.per))
        self.strict = frozenset(spread(own.strict_units))
        self.one_prefix = own.one_prefix
        self.ordinal_prefix = own.ordinal_prefix
        self.units_before = {w: unit for unit, t in own.units_before.items() for w in spread(t)}
        self.units_first = frozenset(spread(own.units_first))
        self.counters = frozenset(spread(own.counters))
        self.doubtful = frozenset(spread(own.doubtful))
        self.bare_units = own.bare_units
        self.of = frozenset(spread(own.scale_joiners))

    def said(self, first: int, last: int) -> str:
        """The words of two tokens, or nothing beyond the text."""
        if first < 0 or last >= len(self.tokens):
            return ""
        return plain(self.text[self.tokens[first].start : self.tokens[last].end])

    def fact(self, token: Token, value: Decimal, unit: str, *flags: str) -> Fact:
        """A number that one token says, with flags among its details."""
        details = tuple((flag, "yes") for flag in flags)
        fact = Fact("number", text_of(value), token.start, token.end, token.text, details=details)
        return with_unit(fact, unit)
