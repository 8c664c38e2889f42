"""The model card: what a model was trained on, how, and how well it does."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from qa.embed.training.pairs import PairSet
from qa.embed.training.plan import Plan, Wanted
from qa.embed.training.vocabulary import Vocabulary

_HEAD = """---
language:
{languages}
library_name: sentence-transformers
tags:
- sentence-transformers
- model2vec
- static-embeddings
pipeline_tag: sentence-similarity
---

# {name}

A static multilingual encoder: a text is the mean of the vectors of its pieces, scaled to unit
length. It needs no GPU and no network. Trained by `qa train` of parallel-qa.

- languages: {spoken}
- dimensions: {dimensions}; pieces: {tokens}; rows: {rows} (forms of one word
  share a row, and so do rare words of one meaning; {trained}), int8
- training: {epochs} epochs, batches of {batch} pairs of one set, in-batch contrastive loss both
  ways (scale {scale}), sparse Adam at {rate} falling to 0, seed {seed}{teacher}

## Data

| set | class | languages | pairs | share used |
| --- | --- | --- | ---: | ---: |
{table}
"""


def card(
    sets: Sequence[PairSet],
    vocabulary: Vocabulary,
    shape: tuple[int, ...],
    plan: Plan,
    wanted: Wanted,
) -> str:
    """The card in Markdown, of a model of this shape; its notes follow the table of data."""
    languages = sorted({lang for pairs in sets for lang in (pairs.source, pairs.target)})
    head = _HEAD.format(
        name=wanted.name,
        languages="\n".join(f"- {lang}" for lang in languages),
        spoken=", ".join(languages),
        rows=shape[0],
        dimensions=shape[1],
        tokens=len(vocabulary.tokens),
        trained=f"{len(vocabulary.rows)} rows of {wanted.dim} dimensions were trained",
        epochs=plan.epochs,
        batch=plan.batch,
        scale=plan.scale,
        rate=plan.rate,
        seed=plan.seed,
        teacher=f"; first distilled from {wanted.teacher}" if wanted.teacher else "",
        table="\n".join(_rows(sets)),
    )
    return head + (f"\n{wanted.notes.strip()}\n" if wanted.notes else "")


def _rows(sets: Sequence[PairSet]) -> list[str]:
    by_name: dict[str, list[PairSet]] = defaultdict(list)
    for pairs in sets:
        by_name[pairs.name].append(pairs)
    return [
        f"| {name} | {group[0].rights or '-'} | "
        f"{', '.join(f'{p.source}-{p.target}' for p in group)} | "
        f"{', '.join(str(len(p.pairs)) for p in group)} | {group[0].weight:g} |"
        for name, group in sorted(by_name.items())
    ]
