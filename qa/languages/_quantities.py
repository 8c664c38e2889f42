"""How a language says quantities: what CLDR and num2words do not know of it.

Word lists are written compactly: ``"тижд(ень) тижн(я ю ем)"`` is тиждень, тижня, тижню, тижнем;
an ending ``_`` is the empty one, and ``_`` inside a word is a space.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache

Words = Mapping[str, str]

_FORM = re.compile(r"(?:[^\s()]|\([^()]*\))+")
_PART = re.compile(r"([^()]*)(?:\(([^()]*)\))?")


@cache
def spread(text: str) -> tuple[str, ...]:
    """The words of a compact list."""
    words: list[str] = []
    for form in _FORM.findall(text):
        grown = [""]
        for stem, endings in _PART.findall(form):
            ends = [end.removeprefix("_") for end in endings.split()] or [""]
            grown = [start + stem + end for start in grown for end in ends]
        words += grown
    return tuple(word.replace("_", " ") for word in words)


@dataclass(frozen=True, slots=True, eq=False)
class Quantities:
    """Words that say how much and when; keys are values or names, values compact word lists.

    `numerals`: forms that num2words does not give (under 1000). `multipliers`: words that
    multiply the numeral before them by 10, 12 or 100; `teens`: a word that adds ten. `scales`:
    thousand and above, `scale_letters` those that count only beside a currency or a digit, case
    kept. `many`: an unknown number of that size (dozens, ratusan). `weak`: words of numerals that
    often say something else (one, both): they may account for a number, but are not missed.
    `halves`: words that add a half to a numeral, or stand for it. `fractions`: other fractions.
    """

    numerals: Words = field(default_factory=dict)
    multipliers: Words = field(default_factory=dict)
    teens: str = ""
    scales: Words = field(default_factory=dict)
    scale_letters: Words = field(default_factory=dict)
    many: Words = field(default_factory=dict)
    weak: Words = field(default_factory=dict)
    halves: str = ""
    fractions: Words = field(default_factory=dict)
    one_of: str = ""
    """What stands before the number of which one is taken (one in three, satu dari lima)."""
    every: str = ""
    """The same before an ordinal (кожен третій)."""
    scale_halves: str = ""
    """Words behind a scale word that add half of it (un million et demi)."""
    not_numerals: str = ""
    """Numerals of num2words that mostly say something else (Vietnamese không, not)."""
    phrased: bool = False
    """Whether numerals under 1000 are read whole, as num2words spells them (vingt et un)."""
    variants: tuple[tuple[str, str], ...] = ()
    """Regular expressions and what to put for them, for further spellings of such numerals."""
    merged: bool = False
    """Whether months, weekdays and numerals may have several words (thứ Hai, mil millones)."""
    glued_scales: Words = field(default_factory=dict)
    """Scale words inside a numeral of one word (zweitausendacht)."""
    plain_teens: bool = False
    """Whether ten and a digit make a number (Chinese 十五)."""
    stacked: bool = False
    """Whether a scale word multiplies smaller ones before it (mil millones, 万亿)."""
    scale_joiners: str = ""
    """Words between a scale word and a unit (dos millones de euros)."""
    bare_scales: bool = True
    """Whether a scale word is a number without another one before it."""
    counters: str = ""
    """Words of what is counted. Where not empty, a numeral of one word is weak without a unit or
    one of these behind it."""
    doubtful: str = ""
    """The numerals for which alone that holds (French neuf, new)."""
    multiples: Words = field(default_factory=dict)
    """Words that say how many times (twice, втричі, doubled); as unsure as those of `weak`."""
    quarters: str = ""
    """Letters before a digit for a quarter of the year that follows, if not Q (K1 2007)."""
    half_joiners: str = ""
    """Words between a numeral and a half that is added to it (три з половиною)."""
    and_a_half: str = ""
    """Words behind a single unit of time that add half of it (an hour and a half)."""
    joiners: str = ""
    """Words inside a numeral that add nothing (two hundred and five)."""
    parts: str = ""
    """Words that make a fraction of the ordinal before them (п'ята частина)."""
    part_articles: str = ""
    """Words that do so before it (a fifth), if `of` follows or one of `part_before` precedes."""
    part_article_after: str = ""
    """What must follow such a fraction if nothing of `part_before` precedes (a third of, less)."""
    part_before: str = ""
    part_after: str = ""
    """Words that may follow a fraction after one of `part_before` (by a fifth in May)."""
    part_joiners: str = ""
    """Words between a fraction and the unit that it is a part of (quarter of an hour)."""
    definite: str = ""
    """Words before one and two that may leave them unsaid elsewhere (the two clubs)."""
    ordinals: Words = field(default_factory=dict)
    """Irregular ordinals."""
    ordinal_prefix: str = ""
    """Makes a numeral word an ordinal (Indonesian ke)."""
    ordinal_nouns: str = ""
    """Words behind such an ordinal that leave it one (untuk kedua kalinya); before others, and
    behind a function word other than `ordinal_link` (yang), it says how many of them."""
    ordinal_link: str = ""
    ordinal_endings: str = ""
    """What follows digits in an ordinal, after a hyphen or at once (3rd, 3-й)."""
    adjective_endings: Words = field(default_factory=dict)
    """From the ending of a masculine adjective to all endings, to inflect ordinals."""
    one_prefix: str = ""
    """Makes a unit one of it (Indonesian setahun, a year)."""

    implied: Words = field(default_factory=dict)
    """From a number and its unit (``"5 year"``) to words that imply it (balita: under five)."""
    decade_words: Words = field(default_factory=dict)
    """From a decade ("90") to its words (nineties, дев'яності)."""
    decade_before: str = ""
    """One of these must stand before such a word, if the language has any (the nineties)."""
    age_owners: str = ""
    """Words before a decade that make it one of a life (his forties, berusia 40-an)."""
    age_bounds: Words = field(default_factory=dict)
    """From `over` and `under` to words that do so for a bare round number (за сорок)."""

    percent: str = ""
    units_before: Words = field(default_factory=dict)
    """From units to words that stand before the numeral (百分之, 时速)."""
    points: str = ""
    """Percentage points."""
    units: Words = field(default_factory=dict)
    """From the name of a unit (`qa.facts`) to its words."""
    units_first: str = ""
    """Words behind a numeral that are units, though numerals elsewhere (Vietnamese năm)."""
    bare_units: bool = True
    """Whether a unit of time with no number says how long."""
    number_idioms: str = ""
    """Phrases of two words of which one is a numeral that counts nothing (third party)."""
    unit_qualifiers: str = ""
    """Words between a number and its unit of time (ten working days)."""
    periodic: Words = field(default_factory=dict)
    """From a unit of time to words for what comes once in each of it (annual, щодня)."""
    unit_idioms: str = ""
    """Phrases of two words in which a unit measures nothing (birthday, weekend)."""
    unit_adjectives: Words = field(default_factory=dict)
    """Words of a unit that may be glued to a numeral (п'ятирічний); under "" those of none
    (п'ятиповерховий)."""
    glued_numerals: Words = field(default_factory=dict)
    """Further numerals that may stand before such a word (дво, три)."""
    minus: str = ""
    """Words before a number that make it negative."""
    below_zero: str = ""
    """Words behind a number or its unit that do so (degrees below zero)."""
    strict_units: str = ""
    """Words of units and currencies that mostly say something else, and count only right behind
    digits or a scale word (won, вони)."""
    per: str = ""
    """Words between a quantity and the unit for one of which it holds (dollars per litre)."""
    currencies: Words = field(default_factory=dict)
    ranges: str = ""
    """Words between the two ends of a range."""
    range_before: str = ""
    """Words before a range (between) whose ends one of `range_and` may stand between."""
    range_and: str = ""
    approximations: Words = field(default_factory=dict)
    """From `over` and `under` to the words before a numeral that say so."""

    denials: str = ""
    """Words that turn one of `approximations` round (should not be more than)."""
    spans: Words = field(default_factory=dict)
    """From words of `approximations` that mean *during* before a length of time (over ten years)
    to those before them that speak against it (for over ten years)."""

    articles: str = ""
    """Words that part one of `approximations` from a number that it does not go with (over a 5 %
    rise)."""
    hedges: Words = field(default_factory=dict)
    """From `about`, `almost`, `over` and `under` to further words before a numeral that make it
    rough, and from `other` to words that may say so in some other way or place."""

    date_joiners: str = ""
    """Words between day, month and year (the 3rd of May, 3 de mayo de 2024)."""
    date_forms: tuple[str, ...] = ()
    """Regular expressions with groups of `year`, `month`, `day` or `decade`, for dates in figures
    with words between them (5月3日), and `early`, `mid` or `late` for words that say so; every
    repetition in them must be bounded."""
    months: Words = field(default_factory=dict)
    """Further forms of the months, by number; CLDR gives the two plain ones."""
    months_capital: bool = False
    """Whether a month counts only with a capital letter."""
    small_names: bool = False
    """Whether a month or weekday with a capital letter inside a sentence is a name (Ewa Maj)."""
    months_need_context: str = ""
    """Months that count alone only after one of `time_prepositions`."""
    time_prepositions: str = ""
    weekdays: Words = field(default_factory=dict)
    """Further forms of the weekdays, by ISO number (Monday is 1)."""
    weekdays_capital: bool = False
    possessive: str = ""
    """What months and weekdays end in as owners (Sunday's)."""
    weekdays_weak: bool = False
    """Whether the name of a weekday may mean something else unless it has a capital letter."""
    week_hints: str = ""
    """Words after the name of a weekday that may make it a week (Indonesian minggu lalu)."""
    day_hints: str = ""
    """Words before it that make it a weekday all the same (hari)."""
    eves: str = ""
    """Words before the name of a weekday that make it the night before that day (malam)."""
    date_parts: Words = field(default_factory=dict)
    """From `early`, `mid`, `late` to the words before a month or year."""
    year_before: str = ""
    year_after: str = ""
    decade_endings: str = ""
    """What follows the digits of a decade (1990-an, 1990-х, 1990s)."""
    relative: Words = field(default_factory=dict)
    """From a unit and how many of it lie between (``year-1``) to the words that say so (last
    year); ``weekday-1`` and the like to words beside the name of a day."""
    relative_not_after: str = ""
    """Words after which these say how long, not when (the last year)."""
    month_first: bool = False
    """Whether 5/15 is the fifteenth of May."""

    clock_before: str = ""
    """Words that make the number after them a time of day."""
    clock_figures: str = ""
    """Words that do so only before figures with a dot (Polish o 7.05)."""
    clock_hints: str = ""
    """Words that do so only if more speaks for it."""
    clock_after: str = ""
    """Words that make the number before them a time of day."""
    clock_always: str = ""
    """Words that make the number before them a time of day wherever they stand (Uhr)."""
    clock_minutes: str = ""
    """Words that may follow the minutes behind one of those (15点30分)."""
    half_before: bool = False
    """Whether the words of `day_halves` stand before the time of day (下午3点)."""
    clock_near: str = ""
    """Words before figures with a dot (17.30) that may make them a time of day."""
    clock_forms: tuple[tuple[str, str], ...] = ()
    """How times are told in words: pairs of a row of words, with H for the hour and M for minutes
    (a number, a quarter, a half), and a value that says what M does: `after` adds to H, `before`
    takes from it, `toward` adds to the hour before. Further words: `round`: M is a quarter
    or a half unless a hint precedes; `marked`: one of `clock_before` precedes or a part of the day
    follows; `ordinal`: H is one."""
    day_halves: Words = field(default_factory=dict)
    """`am`, `pm` and `any` (noon, night), to the words beside a time of day."""
    seasons: Words = field(default_factory=dict)
    """From `winter`, `spring`, `summer`, `autumn` to their words."""
    day_parts: Words = field(default_factory=dict)
    """From `morning`, `day`, `evening`, `night` to their words; two of them for a word that may
    be either (Indonesian sore is afternoon and evening: `day evening`)."""
    clock_words: Words = field(default_factory=dict)
    """Whole words that are a time of day (noon)."""
