"""The recipe of the bundled model: which sets, of which rights, and how much of each.

`RIGHTS` groups the licences: A is CC0, CC BY, MIT, Apache, MPL and Unicode, B is CC BY-SA, C is
GPL, LGPL and AGPL.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from qa.embed.training.pairs import PairSet, read
from qa.problems import InputError

LEXICONS = frozenset({"lexicon", "lexicon2", "uiterms"})
WEIGHTS = {"openclaw": 0.3}
"""openclaw is large, narrow and machine-translated."""
RIGHTS = {
    **dict.fromkeys(
        (
            "adarkroom", "android_settings", "azd", "bitcoin_org", "edgeai", "gnomedocs",
            "magento", "mozilla_www", "nextstrain", "openclaw", "opensource_guide", "pythondocs",
            "tatoeba_en_id", "tico19", "tldr", "xcopa",
        ),
        "A",
    ),
    **dict.fromkeys(("lexicon", "lexicon2", "nusax", "privacyguides", "ud_csui", "xsid"), "B"),
    **dict.fromkeys(
        (
            "gettext_debian", "git", "lichess", "mediawiki", "moodle", "odoo", "pivot",
            "pixel_dungeon", "scratch", "uiterms", "wordpress",
        ),
        "C",
    ),
}  # fmt: skip


def corpus(folder: Path, classes: str) -> list[PairSet]:
    """The sets of a corpus folder (``train/NAME.xx-yy.tsv.xz``) whose rights are among `classes`.

    A set that the table does not know counts as C. Raises `InputError` when nothing is left.
    """
    files = sorted((folder / "train").glob("*.tsv.xz"))
    chosen = [file for file in files if rights(_name(file)) in classes]
    if not chosen:
        raise InputError(f"holds no set of the classes {classes}", str(folder / "train"))
    return [_read(file) for file in chosen]


def rights(name: str) -> str:
    """A, B or C."""
    return RIGHTS.get(name, "C")


def held(file: Path) -> frozenset[tuple[str, str]]:
    """Pairs of every two languages of a file of word groups, in lower case.

    A line is a part of speech and words with their translations: ``v rise=naik=зросла; ...``.
    """
    found: set[tuple[str, str]] = set()
    for line in file.read_text("utf-8").splitlines():
        for entry in line.partition(" ")[2].split(";"):
            words = [_plain(word.strip()) for word in entry.split("=")]
            words[0] = words[0].split("_")[0]
            found |= {(a, b) for a in words for b in words if a != b}
    return frozenset(found)


def _plain(word: str) -> str:
    return word.lower().replace("’", "'")


def _name(file: Path) -> str:
    return file.name.split(".")[0]


def _read(file: Path) -> PairSet:
    name = _name(file)
    pairs = read(str(file), lexicon=name in LEXICONS)
    return replace(pairs, weight=WEIGHTS.get(name, 1.0), rights=rights(name))
