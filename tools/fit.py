"""Fit the model behind the check of negation.

usage: python tools/fit.py DIR [negation]

DIR holds docs.jsonl and gold.jsonl, as `qa bench errors` reads them. Prints, for thresholds that
flag so many of 100 clean pairs, the share of errors found (each document scored by a model that
has not seen it, five folds), the score at that threshold, and the constants to put into the code.
Run it again when the bundled model changes.
"""

from __future__ import annotations

import json
import math
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np

from qa import flow
from qa.checks._polarity import imbalance
from qa.embed import cosines, load, words
from qa.records import Alignment, Bead, Comparison

KINDS = {
    "negation": ("negation_added", "negation_removed"),
}
FOLDS, RIDGE = 5, 3.0
REPEATED = 4.8
"""How often the clean pairs of one document are seen again in its edited variants."""
ALARMS = (0.25, 0.5, 0.75, 1.0, 1.5, 2.0, 3.0)


@dataclass(frozen=True)
class Sighting:
    """One pair of lines: what was done to it, and the terms of each candidate in it."""

    kind: str
    base: str
    terms: tuple[Mapping[str, float], ...]

    @property
    def wrong(self) -> bool:
        """Whether this pair holds an error of the kind that is fitted."""
        return self.kind not in ("clean", "benign")


def main(folder: Path, which: Sequence[str]) -> None:
    """Fit each of the models named, and print what was found."""
    encoder = load.encoder("")
    found: dict[str, list[Sighting]] = {name: [] for name in which}
    docs = map(json.loads, (folder / "docs.jsonl").open(encoding="utf-8"))
    gold: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        entry = json.loads(line)
        gold.setdefault(entry["doc"], []).append(entry)
    for doc in docs:
        kinds = kinds_of(doc, gold.get(doc["doc"], []))
        wanted = {"clean", "benign", *(kind for name in which for kind in KINDS[name])}
        if wanted & set(kinds.values()):
            pair = pair_of(doc, encoder)
            for name in which:
                found[name] += _sightings(name, pair, doc["base"], kinds)
    for name in which:
        print(f"== {name}")
        _fit(found[name], KINDS[name])


def kinds_of(doc: dict[str, Any], gold: Sequence[dict[str, Any]]) -> dict[int, str]:
    """What was done to each bead: "clean" only in the unedited variant, where it is seen once."""
    edits = {g["sent"]: g for g in gold if g["type"] != "omission_sentence"}
    kinds = {}
    for index, (_, line) in enumerate(doc["map"]):
        edit = edits.get(line)
        if edit is None:
            if doc["variant"] == 0 and doc.get("default") == "clean":
                kinds[index] = "clean"
        elif edit.get("benign"):
            kinds[index] = "benign"
        elif edit["label"] in ("major", "critical"):
            kinds[index] = edit["type"]
    return kinds


def pair_of(doc: dict[str, Any], encoder: Any) -> Comparison:
    """The document with its true alignment."""
    source = flow.version_of_lines(doc["src"], doc["src_lang"])
    target = flow.version_of_lines(doc["tgt"], doc["tgt_lang"])
    alignment = Alignment(tuple(Bead((a,), (b,)) for a, b in doc["map"]))
    linked = words.link(encoder, source, target, alignment)
    return Comparison(source, target, alignment, linked, cosines.of_words(encoder))


def _sightings(
    name: str, pair: Comparison, base: str, kinds: Mapping[int, str]
) -> Iterator[Sighting]:
    for index, kind in kinds.items():
        if kind in ("clean", "benign", *KINDS[name]):
            yield Sighting(kind, base, tuple(_candidates(pair, index)))


def _candidates(pair: Comparison, index: int) -> Iterator[Mapping[str, float]]:
    bead = pair.alignment.beads[index]
    texts = (pair.source.words_of(bead.source), pair.target.words_of(bead.target))
    langs = (pair.source.article.lang, pair.target.article.lang)
    yield from (s.terms for s in imbalance.sightings(texts, langs, pair.cosines))


def _fit(seen: Sequence[Sighting], kinds: Sequence[str]) -> None:
    everything = [terms for s in seen for terms in s.terms]
    names = sorted({name for terms in everything for name in terms})
    usual = {n: float(np.mean([t[n] for t in everything if n in t])) for n in names}

    def row(terms: Mapping[str, float]) -> list[float]:
        return [terms.get(name, usual[name]) for name in names]

    used = [(s, t) for s in seen for t in s.terms]
    table = np.array([row(t) for _, t in used])
    truth = np.array([float(s.wrong) for s, _ in used])
    mean, spread = table.mean(0), table.std(0) + 1e-9
    fold = {base: i % FOLDS for i, base in enumerate(sorted({s.base for s in seen}))}
    folds = np.array([fold[s.base] for s, _ in used])
    table = (table - mean) / spread
    models = [logistic(table[folds != k], truth[folds != k]) for k in range(FOLDS)]
    scores = [
        max(
            (chance(models[fold[s.base]], (np.array(row(t)) - mean) / spread) for t in s.terms),
            default=0.0,
        )
        for s in seen
    ]
    _report(seen, scores, kinds)
    weights = logistic(table, truth)
    raw = weights[:-1] / spread
    constant = weights[-1] - float((raw * mean).sum()) - math.log(REPEATED)
    print(f"constant {constant:.3f}")
    for name, weight in zip(names, raw, strict=True):
        print(f'    "{name}": {weight:.3f},   usual {usual[name]:.2f}')


def _report(seen: Sequence[Sighting], scores: Sequence[float], kinds: Sequence[str]) -> None:
    of = {
        kind: np.array([x for s, x in zip(seen, scores, strict=True) if s.kind == kind])
        for kind in ("clean", "benign", *kinds)
    }
    print(f"{'alarms':>7} {'score':>6} " + " ".join(f"{kind:>18}" for kind in (*kinds, "benign")))
    for alarms in ALARMS:
        edge = np.sort(of["clean"])[::-1][int(alarms * len(of["clean"]) / 100)]
        shares = " ".join(f"{float(np.mean(of[kind] > edge)):18.3f}" for kind in (*kinds, "benign"))
        odds = edge / (1 - edge) / REPEATED
        print(f"{alarms:7.2f} {odds / (1 + odds):6.3f} {shares}")


def logistic(table: Any, truth: Any, counts: Any = 1.0) -> Any:
    """Weights, the constant last, by Newton's method with a ridge on all but the constant.

    `counts`: how often each row counts.
    """
    table = np.c_[table, np.ones(len(table))]
    weights = np.zeros(table.shape[1])
    ridge = np.r_[np.full(table.shape[1] - 1, RIDGE), 1e-6]
    for _ in range(30):
        share = 1 / (1 + np.exp(-table @ weights))
        slope = table.T @ (counts * (share - truth)) + ridge * weights
        bend = (table * (counts * share * (1 - share))[:, None]).T @ table + np.diag(ridge)
        weights -= np.linalg.solve(bend, slope)
    return weights


def chance(weights: Any, row: Any) -> float:
    """The probability that the weights give a row."""
    return float(1 / (1 + np.exp(-(row @ weights[:-1] + weights[-1]))))


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:] or list(KINDS))
