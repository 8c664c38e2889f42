"""Tab-separated values, for eyes and for correcting by hand: a bead a line, under a header."""

from __future__ import annotations

from qa.records import Comparison

SUFFIX = ".tsv"
HEADER = ("source", "target", "posterior", "crossing", "source_text", "target_text")


def write(pair: Comparison) -> str:
    """The alignment; segments of one side are joined by commas, their texts by spaces."""
    lines = ["\t".join(HEADER)]
    for bead in pair.alignment.beads:
        fields = (
            ",".join(map(str, bead.source)),
            ",".join(map(str, bead.target)),
            f"{bead.posterior:.4f}",
            "yes" if bead.crossing else "no",
            pair.source.words_of(bead.source),
            pair.target.words_of(bead.target),
        )
        lines.append("\t".join(" ".join(field.split()) for field in fields))
    return "\n".join(lines) + "\n"
