"""Numerals: digits as a language writes them, and numbers spelled out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cache

from qa.facts._lexicon import Lexicon
from qa.facts._tokens import SPACES, Token, is_hyphen

_CONVENTIONS = ((".", ","), (",", "."), (" ", ","), (" ", "."))
_LONGEST = 24
_LEAST_PART, _LEAST_TENS, _PLACES = 3, 20, 4
_MOST_TOKENS = 24
_MOST_ADDED = 10_000
_MONEY = ("€", "$", "£", "¥", "₴", "₽", "₫")
_ZERO = Decimal(0)
_TEN, _HUNDRED, _THOUSAND = Decimal(10), Decimal(100), 1000


@dataclass(frozen=True, slots=True)
class Numeral:
    """The tokens from `first` to before `last` say a number.

    `values` begins with what it is in its language; others are what it would be with another
    language's separators. `digits`: written with them. `weak`: may not mean a number. `many`: an
    unknown number of that size. `scale`: the scale word it ends in, or 1.
    """

    first: int
    last: int
    values: tuple[Decimal, ...]
    digits: bool = False
    ordinal: bool = False
    weak: bool = False
    many: bool = False
    scale: Decimal = Decimal(1)


def readings(text: str, group: str, decimal: str) -> tuple[Decimal, ...]:
    """What digits with separators may mean, the reading by the language's own rules first."""
    text = text.translate(dict.fromkeys(map(ord, SPACES), " "))
    if text.isdigit():
        return (_decimal(text),)
    found: list[Decimal] = []
    for own_group, own_decimal in ((group, decimal), *_CONVENTIONS):
        match = _shape(own_group, own_decimal).fullmatch(text)
        if match and not (found and (match["decimals"] or "1").endswith("0")):
            whole = match["whole"].replace(own_group, "")
            found.append(_decimal(f"{whole}.{match['decimals'] or 0}"))
    return tuple(dict.fromkeys(found))


@cache
def _shape(group: str, decimal: str) -> re.Pattern[str]:
    group, decimal = re.escape(group), re.escape(decimal)
    grouped = rf"[1-9]\d{{0,2}}(?:{group}\d{{3}})+"
    return re.compile(rf"(?P<whole>{grouped}|\d+)(?:{decimal}(?P<decimals>\d+))?")


def _decimal(text: str) -> Decimal:
    return Decimal(text) if len(text) <= _LONGEST else Decimal(text[:_LONGEST].rstrip("."))


def read(tokens: Sequence[Token], first: int, words: Lexicon, money: bool) -> Numeral | None:
    """The longest numeral that begins at a token; `money`: a currency stands before it."""
    made = _Sum(words, money)
    last = at = first
    scaled: Numeral | None = None
    while at < min(len(tokens), first + _MOST_TOKENS) and not made.closed:
        at = _skip(tokens, first, at, words)
        if at >= len(tokens) or not made.take(tokens, at):
            break
        last = at = at + 1
        scaled = made.numeral(first, last) if made.cap > 1 and not made.group else scaled
    if last == first or not made.values():
        return None
    after = tokens[last].low if last < len(tokens) else ""
    if scaled and made.group and words.scales.get(after, _ZERO) >= made.cap:
        return scaled  # three million and five million
    return made.numeral(first, last)


def past_ending(tokens: Sequence[Token], at: int, words: Lexicon) -> int:
    """The token after the ending of an ordinal in digits (3rd, 3-й), or `at` if there is none."""
    if not 0 < at < len(tokens) or tokens[at - 1].kind != "digits":
        return at
    if tokens[at].text == "." and at + 1 == len(tokens):
        return at  # the end of a sentence, and no ordinal
    hyphen = is_hyphen(tokens[at]) and at + 1 < len(tokens)
    ending = tokens[at + hyphen]
    glued = ending.start - tokens[at - 1].end == int(hyphen)
    return at + hyphen + 1 if glued and ending.low in words.endings else at


def _skip(tokens: Sequence[Token], first: int, at: int, words: Lexicon) -> int:
    """Past a hyphen or a joining word inside a numeral; beyond the end where there is a stop."""
    if at == first:
        return at
    while at < len(tokens) and _joins(tokens, at, words):
        at += 1
    if at + 1 < len(tokens) and tokens[at].low in words.half_joiners:
        return at + 1 if tokens[at + 1].low in words.halves else at
    if at + 1 < len(tokens) and is_hyphen(tokens[at]) and tokens[at].text != "–":
        before, hyphen, after = tokens[at - 1 : at + 2]
        glued = before.end == hyphen.start and hyphen.end == after.start
        inside = before.kind == "word" or after.low in words.scales
        return at + 1 if glued and inside else len(tokens)
    if at + 1 < len(tokens) and tokens[at].text == "+" and tokens[at + 1].low in words.scales:
        return at + 1  # $300+ billion
    return at


def _joins(tokens: Sequence[Token], at: int, words: Lexicon) -> bool:
    """Whether a token joins the parts of a numeral, or is a hyphen before one (one-and-a-half)."""
    hyphen = is_hyphen(tokens[at]) and tokens[at].text != "–" and at + 1 < len(tokens)
    return tokens[at + hyphen].low in words.joiners


@dataclass(slots=True)
class _Sum:
    """A numeral while it is read: what is complete, and the group under a thousand in work."""

    words: Lexicon
    money: bool
    total: tuple[Decimal, ...] = (Decimal(0),)
    group: tuple[Decimal, ...] = ()
    cap: Decimal = Decimal(1)
    digits: bool = False
    ordinal: bool = False
    weak: bool = False
    many: bool = False
    closed: bool = False
    parts: list[str] = field(default_factory=list)

    def values(self) -> tuple[Decimal, ...]:
        """All readings of what has been taken."""
        return tuple(t + g for t in self.total for g in self.group or (Decimal(0),))

    def numeral(self, first: int, last: int) -> Numeral:
        """What has been taken, as the numeral between two tokens."""
        flags = (self.digits, self.ordinal, self.weak, self.many)
        return Numeral(first, last, self.values(), *flags, self.cap)

    def take(self, tokens: Sequence[Token], at: int) -> bool:
        """Take a token as the next part of the numeral, if it can be one."""
        token = tokens[at]
        took = self._digits(tokens, at) if token.kind == "digits" else self._word(tokens, at)
        if took:
            self.weak = self.weak and not self.parts
            self.parts.append(token.low)
        return took

    def _digits(self, tokens: Sequence[Token], at: int) -> bool:
        if self.group or (self.parts and not self._scale_follows(tokens, at)):
            return False
        self.group = readings(tokens[at].text, self.words.group, self.words.decimal)
        self.digits = True
        return bool(self.group)

    def _scale_follows(self, tokens: Sequence[Token], at: int) -> bool:
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        return self.words.scales.get(after, self.cap) < self.cap

    def _part(self, tokens: Sequence[Token], at: int) -> bool:
        """Take an ordinal that says a fraction: п'яту частину, a fifth of it, by a fifth."""
        words = self.words
        value = words.ordinals.get(tokens[at].low, Decimal(0))
        if self.parts or not (_LEAST_PART <= value <= _TEN or value in (_HUNDRED, _THOUSAND)):
            return False
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        before, by = (tokens[at - n].low if at >= n else "" for n in (1, 2))
        is_last = at + 1 >= len(tokens) or tokens[at + 1].kind != "word"  # not by a third party
        of = after in words.part_article_after or (
            by in words.part_before and (is_last or after in words.part_after)
        )
        if not (after in words.parts or (before in words.part_articles and of)):
            return False
        self.group = (round(1 / value, _PLACES),)
        self.weak = self.closed = True
        return True

    def _word(self, tokens: Sequence[Token], at: int) -> bool:
        token = tokens[at]
        words, word = self.words, token.low
        if self._part(tokens, at):
            return True
        if self._is_prefixed(tokens, at):
            self.ordinal = True
            return self._add(words.ordinals[word])
        if not self.parts and word in words.weak:
            self.weak = True
            self.group = (words.weak[word],)
            self.ordinal = word in words.ordinals
            self.closed = word not in words.adds
            return True
        if word in words.adds:
            return self._add(words.adds[word])
        if words.glued and (value := _glued(word, words)):
            return self._add(value)
        tens = bool(self.group) and self.group[0] >= _LEAST_TENS and word in words.ordinals
        if self.parts and word in words.fractions and not tens:  # not twenty-third
            return self._other(word)
        if word in words.ordinals:
            self.ordinal = self.closed = self._order(words.ordinals[word])
            return self.closed
        bare = word in words.many and not self.group  # сотні людей, but чотири сотні
        if (word in words.multipliers and not bare) or word in words.teens:
            return self._multiply(word)
        if word in words.scales or (self.digits and token.text in words.scale_letters):
            return self._scale(token, self.money or _is_money(tokens, at + 1))
        if self.group and words.many.get(word, 0) >= _THOUSAND:
            return self._scale(token, self.money)
        return self._other(word)

    def _is_prefixed(self, tokens: Sequence[Token], at: int) -> bool:
        """Whether the first word of a longer ordinal says that it is one: kedua puluh satu."""
        after = tokens[at + 1].low if at + 1 < len(tokens) else ""
        longer = after in self.words.teens or self.words.multipliers.get(after, _ZERO) >= _TEN
        return (
            longer
            and not self.parts
            and self.words.prefixed
            and tokens[at].low in (self.words.ordinals)
        )

    def _order(self, value: Decimal) -> bool:
        """Take an ordinal; hundredth and thousandth multiply what stands before them."""
        if value in (_HUNDRED, _THOUSAND) and self.group and 0 < self.group[0] < value:
            if self.digits:
                return False
            self.group = (self.group[0] * value,)
            return True
        return self._add(value)

    def _add(self, value: Decimal) -> bool:
        if self.digits and self.group:
            return False
        if not self.group:
            self.group = (value,)
            return not self.parts or self.cap > value
        if self.words.whole or value >= _MOST_ADDED:
            return False
        room = next(size for size in (10, 100, 1000, 10000) if value < size)
        if self.many or self.group[0] % room or self.group[0] < room:
            return False
        if self.group[0] % _HUNDRED == _TEN and not self.words.plain_teens:
            return False
        self.group = (self.group[0] + value,)
        return True

    def _multiply(self, word: str) -> bool:
        factor = self.words.multipliers.get(word, Decimal(1))
        if not self.group:
            self.group = (factor,)
            return not self.parts and factor > 1 and (self.words.bare_scales or factor < _HUNDRED)
        low = self.group[0] % (_TEN if factor < _HUNDRED else 1000)
        if not 0 < low < _HUNDRED or (self.digits and self.parts[-1] in self.words.scales):
            return False
        raised = low + _TEN if word in self.words.teens else low * factor
        self.group = (self.group[0] - low + raised,)
        return True

    def _scale(self, token: Token, money: bool) -> bool:
        letters, word = self.words.scale_letters, token.low
        if word in self.words.scales:
            size = self.words.scales[word]
        elif word in self.words.many:
            size = self.words.many[word]
        elif token.text in letters and (money or word == "k"):
            size = letters[token.text]
        else:
            return False
        if not self.parts and not self.words.bare_scales:
            return False
        if self.words.stacked and size > self.cap > 1 and not self.many:
            self.total = tuple((t + g) * size for t in self.total for g in self.group or (_ZERO,))
            self.group, self.cap = (), size
            return True
        if self.cap > 1 and (size >= self.cap or not self.group):
            return False
        self.many = self.many or (not self.parts and word in self.words.many)
        self.total = tuple(t + g * size for t in self.total for g in self.group or (Decimal(1),))
        self.group, self.cap = (), size
        return True

    def _other(self, word: str) -> bool:
        words = self.words
        if word in words.many and not self.parts:
            self.group, self.many = (words.many[word],), True
            return True
        if word in words.halves and not self.many and self.parts[-1:] != [word]:
            if self.cap > 1 and (self.group or word not in words.scale_halves):
                return False
            half = self.cap / 2
            self.weak = not self.parts
            self.group = (self.group[0] + half,) if self.group else (half,)
            return True
        if word in words.fractions and not self.digits and self.cap == 1:
            self.weak = not self.parts
            self.group = ((self.group or (Decimal(1),))[0] * words.fractions[word],)
            return True
        return False


def _is_money(tokens: Sequence[Token], at: int) -> bool:
    """Whether a sign of money is glued to the token before (40M€)."""
    return (
        0 < at < len(tokens)
        and tokens[at].text in _MONEY
        and (tokens[at - 1].end == tokens[at].start)
    )


def _glued(word: str, words: Lexicon) -> Decimal:
    """The value of a numeral of one word with a scale word in it (zweitausendacht), or 0."""
    for scale, size in words.glued.items():
        left, found, right = word.partition(scale)
        right = right if right in words.adds else right.removeprefix("und")
        if found and {left, right} - {""} <= words.adds.keys():
            if size < 1:  # neuneinhalb
                return words.adds.get(left, _ZERO) + size
            return words.adds.get(left, Decimal(1)) * size + words.adds.get(right, _ZERO)
    return _ZERO
