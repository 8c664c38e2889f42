"""The axes on which a text can take sides, and how often good translations differ on them.

Two tables hold them. A line of opposites.tsv is an axis of two poles, rise or fall: its name,
then for English, Indonesian and Ukrainian the words of its first pole and those of its second. A
line of siblings.tsv is a member of a family, red of the colours, with its words in each language;
a family is an axis of many poles. Entries are as in forms.py, with ", " between them.

The last two columns are counts over pairs of translated sentences (tools/count_opposites.py): in
how many both versions stand on the axis, or one on this member and the other on the family; and
in how many of these they stand apart.

Which opposites are common was looked up in WordNet 3.1 (Princeton University, under the WordNet
licence); the words in the three languages are our own.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from qa.checks._polarity.forms import Lexicon

PAIRS = Path(__file__).with_name("opposites.tsv")
FAMILIES = Path(__file__).with_name("siblings.tsv")
LANGS = ("en", "id", "uk")
_NEITHER = {
    "en": """
        above all, according to, after all, all over, all right, as far as, as long as,
        as well as, at all, at first, at last, broke down, day to day, end up, ended up,
        ends up, first of all, in front of, in light of, in order to, made up of, no
        longer, put down, right away, right now, set up, so far, up to, up to date,
        write down, wrote down
    """,
    "id": """
        baru berusia, baru saja, baru-baru ini, hari jadi, jalan keluar, jauh lebih,
        kaki lima, kambing hitam, karpet merah, kerja keras, kuda hitam, lampu hijau,
        lebih lanjut, palang merah, pasar gelap, rumah tangga, salah satu, salah
        seorang, sama sekali, tak lama, tangan besi, tanggung jawab, terima kasih, tidak
        lama
    """,
    "uk": """
        білий дім, білим домом, білого дому, білому домі, в останню чергу, в першу
        чергу, з допомогою, з одного боку, з іншого боку, за допомогою, на жаль, на
        перший погляд, тим не менш, тим не менше, у першу чергу, у ході, червоний хрест,
        червоного хреста
    """,
}
"""Where a word of a pole says nothing of it: "fell by up to 3 %", "set up a fund"."""


@dataclass(frozen=True, slots=True)
class Pole:
    """One end of an axis, or a member of a family; `words`: its entries in each of `LANGS`."""

    name: str
    words: tuple[str, ...]
    both: int
    apart: int


@dataclass(frozen=True, slots=True)
class Axis:
    """A question on which words take sides, with two poles or, for a family, with many."""

    name: str
    poles: tuple[Pole, ...]

    @property
    def family(self) -> bool:
        """Whether its poles are members of a family: another member, and no opposite."""
        return len(self.poles) > 2


@cache
def axes() -> dict[str, Axis]:
    """All axes of both tables, by name."""
    found = {axis.name: axis for axis in map(_pair, rows(PAIRS))}
    members: dict[str, list[Pole]] = {}
    for family, member, *cells in rows(FAMILIES):
        pole = Pole(member, tuple(cells[:3]), int(cells[3]), int(cells[4]))
        members.setdefault(family, []).append(pole)
    return found | {name: Axis(name, tuple(poles)) for name, poles in members.items()}


def rows(file: Path) -> Iterator[list[str]]:
    """The lines of a table, as cells."""
    for line in file.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def _pair(row: list[str]) -> Axis:
    names = row[0].split("-")
    both, apart = map(int, row[7:9])
    return Axis(
        row[0],
        (
            Pole(names[0], tuple(row[1:7:2]), both, apart),
            Pole(names[-1], tuple(row[2:7:2]), both, apart),
        ),
    )


@cache
def doubt(axis: str, first: int, second: int) -> float:
    """The log of the share of good translations that differ where one stands on such a pole."""
    poles = [axes()[axis].poles[index] for index in (first, second)]
    return max(math.log((pole.apart + 1.5) / (pole.both + 40)) for pole in poles)


@cache
def lexicon(lang: str) -> Lexicon:
    """The words of all poles in a language; the label of each is its axis, a tab, its pole."""
    said = [
        (entry, f"{axis.name}\t{index}")
        for axis in axes().values()
        for index, pole in enumerate(axis.poles)
        for entry in _entries(axis, pole, lang)
    ]
    return Lexicon(lang, [*said, *((" ".join(e.split()), "") for e in _NEITHER[lang].split(","))])


def _entries(axis: Axis, pole: Pole, lang: str) -> list[str]:
    """The entries of a pole; members of Indonesian families also with "its": tangan, tangannya."""
    cell = pole.words[LANGS.index(lang)].split(", ")
    own = [f"{entry}nya" for entry in cell if entry.isalpha()]
    return list(dict.fromkeys([*cell, *own])) if lang == "id" and axis.family else cell
