"""How well stories in other languages are aligned with the bundled model, and without it.

The stories of tests/languages are spoiled twelve times each: of every eight sentences about one is
left out on either side, and one pair is joined. Prints mean strict F1 with the model as it is used
for these languages and with none, then the fit of stories that have nothing to do with each other.
"""

from __future__ import annotations

import random
import sys
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from qa import flow, languages
from qa.embed import Encoder, load
from qa.records import Comparison

TESTS = Path(__file__).parents[1] / "tests" / "languages"
ROUNDS = 12
Lines = Sequence[str]
Beads = set[tuple[tuple[int, ...], tuple[int, ...]]]


def read(file: Path) -> dict[str, Any]:
    """A file of TOML."""
    return tomllib.loads(file.read_text(encoding="utf-8"))


def pairs() -> Iterator[tuple[str, str, Lines, Lines]]:
    """Two languages and what the stories have in both, sentence by sentence."""
    ferry, named = read(TESTS / "ferry.toml"), read(TESTS / "names.toml")["pair"]
    for code in (code for code in languages.codes() if code not in languages.HOME):
        story = read(TESTS / code / "story.toml")
        for other in languages.HOME:
            both = [ferry[code], ferry[other]]
            if other == story["other"]:
                both = [both[0] + story["source"], both[1] + story["target"]]
            for pair in named:
                if pair["langs"] == [code, other]:
                    both = [both[0] + pair["source"], both[1] + pair["target"]]
            yield code, other, both[0], both[1]


def spoiled(source: Lines, target: Lines, seed: int) -> tuple[list[str], list[str], Beads]:
    """Both versions with sentences missing and joined, and the beads that are right."""
    chance = random.Random(seed)
    ours: list[str] = []
    theirs: list[str] = []
    gold: Beads = set()
    at = 0
    while at < len(source):
        kind = int(chance.random() * 8)
        if kind == 0:
            ours.append(source[at])
            gold.add(((len(ours) - 1,), ()))
        elif kind == 1:
            theirs.append(target[at])
            gold.add(((), (len(theirs) - 1,)))
        elif kind == 2 and at + 1 < len(source):
            ours += source[at : at + 2]
            theirs.append(" ".join(target[at : at + 2]))
            gold.add(((len(ours) - 2, len(ours) - 1), (len(theirs) - 1,)))
            at += 1
        else:
            ours.append(source[at])
            theirs.append(target[at])
            gold.add(((len(ours) - 1,), (len(theirs) - 1,)))
        at += 1
    return ours, theirs, gold


def compared(
    langs: tuple[str, str], sides: tuple[Lines, Lines], model: Encoder | None
) -> Comparison:
    """Both versions, aligned as `qa check` aligns them."""
    source, target = (
        flow.version_of_lines(lines, lang) for lines, lang in zip(sides, langs, strict=True)
    )
    return flow.aligned(source, target, model)


def f1(found: Comparison, gold: Beads) -> float:
    """Strict F1: a bead is right only if it is right as a whole."""
    beads = {(bead.source, bead.target) for bead in found.alignment.beads}
    return 2 * len(beads & gold) / (len(beads) + len(gold))


def main() -> int:
    """Print both tables."""
    models = {"model": load.encoder(), "none": None}
    print("F1".ljust(8), *(name.rjust(6) for name in models))
    for source, target, ours, theirs in pairs():
        scores = []
        for model in models.values():
            each = [spoiled(ours, theirs, seed) for seed in range(ROUNDS)]
            found = [f1(compared((source, target), (a, b), model), gold) for a, b, gold in each]
            scores.append(sum(found) / ROUNDS)
        print(f"{source}-{target}".ljust(8), *(f"{score:6.3f}" for score in scores))
    print("\nfit of unrelated stories")
    ferry = read(TESTS / "ferry.toml")
    for code in (code for code in languages.codes() if code not in languages.HOME):
        story = read(TESTS / code / "story.toml")
        langs = (code, story["other"])
        sides = (story["source"], ferry[story["other"]])
        fits = (compared(langs, sides, model).alignment.fit for model in models.values())
        print("-".join(langs).ljust(8), *(f"{fit:6.2f}" for fit in fits))
    return 0


if __name__ == "__main__":
    sys.exit(main())
