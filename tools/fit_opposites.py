"""Fit the model behind the check of opposites.

usage: python tools/fit_opposites.py DIR [PAIRS.xx-yy.tsv[.xz]...]

DIR holds docs.jsonl and gold.jsonl, as `qa bench errors` reads them; the files hold translated
lines (see count_opposites.py). In clean pairs that agree on an axis one of its words is put into
the opposite, in a form as near as the words of all texts offer, so that the model learns from all
axes and not from the few words of DIR. Prints, for thresholds that flag so many of 100 clean
pairs of DIR, the share of its antonyms and of the planted opposites found and what else is
flagged (every document scored by a model that has not seen it, five folds), and the constants.
Run it again when the bundled model or the tables change.
"""

from __future__ import annotations

import random
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from pathlib import Path

import numpy as np
from count_opposites import Pair, clean, lines
from fit import ALARMS, FOLDS, chance, logistic

from qa.bench.planted import read_jsonl
from qa.checks._polarity import axes, clash, poles
from qa.checks._polarity.forms import tokens
from qa.embed import cosines, load

ERRORS = ("antonym", "natural_antonym")
RATE = 0.01
"""One pair of a hundred is thought to hold such an error."""
SHOWN = 60


@dataclass(frozen=True)
class Sight:
    """A pair, its kind ("clean", "other", "planted" or a type of error), its clashes' terms."""

    kind: str
    base: str
    terms: tuple[Mapping[str, float], ...]


def main(folder: Path, files: Iterable[Path]) -> None:
    """Gather what is seen, fit, report."""
    ours = list(clean(folder))
    others = [pair for file in files for pair in lines(file, 1500)]
    meant = cosines.of_words(load.encoder(""))
    sights = [_sight("clean", pair, meant) for pair in ours]
    sights += [_sight("other", pair, meant) for pair in others]
    sights += [_sight(kind, pair, meant) for kind, pair in _errors(folder)]
    sights += [_sight("planted", pair, meant) for pair in _planted([*ours, *others])]
    _fit(sights)
    print("== without word vectors")
    _fit(sights, frozenset(clash.VECTORS))


def _sight(kind: str, pair: Pair, meant: clash.Cosines | None) -> Sight:
    said = [poles.mentions(t, lang) for t, lang in zip(pair.texts, pair.langs, strict=True)]
    found = poles.clashes(said[0], said[1])
    both = clash.seen(pair.texts, pair.langs, meant) if found else None
    return Sight(kind, pair.base, tuple(clash.terms(one, both) for one in found if both))


def _errors(folder: Path) -> Iterator[tuple[str, Pair]]:
    docs = {doc["doc"]: doc for doc in read_jsonl(folder / "docs.jsonl")}
    for entry in read_jsonl(folder / "gold.jsonl"):
        if entry["type"] in ERRORS:
            doc = docs[entry["doc"]]
            at = next(a for a, b in doc["map"] if b == entry["sent"])
            texts = (doc["src"][at], doc["tgt"][entry["sent"]])
            yield entry["type"], Pair((doc["src_lang"], doc["tgt_lang"]), texts, doc["base"])


def _planted(pairs: Iterable[Pair]) -> Iterator[Pair]:
    """Each pair that agrees on an axis, a word of it put into the opposite."""
    pairs, dice = list(pairs), random.Random(5)  # noqa: S311 - always the same choices
    offered = _offered(pairs)
    for pair in pairs:
        said = [poles.mentions(t, lang) for t, lang in zip(pair.texts, pair.langs, strict=True)]
        shared = {(m.axis, m.pole) for m in said[0]} & {(m.axis, m.pole) for m in said[1]}
        places = [
            (side, m)
            for side in (0, 1)
            for m in said[side]
            if not m.turned and m.text.isalpha() and (m.axis, m.pole) in shared
        ]
        if places:
            side, mention = dice.choice(places)
            word = _opposite(mention, offered[pair.langs[side]])
            text = pair.texts[side]
            new = text[: mention.start] + word + text[mention.end :]
            texts = (new, pair.texts[1]) if side == 0 else (pair.texts[0], new)
            yield replace(pair, texts=texts)


Offered = Mapping[tuple[str, int], list[str]]


def _offered(pairs: Iterable[Pair]) -> Mapping[str, Offered]:
    """For each language and pole, the words of these texts on it, the most frequent first."""
    counts: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for pair in pairs:
        for lang, text in zip(pair.langs, pair.texts, strict=True):
            for word in tokens(text):
                counts[lang][word.text] += 1
    offered: dict[str, dict[tuple[str, int], list[str]]] = {}
    for lang, words in counts.items():
        own = offered.setdefault(lang, defaultdict(list))
        for word in sorted(words, key=lambda w: -words[w]):
            for mention in poles.mentions(word, lang):
                if mention.text == word:
                    own[mention.axis, mention.pole].append(word)
    return offered


def _opposite(mention: poles.Mention, offered: Offered) -> str:
    count = len(axes.axes()[mention.axis].poles)
    words = [
        word
        for pole in range(count)
        if pole != mention.pole
        for word in offered.get((mention.axis, pole), [])[:SHOWN]
    ]
    found = max(words, key=lambda w: _ending(w, mention.text.lower()), default=mention.text)
    return found.capitalize() if mention.text[0].isupper() else found


def _ending(one: str, other: str) -> int:
    """How many of their last letters, three at most, are the same."""
    return next((n for n in (3, 2, 1) if one[-n:] == other[-n:]), 0)


def _fit(sights: list[Sight], left_out: frozenset[str] = frozenset()) -> None:
    names = sorted({name for s in sights for terms in s.terms for name in terms} - left_out)
    rows = [(s, [t[n] for n in names]) for s in sights for t in s.terms if t.keys() >= {*names}]
    table = np.array([row for _, row in rows])
    mean, spread = table.mean(0), table.std(0) + 1e-9
    table = (table - mean) / spread
    wrong = np.array([float(s.kind in ("planted", *ERRORS)) for s, _ in rows])
    bases = sorted({s.base for s, _ in rows})
    fold = {base: i % FOLDS for i, base in enumerate(bases)}
    folds = np.array([fold[s.base] for s, _ in rows])
    share = (1 - wrong).sum() / wrong.sum()
    weight = np.where(wrong > 0, share, 1.0)
    scores = np.zeros(len(rows))
    for k in range(FOLDS):
        fitted = logistic(table[folds != k], wrong[folds != k], weight[folds != k])
        scores[folds == k] = [chance(fitted, row) for row in table[folds == k]]
    prior = _prior(sights)
    _report(sights, rows, scores, prior)
    weights = logistic(table, wrong, weight)
    raw = weights[:-1] / spread
    print(f"constant {weights[-1] - float((raw * mean).sum()) + prior:.3f}")
    for name, value in zip(names, raw, strict=True):
        print(f'    "{name}": {value:.3f},')


def _prior(sights: list[Sight]) -> float:
    """The log odds that a clash is an error before its terms are looked at."""
    kept = [s for s in sights if s.kind == "clean"]
    seen = sum(bool(s.terms) for s in kept) / len(kept)
    return float(np.log(RATE * 0.9 / seen))


def _report(
    sights: list[Sight],
    rows: list[tuple[Sight, list[float]]],
    scores: np.ndarray[tuple[int], np.dtype[np.float64]],
    prior: float,
) -> None:
    best = {id(s): 0.0 for s in sights}
    order = [id(s) for s, _ in rows]
    for key, group in groupby(range(len(rows)), lambda i: order[i]):
        best[key] = max(float(scores[i]) for i in group)
    kinds = ("antonym", "natural_antonym", "planted", "other")
    of = {
        kind: np.array([best[id(s)] for s in sights if s.kind == kind])
        for kind in ("clean", *kinds)
    }
    print(f"{'alarms':>7} {'score':>6} " + " ".join(f"{kind:>16}" for kind in kinds))
    for alarms in ALARMS:
        edge = np.sort(of["clean"])[::-1][int(alarms * len(of["clean"]) / 100)]
        shares = " ".join(f"{float(np.mean(of[k] > edge)):16.4f}" for k in kinds if len(of[k]))
        odds = edge / (1 - edge) * np.exp(prior)
        print(f"{alarms:7.2f} {odds / (1 + odds):6.3f} {shares}")


if __name__ == "__main__":
    main(Path(sys.argv[1]), map(Path, sys.argv[2:]))
