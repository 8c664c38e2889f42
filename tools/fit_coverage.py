"""Fit the models behind the check of coverage, on clean translations with planted slips.

usage: python tools/fit_coverage.py DIR

DIR holds docs.jsonl and gold.jsonl, as `qa bench errors` reads them. In the clean pairs of lines a
clause of one side is left out, or a line of another article is put behind it. First come the
odds of words (`qa/embed/unsaid.py`): those of added lines have no counterpart, the others have.
Then the stretches (`qa/checks/_coverage/surplus.py`): which one was left out is not known, so the
likeliest by the model of the round before stands for each slip. Prints both models, and for
thresholds that flag so many of 100 clean pairs the share of slips found, planted here and in DIR,
each scored by a model that has not seen its article (five folds).
"""

from __future__ import annotations

import json
import math
import random
import re
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path
from typing import Any

import fit
import numpy as np

from qa.checks._coverage import lengths, surplus
from qa.embed import load, unsaid, words

OMITTED, ADDED = ("omission_clause", "left out here"), ("addition_inline", "added here")
SIDES = dict.fromkeys(OMITTED, "source") | dict.fromkeys(ADDED, "target")
JOINT = re.compile(r"[,;:]\s|\s[–—-]\s|[.!?]\s")
FEWEST_WORDS, MOST_SHARE = 4, 0.6
"""A clause that is left out here has so many words, and is at most this share of its line."""
SHORTEST, LONGEST, SHARE_ADDED = 25, 110, 0.4
CHANCE = random.Random(7)  # noqa: S311
ROUNDS, HARDEST, FOLDS = 4, 4, fit.FOLDS


@dataclass(frozen=True)
class Line:
    """One pair of lines: what was done to it, and the terms of each stretch of it."""

    kind: str
    base: str
    sides: list[str] = field(default_factory=list)
    terms: list[dict[str, float]] = field(default_factory=list)


@dataclass(frozen=True)
class Doc:
    """A document to be read: for each bead that counts, its kind; `base` names its article."""

    doc: dict[str, Any]
    kinds: dict[int, str]
    usual: float | None = None
    before: dict[int, str] = field(default_factory=dict)


def main(folder: Path) -> None:
    """Fit both models and print what was found."""
    encoder = load.encoder("")
    gold: dict[str, list[dict[str, Any]]] = {}
    for line in (folder / "gold.jsonl").open(encoding="utf-8"):
        entry = json.loads(line)
        gold.setdefault(entry["doc"], []).append(entry)
    docs = []
    for doc in map(json.loads, (folder / "docs.jsonl").open(encoding="utf-8")):
        kinds = fit.kinds_of(doc, gold.get(doc["doc"], []))
        kept = {i: k for i, k in kinds.items() if k in ("clean", "benign", *SIDES)}
        if kept and (doc["variant"] or doc["src_lang"] < doc["tgt_lang"]):
            docs.append(Doc(doc, kept))
    clean = [d for d in docs if not d.doc["variant"] and d.doc["set"] == "ntrex"]
    docs += [planted for d in clean for planted in _planted(d, clean, encoder)]
    _fit_words(docs, encoder)
    _fit_stretches([line for doc in docs for line in _lines(doc, encoder)])


def _planted(given: Doc, others: Sequence[Doc], encoder: Any) -> Iterator[Doc]:
    """The clean lines of a document with slips, made on either side."""
    doc = given.doc
    usual = lengths.ratio(fit.pair_of(doc, encoder))
    for src, tgt in (("src", "tgt"), ("tgt", "src")):
        foreign = [
            line
            for other in others
            if other.doc["base"] != doc["base"]
            for line in other.doc[tgt]
            if SHORTEST < len(line) < LONGEST
        ]
        made: dict[str, Any] = {"base": doc["base"], "src": [], "tgt": []}
        made |= {"src_lang": doc[f"{src}_lang"], "tgt_lang": doc[f"{tgt}_lang"]}
        kinds, before = {}, {}
        for index in given.kinds:
            places = dict(zip(("src", "tgt"), doc["map"][index], strict=True))
            ours, theirs = doc[src][places[src]], doc[tgt][places[tgt]]
            edits = [("left out here", text) for text in _shortened(theirs)]
            if CHANCE.random() < SHARE_ADDED:
                edits.append(("added here", f"{theirs} {CHANCE.choice(foreign)}"))
            for kind, text in edits:
                kinds[len(made["src"])], before[len(made["src"])] = kind, theirs
                made["src"].append(ours)
                made["tgt"].append(text)
        made["map"] = [[i, i] for i in range(len(made["src"]))]
        yield Doc(made, kinds, usual if src == "src" else -usual, before)


def _shortened(text: str) -> list[str]:
    """The text without one of its clauses; nothing where it has none that could go."""
    last = len(text) - 1 if text[-1:] in tuple('.!?»"”') else len(text)
    cuts = [0, *(match.start() for match in JOINT.finditer(text)), last]
    fit_to_go = [
        (a, b)
        for a, b in pairwise(cuts[1:])
        if len(text[a:b].split()) >= FEWEST_WORDS and b - a <= MOST_SHARE * len(text)
    ]
    if not fit_to_go:
        return []
    start, end = CHANCE.choice(fit_to_go)
    return [text[:start] + text[end:]]


def _fit_words(docs: Sequence[Doc], encoder: Any) -> None:
    """Fit the odds of words, print them, and use them from here on."""
    tables, truth = [], []
    for doc in docs:
        if "added here" not in doc.kinds.values():
            continue
        pair = fit.pair_of(doc.doc, encoder)
        read = words.readings(encoder, pair.source, pair.target, pair.alignment)
        for index, kind in doc.kinds.items():
            if kind == "added here":
                reading, start = read[index][1], pair.target.segments[index].start
                edge = start + len(doc.before[index])
                tables.append(reading.terms)
                truth += [float(link.start >= edge) for link in reading.links]
    table, facit = np.concatenate(tables), np.array(truth)
    mean, spread = table.mean(0), table.std(0)
    weights = fit.logistic((table - mean) / spread, facit)
    raw = weights[:-1] / spread
    prior = math.log(facit.mean() / (1 - facit.mean()))
    constant = float(weights[-1] - (raw * mean).sum() - prior)
    unsaid.WEIGHTS = unsaid.Weights(constant, tuple(float(x) for x in raw))
    numbers = ", ".join(f"{x:.3f}" for x in raw)
    print(f"words: Weights({constant:.3f}, ({numbers})), from {len(facit)}")
    print(f"the mean term `usual`: {mean[4]:.3f}")


def _lines(doc: Doc, encoder: Any) -> Iterator[Line]:
    pair = fit.pair_of(doc.doc, encoder)
    usual = lengths.ratio(pair) if doc.usual is None else doc.usual
    for index, kind in doc.kinds.items():
        found = list(surplus.surpluses(pair, index, usual))
        yield Line(kind, doc.doc["base"], [s.side for s in found], [s.terms for s in found])


def _fit_stretches(lines: Sequence[Line]) -> None:
    names = sorted(next(line.terms[0] for line in lines if line.terms))
    tables = [
        np.array([[terms[n] for n in names] for terms in line.terms]).reshape(-1, len(names))
        for line in lines
    ]
    every = np.concatenate(tables)
    mean, spread = every.mean(0), every.std(0) + 1e-9
    tables = [(table - mean) / spread for table in tables]
    fold = {base: i % FOLDS for i, base in enumerate(sorted({line.base for line in lines}))}
    folds = [fold[line.base] for line in lines]
    start = np.array([3.0 if n == "weight" else 1.0 if n == "gain" else 0.0 for n in names])
    scores = [table @ start for table in tables]
    weights = np.zeros(len(names) + 1)
    for _ in range(ROUNDS):
        used, truth, where = _chosen(lines, tables, scores, folds)
        models = [fit.logistic(used[where != k], truth[where != k]) for k in range(FOLDS)]
        weights = fit.logistic(used, truth)
        scores = [t @ models[k][:-1] + models[k][-1] for t, k in zip(tables, folds, strict=True)]
    share = truth.mean()
    print(f"{len(lines)} pairs, {len(every)} stretches, {share:.2f} of those used are slips")
    _report(lines, scores)
    raw = weights[:-1] / spread
    print(f"constant {weights[-1] - float((raw * mean).sum()):.3f} before the shift to the prior")
    for name, weight, usual in zip(names, raw, mean, strict=True):
        print(f'    "{name}": {weight:.3f},   usual {usual:.2f}')


def _chosen(
    lines: Sequence[Line], tables: Sequence[Any], scores: Sequence[Any], folds: Sequence[int]
) -> tuple[Any, Any, Any]:
    """The likeliest stretch of each slip, on its side, and the likeliest few of other pairs."""
    rows, truth, where = [], [], []
    for line, table, score, k in zip(lines, tables, scores, folds, strict=True):
        side = SIDES.get(line.kind)
        order = [i for i in np.argsort(-score) if side is None or line.sides[i] == side]
        for i in order[: HARDEST if side is None else 1]:
            rows.append(table[i])
            truth.append(float(side is not None))
            where.append(k)
    return np.array(rows), np.array(truth), np.array(where)


def _report(lines: Sequence[Line], scores: Sequence[Any]) -> None:
    best = np.array([score.max() if len(score) else -99.0 for score in scores])
    kinds = np.array([line.kind for line in lines])
    clean = np.sort(best[kinds == "clean"])[::-1]
    print(f"{'alarms':>7} {'logit':>6} " + " ".join(f"{kind:>15}" for kind in (*SIDES, "benign")))
    for alarms in fit.ALARMS:
        edge = clean[int(alarms * len(clean) / 100)]
        shares = (float(np.mean(best[kinds == kind] > edge)) for kind in (*SIDES, "benign"))
        print(f"{alarms:7.2f} {edge:6.2f} " + " ".join(f"{share:15.3f}" for share in shares))


if __name__ == "__main__":
    main(Path(sys.argv[1]))
