"""Fit the weights of the aligner to gold documents: what makes qa/align/weights.json.

    python tools/fit_aligner.py DOCS.jsonl            fit to all documents, write the file
    python tools/fit_aligner.py DOCS.jsonl --held-out fit to a third of the articles, score the rest

The search is a log-linear model over the paths of a lattice, so its weights are fitted as those of
a conditional random field (Lafferty, McCallum and Pereira 2001): the gold path is made as likely
as can be, by gradient, the gradient being expected less gold counts. The expected counts come from
the same forward-backward sweep that gives the posteriors, which is why these are calibrated.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from qa import flow
from qa.align import lattice, scoring, solve, text, weights
from qa.align.lattice import ARCS, SHAPES, Arc, Costs, Floats
from qa.align.weights import Weights
from qa.bench import align_table, alignments
from qa.bench.alignments import Document
from qa.embed import load

sys.path.append(str(Path(__file__).parents[1] / "benchmarks"))
import stand_in_vectors

SETS = {"plain": ("plain",), "vectors": ("sentences", "weak", "strong"), "words": ("words",)}
"""For each set of weights, the kinds of evidence that it is fitted to."""
HOLD = 0.5
"""How strongly the weights are held to where they begin."""
MOST = {"continuity": 3.5}
"""Bounds: pieces of sentences are more common in made test data than in articles."""
COSTS = ("opening", "further", "turning")


@dataclass(frozen=True, slots=True)
class Example:
    """A document's evidence, the arcs of its gold path, and the steps of its runs."""

    table: scoring.Table
    arcs: tuple[tuple[int, int, int], ...]
    runs: tuple[int, int, int]


def sides(document: Document, kind: str, model: Any) -> list[text.Text]:
    """Both sides of a document with the evidence of that kind."""
    made = getattr(stand_in_vectors, kind)(document) if kind in ("weak", "strong") else (None,) * 2
    encode = model.encode if kind in ("sentences", "words") else None
    words = model.encode_words if kind == "words" else None
    lines = zip((document.source, document.target), document.languages, made, strict=True)
    return [
        text.read(
            part, encode, words, facts=flow.version_of_lines(part, lang).facts, vectors=vectors
        )
        for part, lang, vectors in lines
    ]


def gold_path(document: Document) -> tuple[list[tuple[int, int, int]], list[int]] | None:
    """The arcs of the gold path (arc, row, column of its end) and its runs, if it is one."""
    beads = sorted((s, t) for s, t in document.gold if s and t)
    arcs: list[tuple[int, int, int]] = []
    runs = [0, 0, 0]
    at = (0, 0)
    while beads:
        first, *beads = beads
        second = None
        if beads and beads[0][1] < first[1]:
            second, *beads = beads
            if second[1][-1] + 1 != first[1][0] or first[0][-1] + 1 != second[0][0]:
                return None
        arc = Arc(_shape(first), _shape(second) if second else None)
        start = first[0][0], (second or first)[1][0]
        if arc not in ARCS or start[1] < at[1]:
            return None
        _count(runs, start[0] - at[0], start[1] - at[1])
        at = (second or first)[0][-1] + 1, first[1][-1] + 1
        arcs.append((ARCS.index(arc), *at))
    _count(runs, len(document.source) - at[0], len(document.target) - at[1])
    return arcs, runs


def _shape(bead: tuple[tuple[int, ...], tuple[int, ...]]) -> tuple[int, int]:
    return len(bead[0]), len(bead[1])


def _count(runs: list[int], source: int, target: int) -> None:
    if source:
        runs[0] += 1
        runs[1] += source - 1
    if target:
        runs[2 if source else 0] += 1
        runs[1] += target - 1


def examples(documents: Iterable[Document], kinds: Sequence[str], model: Any) -> list[Example]:
    """What to fit to; documents whose gold is no path of the lattice are left out."""
    found = []
    for document in documents:
        path = gold_path(document)
        if path:
            for kind in kinds:
                table = scoring.table(*sides(document, kind, model))
                read = table.read(solve.calibrate(table))
                found.append(Example(read, tuple(path[0]), (path[1][0], path[1][1], path[1][2])))
    return found


def pack(chosen: Weights, names: Sequence[str]) -> Floats:
    """The weights as one vector."""
    costs = [getattr(chosen.costs, name) for name in COSTS]
    priors = [chosen.prior[shape] for shape in SHAPES]
    return np.array([*(chosen.evidence[n] for n in names), *priors, chosen.swap, *costs])


def unpack(vector: Floats, names: Sequence[str], before: Weights) -> Weights:
    """The weights of such a vector."""
    rest = vector[len(names) :].tolist()
    return replace(
        before,
        evidence={**before.evidence, **dict(zip(names, vector.tolist(), strict=False))},
        prior=dict(zip(SHAPES, rest, strict=False)),
        swap=rest[len(SHAPES)],
        costs=Costs(*rest[len(SHAPES) + 1 :]),
    )


def loss(
    vector: Floats, data: Sequence[Example], names: Sequence[str], before: Weights, start: Floats
) -> tuple[float, Floats]:
    """Minus the log-likelihood of the gold paths for each example, and its gradient."""
    chosen = unpack(vector, names, before)
    total, gradient = 0.0, np.zeros_like(vector)
    for example in data:
        value, slope = _of_one(example, chosen, names)
        total, gradient = total + value, gradient + slope
    off = vector - start
    return (total + HOLD * off @ off) / len(data), (gradient + 2 * HOLD * off) / len(data)


def _of_one(example: Example, chosen: Weights, names: Sequence[str]) -> tuple[float, Floats]:
    beads = scoring.bead_scores(example.table, chosen)
    arcs = scoring.arc_scores(beads, example.table.size, chosen.swap)
    sure = lattice.posteriors(arcs, chosen.costs)
    gold = np.zeros_like(sure)
    for arc, row, column in example.arcs:
        gold[arc, row, column] = 1.0
    off = _by_bead(sure - gold, example.table.size)
    slope = [sum((off[s] * example.table.by_name[n][s]).sum() for s in beads) for n in names]
    slope += [off[s].sum() if s in beads else 0.0 for s in SHAPES]
    swaps = [k for k, arc in enumerate(ARCS) if arc.second]
    slope.append((sure - gold)[swaps].sum())
    whole = _all_paths(arcs, chosen.costs)
    for name, count in zip(COSTS, example.runs, strict=True):
        nudged = replace(chosen.costs, **{name: getattr(chosen.costs, name) + 1e-3})
        slope.append((_all_paths(arcs, nudged) - whole) / 1e-3 - count)
    costs = [getattr(chosen.costs, name) for name in COSTS]
    score = (gold * np.where(gold > 0, arcs, 0)).sum() + np.dot(example.runs, costs)
    return float(whole - score), np.array(slope)


def _all_paths(arcs: Floats, costs: Costs) -> float:
    ways = (np.logaddexp, lattice.log_sum, np.logaddexp.accumulate)
    return float(lattice.sweep(arcs, costs, *ways).reached[-1, -1])


def _by_bead(values: Floats, size: tuple[int, int]) -> dict[tuple[int, int], Floats]:
    """Sums over arcs, at the first sentences of the beads that they hold."""
    rows, columns = size
    found = {(a, b): np.zeros((max(0, rows - a + 1), max(0, columns - b + 1))) for a, b in SHAPES}
    for k, arc in enumerate(ARCS):
        (a, b), second = arc.span, arc.second
        if a > rows or b > columns:
            continue
        part = values[k, a:, b:]
        if second is None:
            found[arc.first] += part
        else:
            found[arc.first][: found[arc.first].shape[0] - second[0], second[1] :] += part
            right = found[second].shape[1] - arc.first[1]
            found[second][arc.first[0] :, :right] += part
    return found


def fitted(documents: Sequence[Document], model: Any) -> dict[str, Weights]:
    """All sets of weights, each fitted twice: the second time with its own calibrations."""
    sets = dict(weights.sets())
    for name, kinds in SETS.items():
        start = sets[name]
        for _ in range(2):
            weights.sets = lambda: sets
            data = examples(documents, kinds, model)
            names = [n for n in data[0].table.by_name if n in start.evidence]
            where = pack(start, names)
            bounds = [(0.0, MOST.get(n)) for n in names]
            found = minimize(
                loss,
                pack(sets[name], names),
                args=(data, names, start, where),
                jac=True,
                method="L-BFGS-B",
                bounds=bounds + [(None, None)] * (len(where) - len(names)),
                options={"maxiter": 25},
            )
            sets[name] = unpack(found.x, names, start)
            print(name, len(data), "documents, loss", round(found.fun, 4), flush=True)
    weights.sets = lambda: sets
    return sets


def as_json(chosen: Weights) -> dict[str, Any]:
    """One set, as the file holds it."""
    return {
        "evidence": {name: round(value, 3) for name, value in chosen.evidence.items()},
        "prior": {f"{a}-{b}": round(value, 3) for (a, b), value in chosen.prior.items()},
        "swap": round(chosen.swap, 3),
        "costs": {name: round(getattr(chosen.costs, name), 3) for name in COSTS},
        "move": chosen.move,
        "fit": list(chosen.fit),
    }


def main() -> None:
    """Fit, and write or score."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--held-out", action="store_true")
    given = parser.parse_args()
    documents, model = list(alignments.read(given.documents)), load.encoder("")
    third = set(sorted({d.name for d in documents})[::3])
    chosen = [d for d in documents if d.name in third] if given.held_out else documents
    sets = fitted(chosen, model)
    if not given.held_out:
        content = {name: as_json(sets[name]) for name in sorted(sets)}
        weights.FILE.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")
        return
    rest = [d for d in documents if d.name not in third]
    for name, encoder in (("bundled", model), ("none", None)):
        for part, which in ((chosen, "fitted to"), (rest, "held out")):
            outcomes = list(alignments.run(part, alignments.finder(encoder)))
            print("\n".join(align_table.lines(f"{name}, {which}", outcomes)), flush=True)


if __name__ == "__main__":
    main()
