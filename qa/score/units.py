"""The stretches of a trusted version that can be scored: the same ones for every candidate."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from qa.records import Alignment, Comparison


@dataclass(frozen=True, slots=True)
class Unit:
    """Neighbouring segments of the reference, and what each candidate says for them."""

    segments: tuple[int, ...]
    reference: str
    candidates: tuple[str, ...]


def units(pairs: Sequence[Comparison]) -> tuple[Unit, ...]:
    """The finest units into which all alignments cut the reference, their common source.

    A bead that has no segment of the reference belongs to the unit in front of it, so that
    nothing a candidate adds is forgiven.
    """
    reference = pairs[0].source
    groups = _joined(len(reference.segments), [pair.alignment for pair in pairs])
    texts = [_texts(pair, groups) for pair in pairs]
    return tuple(
        Unit(group, reference.words_of(group), tuple(text[n] for text in texts))
        for n, group in enumerate(groups)
    )


def _joined(size: int, alignments: Iterable[Alignment]) -> list[tuple[int, ...]]:
    """Runs of segments, such that no bead of any alignment lies across two."""
    bound = [False] * size  # whether a segment belongs with the one in front of it
    for alignment in alignments:
        for bead in alignment.beads:
            if bead.source:
                for index in range(min(bead.source) + 1, max(bead.source) + 1):
                    bound[index] = True
    groups: list[list[int]] = []
    for index in range(size):
        if groups and bound[index]:
            groups[-1].append(index)
        else:
            groups.append([index])
    return [tuple(group) for group in groups]


def _texts(pair: Comparison, groups: Sequence[tuple[int, ...]]) -> list[str]:
    """What a candidate says for each group, in the order of its own text."""
    group_of = {index: n for n, group in enumerate(groups) for index in group}
    said: list[list[int]] = [[] for _ in groups]
    last = 0
    for bead in sorted(pair.alignment.beads, key=lambda b: b.target or (-1,)):
        if bead.source:
            last = group_of[bead.source[0]]
        said[last] += bead.target
    return [pair.target.words_of(sorted(indices)) for indices in said]
