"""Learn which words stand in for a negation, for the check of negations: denying.tsv.

usage: python tools/fit_denials.py CORPUS

CORPUS is a folder with train/NAME.xx-yy.tsv.xz: translated lines in two columns. Where one side has
a negation more than the other, something else may say so: a word of the other side ("failed",
"instead", "неможливо"), or the words that are denied ("tidak valid" = "invalid"). A logistic
regression tells such lines from those where both sides deny alike, as they would look if one
negation were lost. Lines where neither denies are left out: with them the words behind a negation
would only tell what negations stand before. Its weights are written for words that occur in
several sets. Run tools/fit.py negation afterwards. Needs scikit-learn.
"""

from __future__ import annotations

import lzma
import random
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from qa.checks._polarity import explained
from qa.checks._polarity.denials import negations

LEFT_OUT = {"lexicon", "lexicon2", "uiterms", "git", "tldr"}
"""Words and terms, and strings of programs."""
MACHINE = {"openclaw", "azd", "edgeai", "xcopa", "ud_csui"}
"""Translated by machines: of these only lines that differ are used."""
MOST, FEWEST, LONGEST = 12_000, 5, 60
SEEN, SETS, RIDGE = 8, 3, 0.15
LEAST = {"other": 0.2, "head": 0.3, "next": 0.3}
"""Weights nearer to zero are not written."""

Row = tuple[str, set[str], int]


def main(corpus: Path) -> None:
    """Read, fit, and write the table."""
    random.seed(3)
    rows = [row for file in sorted((corpus / "train").glob("*.tsv.xz")) for row in _rows(file)]
    weights = _weights(rows)
    lines = [
        f"{name}\t{weight:.2f}"
        for name, weight in sorted(weights.items())
        if _told(name.split("\t")[1], weight)
    ]
    explained.FILE.write_text(explained.HEADING + "\n".join(lines) + "\n", "utf-8")
    print(f"{len(rows)} lines, {len(lines)} weights")


def _told(kind: str, weight: float) -> bool:
    """Words of the other side can only answer a negation, never ask for one."""
    return (-weight if kind == "other" else abs(weight)) >= LEAST[kind]


def _rows(file: Path) -> Iterator[Row]:
    """What is seen from the richer side of each line, and 1 where no negation stands alone."""
    name, pair = file.name.split(".")[:2]
    if name in LEFT_OUT:
        return
    langs = pair.split("-")
    with lzma.open(file, "rt", encoding="utf-8") as opened:
        lines = [line.rstrip("\n").split("\t")[:2] for line in opened]
    random.shuffle(lines)
    for texts in lines[:MOST]:
        if not all(FEWEST <= len(text.split()) <= LONGEST for text in texts):
            continue
        both = [negations(text, lang) for text, lang in zip(texts, langs, strict=True)]
        for one, other in ((0, 1), (1, 0)):
            more = len(both[one]) - len(both[other])
            if both[one] and (more > 0 or (more == 0 and name not in MACHINE)):
                seen = explained.features(texts[other], langs[other], both[other])
                seen |= explained.heads(texts[one], langs[one], both[one])
                yield name, seen, int(more == 0)


def _weights(rows: list[Row]) -> dict[str, float]:
    from scipy.sparse import csr_matrix
    from sklearn.linear_model import LogisticRegression

    counts: dict[str, int] = defaultdict(int)
    sets: dict[str, set[str]] = defaultdict(set)
    for name, seen, _ in rows:
        for feature in seen:
            counts[feature] += 1
            sets[feature].add(name)
    kept = sorted(f for f, n in counts.items() if n >= SEEN and len(sets[f]) >= SETS)
    place = {feature: i for i, feature in enumerate(kept)}
    columns = [[place[f] for f in seen if f in place] for _, seen, _ in rows]
    starts = [0]
    for row in columns:
        starts.append(starts[-1] + len(row))
    flat = [column for row in columns for column in row]
    table = csr_matrix(([1.0] * len(flat), flat, starts), shape=(len(rows), len(kept)))
    model: Any = LogisticRegression(C=RIDGE, max_iter=300, solver="liblinear", random_state=0)
    model.fit(table, [truth for _, _, truth in rows])
    return dict(zip(kept, map(float, model.coef_[0]), strict=True))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
