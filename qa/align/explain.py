"""Why a bead is what it is, in words."""

from __future__ import annotations

from collections.abc import Callable

from qa.records import Bead, Comparison

_SILENT = 0.005
_MEANING = {
    "prior": "how common beads of this shape are",
    "likeness": "embeddings: more alike than the neighbourhood",
    "words": "embeddings: words that have a counterpart",
    "length": "lengths in proportion",
    "number": "numbers, dates, codes and addresses in common",
    "name": "names in common",
    "cognate": "words of one origin in common",
    "continuity": "begins and ends where sentences do",
    "paragraph": "begins and ends where paragraphs do",
    "given": "from a file, used as it is",
}


def lines(pair: Comparison, sure: float, safe: Callable[[str], str]) -> list[str]:
    """A paragraph a bead: sentences, confidence, and what each kind of evidence added.

    Evidence is in nats (natural logarithm of a likelihood ratio): 2.3 make a bead ten times as
    likely, -2.3 a tenth. `safe` makes the text of an article safe to show.
    """
    told = []
    for bead in pair.alignment.beads:
        told.append(_head(bead, sure))
        if bead.source:
            told.append(f"  source  {safe(pair.source.words_of(bead.source))}")
        if bead.target:
            told.append(f"  target  {safe(pair.target.words_of(bead.target))}")
        for name, nats in sorted(bead.evidence, key=lambda e: -abs(e[1])):
            if abs(nats) < _SILENT:
                break
            told.append(f"  {nats:+7.2f}  {name:<10}  {_MEANING.get(name, '')}")
        told.append("")
    return told


def _head(bead: Bead, sure: float) -> str:
    shape = f"{len(bead.source)}-{len(bead.target)}"
    numbers = f"{_numbers(bead.source)} : {_numbers(bead.target)}"
    notes = ["crossing"] * bead.crossing + ["alignment unsure"] * (bead.posterior < sure)
    cosine = f", cosine {bead.similarity:.2f}" if bead.similarity is not None else ""
    return f"{numbers}  {shape}, posterior {bead.posterior:.3f}{cosine}" + "".join(
        f", {note}" for note in notes
    )


def _numbers(indices: tuple[int, ...]) -> str:
    return ",".join(str(i + 1) for i in indices) or "none"
