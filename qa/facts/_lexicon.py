"""Words of numerals by language, read backwards from num2words and the language's own lists."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from babel import Locale, UnknownLocaleError
from babel.numbers import get_decimal_symbol, get_group_symbol

from qa import languages
from qa.facts import _spelled
from qa.languages._quantities import Quantities, Words, spread

_ATOMS = (*range(21), *range(30, 100, 10), *range(100, 1000, 100))


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """From a word of a numeral to its part in it; see `qa.languages._quantities` for the parts."""

    group: str
    decimal: str
    adds: dict[str, Decimal]
    ordinals: dict[str, Decimal]
    weak: dict[str, Decimal]
    multipliers: dict[str, Decimal]
    teens: frozenset[str]
    scales: dict[str, Decimal]
    scale_letters: dict[str, Decimal]
    many: dict[str, Decimal]
    halves: frozenset[str]
    scale_halves: frozenset[str]
    fractions: dict[str, Decimal]
    multiples: dict[str, Decimal]
    half_joiners: frozenset[str]
    parts: frozenset[str]
    part_articles: frozenset[str]
    part_article_after: frozenset[str]
    part_before: frozenset[str]
    part_after: frozenset[str]
    joiners: frozenset[str]
    endings: frozenset[str]
    glued: dict[str, Decimal]
    prefixed: bool
    whole: bool
    plain_teens: bool
    stacked: bool
    bare_scales: bool
    prefixes: tuple[tuple[str, Decimal], ...]
    """Numerals that may be glued to the word after them, the longest first."""


@cache
def lexicon(lang: str) -> Lexicon:
    """The numeral words of a language; nearly empty for one that num2words does not know."""
    own = languages.get(lang).quantities
    base = languages.get(lang).code
    adds = dict(_cardinals(base)) | _spelled.phrases(base)
    for word in spread(own.not_numerals):
        adds.pop(word, None)
    adds |= by_word(own.numerals)
    group, decimal = _separators(lang)
    return Lexicon(
        group=group,
        decimal=decimal,
        adds=adds,
        ordinals=dict(_ordinals(base, own, adds)) | by_word(own.ordinals),
        weak=by_word(own.weak) | by_word(own.multiples),
        multipliers=by_word(own.multipliers),
        teens=frozenset(spread(own.teens)),
        scales=by_word(own.scales),
        scale_letters=by_word(own.scale_letters),
        many=by_word(own.many),
        halves=frozenset(spread(f"{own.halves} {own.scale_halves}")),
        scale_halves=frozenset(spread(own.scale_halves)),
        fractions=by_word(own.fractions),
        multiples=by_word(own.multiples),
        half_joiners=frozenset(spread(own.half_joiners)),
        parts=frozenset(spread(own.parts)),
        part_articles=frozenset(spread(own.part_articles)),
        part_article_after=frozenset(spread(own.part_article_after)),
        part_before=frozenset(spread(own.part_before)),
        part_after=frozenset(spread(own.part_after)),
        joiners=frozenset(spread(own.joiners)),
        endings=frozenset(spread(own.ordinal_endings)),
        glued=by_word(own.glued_scales),
        prefixed=bool(own.ordinal_prefix),
        whole=own.phrased,
        plain_teens=own.plain_teens,
        stacked=own.stacked,
        bare_scales=own.bare_scales,
        prefixes=_prefixes(own, adds),
    )


def by_word(words: Words) -> dict[str, Decimal]:
    """From each word of compact lists to the number that it is listed under."""
    return {word: Decimal(number) for number, text in words.items() for word in spread(text)}


def _separators(lang: str) -> tuple[str, str]:
    if not languages.get(lang).known:
        return ",", "."
    locale = next(tag for tag in (lang.replace("-", "_"), lang.split("-")[0]) if _is_locale(tag))
    group, decimal = get_group_symbol(locale), get_decimal_symbol(locale)
    return (" " if group.isspace() else group), decimal


def _is_locale(tag: str) -> bool:
    try:
        return bool(Locale.parse(tag))
    except (UnknownLocaleError, ValueError):
        return False


def _cardinals(lang: str) -> Iterator[tuple[str, Decimal]]:
    for number in _ATOMS:
        for form in _spelled.forms(number, lang):
            if " " not in form and "-" not in form:
                yield form.replace("ʼ", "'"), Decimal(number)


def _ordinals(
    lang: str, own: Quantities, adds: dict[str, Decimal]
) -> Iterator[tuple[str, Decimal]]:
    if own.ordinal_prefix:
        yield from ((own.ordinal_prefix + word, value) for word, value in adds.items())
        return
    from num2words import num2words

    # The smallest last, as it is what a word means that several end in (hundredth).
    for number in (1000, *_ATOMS[:0:-1]):
        try:
            spelled = num2words(number, lang=lang, to="ordinal")
            cardinal = num2words(number, lang=lang)
        except (NotImplementedError, KeyError, IndexError):
            continue
        if spelled == cardinal:
            continue  # a language in which the ordinal has a word before it, or none
        word = spelled.replace("ʼ", "'").split(" ")[-1]
        for form in _inflected(word, own.adjective_endings):
            yield form, Decimal(number)


def _inflected(word: str, endings: Words) -> Iterable[str]:
    for ending, forms in endings.items():
        if word.endswith(ending):
            return [word.removesuffix(ending) + form for form in forms.split()]
    return [word]


def _prefixes(own: Quantities, adds: dict[str, Decimal]) -> tuple[tuple[str, Decimal], ...]:
    if not own.unit_adjectives:
        return ()
    glued = {word: value for word, value in adds.items() if len(word) > 2 and value}
    glued |= by_word(own.glued_numerals)
    return tuple(sorted(glued.items(), key=lambda item: -len(item[0])))
