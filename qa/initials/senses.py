"""The table of established acronyms: what each can stand for, in English, Indonesian, Ukrainian.

`senses.tsv` has one sense a line: a field of life, then for each of the three languages its
acronyms and its expansions, separated by semicolons. A rendering with a tilde before it (`~Америка`
for the USA) is loose: it shows that the sense is there, but is no expansion. `fields.tsv` has words
that tell the fields of life apart.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from qa.initials.words import Word, content, words

LANGS = ("en", "id", "uk")
_FOLDER = Path(__file__).parent
_STARTS = 3
_HALF = 0.5
_SOFTENED = ("гз", "зг", "кц", "цк", "хс", "сх")
Forms = tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True)
class Sense:
    """One meaning; acronyms, expansions and loose renderings are parallel to `LANGS`."""

    index: int
    field: str
    acronyms: Forms
    expansions: Forms
    loose: Forms

    def acronyms_in(self, lang: str) -> tuple[str, ...]:
        """The acronyms that a text of that language may use: its own, then the English ones."""
        return _in(self.acronyms, lang)

    def expansions_in(self, lang: str) -> tuple[str, ...]:
        """The expansions in that language, then the English ones."""
        return _in(self.expansions, lang)

    def loose_in(self, lang: str) -> tuple[str, ...]:
        """The loose renderings in that language, then the English ones."""
        return _in(self.loose, lang)

    @property
    def title(self) -> str:
        """The usual English expansion, or the usual one of another language."""
        return next((forms[0] for forms in self.expansions if forms), "")


class Match(NamedTuple):
    """A rendering of a sense in a text: words `first` to `last`, the latter excluded."""

    sense: Sense
    first: int
    last: int
    loose: bool


@dataclass(frozen=True, slots=True)
class Table:
    """The senses, with the ways to look them up."""

    senses: tuple[Sense, ...]

    def of_acronym(self, letters: str, lang: str) -> tuple[Sense, ...]:
        """What these letters can stand for in a text of that language.

        Letters that begin with a small one (rRT, mRNA) are no others in capitals.
        """
        found = _by_acronym(lang).get(_fold(letters), ())
        if letters[:1].islower():
            return tuple(sense for sense in found if letters in sense.acronyms_in(lang))
        return found

    def renderings(self, text: Sequence[Word], lang: str) -> Iterator[Match]:
        """Expansions and loose renderings in the text, in whatever case and number they stand."""
        index = _by_start(lang)
        for first, word in enumerate(text):
            for form, sense, loose in index.get(_start(word.text), ()):
                last = _reach(text, first, _stems(form, lang))
                if last:
                    yield Match(sense, first, last, loose)


def fits(run: Sequence[Word], senses: Sequence[Sense], lang: str) -> bool:
    """Whether a phrase is, at least by half, one of the expansions of these senses."""
    stems = {word.stem for word in run if not word.free}
    for form in (form for sense in senses for form in sense.expansions_in(lang)):
        wanted = [word.stem for word in content(words(form, lang))]
        if len(stems & set(wanted)) >= _HALF * max(len(set(wanted)), len(stems)):
            return True
    return False


@cache
def table() -> Table:
    """The table that comes with the package."""
    lines = (_FOLDER / "senses.tsv").read_text(encoding="utf-8").splitlines()
    rows = (line for line in lines[1:] if line and not line.startswith("#"))
    return Table(tuple(_sense(index, row) for index, row in enumerate(rows)))


@cache
def vocabulary(lang: str) -> frozenset[str]:
    """The stems of all words that expansions in that language are made of."""
    at = LANGS.index(lang)
    return frozenset(
        s for one in table().senses for f in one.expansions[at] for s in _stems(f, lang)
    )


@cache
def fields(lang: str) -> dict[str, frozenset[str]]:
    """For the stem of each telling word, the fields of life it speaks for."""
    found: dict[str, set[str]] = {}
    for line in (_FOLDER / "fields.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        field, code, telling = line.split("\t")
        for word in words(telling, lang) if code == lang else ():
            found.setdefault(word.stem, set()).add(field)
    return {stem: frozenset(named) for stem, named in found.items()}


def field_votes(text: Sequence[Word], lang: str) -> Counter[str]:
    """How many words of a text speak for each field of life."""
    known = fields(lang)
    return Counter(field for word in text for field in known.get(word.stem, ()))


def _sense(index: int, row: str) -> Sense:
    field, *cells = (cell.strip() for cell in row.split("\t"))
    if len(cells) != 2 * len(LANGS):
        raise ValueError(f"senses.tsv: a row has {len(cells)} cells: {row!r}")
    split = [tuple(form.strip() for form in cell.split(";") if form.strip()) for cell in cells]
    phrases = split[1::2]
    return Sense(
        index,
        field,
        tuple(split[0::2]),
        tuple(tuple(f for f in forms if not f.startswith("~")) for forms in phrases),
        tuple(tuple(f[1:] for f in forms if f.startswith("~")) for forms in phrases),
    )


def _in(forms: Forms, lang: str) -> tuple[str, ...]:
    own = forms[LANGS.index(lang)] if lang in LANGS else ()
    return own if lang == "en" else own + tuple(f for f in forms[0] if f not in own)


def _fold(letters: str) -> str:
    """Capitals, with the letters made equal that writers mix up (ЕС for ЄС)."""
    return letters.upper().replace("Є", "Е").replace("Ґ", "Г").replace("Ї", "І")


@cache
def _by_acronym(lang: str) -> dict[str, tuple[Sense, ...]]:
    found: dict[str, tuple[Sense, ...]] = {}
    for sense in table().senses:
        for letters in {_fold(form) for form in sense.acronyms_in(lang)}:
            found[letters] = (*found.get(letters, ()), sense)
    return found


@cache
def _by_start(lang: str) -> dict[str, list[tuple[str, Sense, bool]]]:
    """The first letters of an expansion -> (expansion, sense, loose).

    Clipped words count as expansions (Kemenkes, Polri): they look like any other word of the text.
    Stems are made only of the few expansions that may begin at a word of the text: making them all
    would cost more than the rest of the check.
    """
    found: dict[str, list[tuple[str, Sense, bool]]] = {}
    for sense in table().senses:
        clipped = [
            form for form in sense.acronyms_in(lang) if len(form) > 3 and not form[1].isupper()
        ]
        strict = [(form, False) for form in (*sense.expansions_in(lang), *clipped)]
        for form, loose in strict + [(form, True) for form in sense.loose_in(lang)]:
            found.setdefault(_start(form), []).append((form, sense, loose))
    return found


def _start(text: str) -> str:
    """The first letters of a word or phrase, which no ending reaches."""
    letters = text[:_STARTS].lower()
    return letters[: next((i for i, c in enumerate(letters) if not c.isalpha()), None)]


@lru_cache(maxsize=50_000)
def _stems(form: str, lang: str) -> tuple[str, ...]:
    return tuple(word.stem for word in content(words(form, lang)))


def _reach(text: Sequence[Word], first: int, stems: tuple[str, ...]) -> int:
    """Where a run of these stems ends that begins at `first`, function words free; 0 if none."""
    at = first
    for wanted in stems:
        while at < len(text) and text[at].free and text[at].stem != wanted:
            at += 1
        if at == len(text) or not _same(text[at].stem, wanted):
            return 0
        at += 1
    return at


def _same(one: str, other: str) -> bool:
    """Whether two stems are equal, or differ as Ukrainian cases do (округ, окрузі)."""
    return one == other or (one[:-1] == other[:-1] and one[-1:] + other[-1:] in _SOFTENED)
