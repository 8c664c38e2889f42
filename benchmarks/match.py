"""How well `qa match` pairs shuffled articles: `benchmarks/match.py DOCS.jsonl [VARIANT]`.

The documents of one variant (clean, if none is named) are written to two piles under names that
tell nothing; of every third one only one version is there, so that it must stay alone.
"""

from __future__ import annotations

import json
import random
import sys
import tempfile
import time
from pathlib import Path

from qa import match
from qa.settings import Settings


def main(documents: Path, variant: str = "clean") -> None:
    """Print pairs that are right, wrong and missed."""
    lines = documents.read_text("utf-8").splitlines()
    chosen = [doc for doc in map(json.loads, lines) if doc["variant"] == variant]
    names = [f"{n:05d}.txt" for n in range(2 * len(chosen))]
    random.Random(0).shuffle(names)
    truth, wanted = {}, 0
    with tempfile.TemporaryDirectory() as place:
        piles = [Path(place, side) for side in ("src", "tgt")]
        for pile in piles:
            pile.mkdir()
        for number, doc in enumerate(chosen):
            whole = number % 3 != 2
            wanted += whole
            own = {side: names.pop() for side in ("src", "tgt")}
            truth[own["src"]] = own["tgt"]
            for side, pile in zip(("src", "tgt"), piles, strict=True):
                if whole or (number // 3) % 2 == (side == "tgt"):
                    (pile / own[side]).write_text("\n".join(doc[side]) + "\n", encoding="utf-8")
        files = [sorted(pile.iterdir()) for pile in piles]
        start = time.process_time()
        mates = list(match.match(files[0], files[1], Settings(), ("id", "uk")))
        seconds = time.process_time() - start
        report([len(pile) for pile in files], wanted, truth, mates, seconds)


def report(
    sizes: list[int],
    wanted: int,
    truth: dict[str, str],
    mates: list[match.Mate],
    seconds: float,
) -> None:
    """Print the counts."""
    sure = [mate for mate in mates if mate.confidence >= match.LEAST]
    right = [mate for mate in sure if truth.get(mate.source.name) == mate.target.name]
    wrong = [mate for mate in sure if mate not in right]
    print(f"texts: {sizes[0]} and {sizes[1]}; pairs among them: {wanted}")
    print(f"paired: {len(sure)}; right {len(right)}, wrong {len(wrong)}; unsure "
          f"{len(mates) - len(sure)}; missed {wanted - len(right)}")  # fmt: skip
    for name, some in (("right", right), ("wrong", wrong)):
        if some:
            print(
                f"least and most confidence of the {name}: "
                f"{min(m.confidence for m in some):.2f}, {max(m.confidence for m in some):.2f}"
            )
    print(f"CPU s: {seconds:.1f}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), *sys.argv[2:])
