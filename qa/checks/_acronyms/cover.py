"""Whether the other side of a bead has a counterpart for an acronym."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from qa.checks._acronyms.sides import Mention, Side, shares
from qa.checks._acronyms.story import Known
from qa.initials.letters import capitals, sound_alike, spells
from qa.initials.senses import fits
from qa.initials.spoken import spoken
from qa.initials.words import Word, content, words

_HALF = 0.5


def covered(mention: Mention, there: Side, known: Known) -> bool:
    """By the letters, the table, the article's own definition, or its habit."""
    return (
        by_acronym(mention, there, known)
        or any(shares(mention, phrase) for phrase in there.phrases)
        or _by_definition(mention, there, known)
        or _spelled_out(mention, there)
        or _by_initials(mention, there)
        or any(_hidden(letters, there.text) for letters in _written(mention, there.lang))
    )


def by_acronym(mention: Mention, there: Side, known: Known) -> bool:
    """Whether an acronym over there is its counterpart."""
    return any(
        sound_alike(mention.letters, other.letters)
        or _extended(mention.letters, other.letters)
        or shares(mention, other)
        or (mention.letters.upper(), other.letters.upper()) in known.partners
        for other in there.acronyms
    )


def _extended(one: str, other: str) -> bool:
    """Whether one is the other with an S, plural or not (LDAP, LDAPS)."""
    short, long = sorted((one.upper(), other.upper()), key=len)
    return len(short) > 2 and long == short + "S"


def _by_definition(mention: Mention, there: Side, known: Known) -> bool:
    stems = {word.stem for word in there.words}
    return any(overlap(d.stems, stems) >= _HALF for d in known.defined(mention.letters))


def overlap(wanted: Sequence[str], there: Iterable[str]) -> float:
    """The share of the wanted stems that are there; of two or more, one alone counts for none."""
    found = len(set(wanted) & set(there))
    return found / len(set(wanted)) if found > 1 or len(set(wanted)) == 1 else 0.0


def partly(mention: Mention, there: Side) -> bool:
    """Whether two words of an established expansion are there: a freer rendering of it."""
    stems = {word.stem for word in there.words}
    forms = (f for sense in mention.senses for f in sense.expansions_in(there.lang))
    return any(
        len(stems & {w.stem for w in content(words(form, there.lang))}) > 1 for form in forms
    )


def _spelled_out(mention: Mention, there: Side) -> bool:
    """Whether the letters, or those of its English name, stand there as they are called."""
    called = spoken(there.text) if there.lang == "uk" else frozenset()
    return bool(called) and not called.isdisjoint({m.upper() for m in _written(mention, "en")})


def _by_initials(mention: Mention, there: Side) -> bool:
    """Whether words over there spell the letters; with a known sense they must also fit it."""
    runs = spelling(mention.letters, there.words)
    return any(not mention.senses or fits(run, mention.senses, there.lang) for run in runs)


def spelling(letters: str, said: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Runs of words whose initials are the letters; for two letters, of capitalised words only."""
    count = len(capitals(letters))
    if not count:  # all small, as acronyms of some articles are: initials tell nothing
        return
    for first, word in enumerate(said):
        if word.free or word.text[0].upper() != letters[0].upper():
            continue
        for last in range(first + count, min(first + 2 * count, len(said)) + 1):
            run = tuple(said[first:last])
            if run[-1].free or (count < 3 and not all(w.capital for w in content(run))):
                continue
            if spells(letters, run):
                yield run


def _written(mention: Mention, lang: str) -> set[str]:
    """The letters, and those of its senses in the other language."""
    forms = {form for sense in mention.senses for form in sense.acronyms_in(lang)}
    return {mention.letters, *forms}


def _hidden(letters: str, text: str) -> bool:
    """Whether the letters stand there in another shape (Moe, nato), where it cannot be a word."""
    if len(letters) < 3:
        return False
    return re.search(rf"(?<!\w){re.escape(letters)}(?!\w)", text, re.IGNORECASE) is not None
