"""XLIFF 2.1, the exchange format of translation tools: a unit a bead.

Posterior, crossing and offsets stand in the metadata module.
"""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from qa.records import Bead, Comparison, Version

SUFFIX = ".xlf"
_CORE = "urn:oasis:names:tc:xliff:document:2.0"
_METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"


def write(pair: Comparison) -> str:
    """The alignment; a side without a counterpart is empty."""
    source, target = pair.source.article, pair.target.article
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{_CORE}" xmlns:mda="{_METADATA}" version="2.1" '
        f"srcLang={quoteattr(source.lang)} trgLang={quoteattr(target.lang)}>\n"
        f'<file id="f1" original={quoteattr(source.path or "source")}>\n'
    )
    units = [_unit(n, bead, pair) for n, bead in enumerate(pair.alignment.beads, 1)]
    return head + "".join(units) + "</file>\n</xliff>\n"


def _unit(number: int, bead: Bead, pair: Comparison) -> str:
    metadata = [
        ("posterior", f"{bead.posterior:.4f}"),
        ("crossing", "yes" if bead.crossing else "no"),
        ("source-offsets", _offsets(pair.source, bead.source)),
        ("target-offsets", _offsets(pair.target, bead.target)),
    ]
    told = "".join(f'<mda:meta type="{key}">{value}</mda:meta>' for key, value in metadata)
    return (
        f'<unit id="u{number}"><mda:metadata><mda:metaGroup category="alignment">{told}'
        "</mda:metaGroup></mda:metadata><segment>"
        f"<source>{escape(pair.source.words_of(bead.source))}</source>"
        f"<target>{escape(pair.target.words_of(bead.target))}</target></segment></unit>\n"
    )


def _offsets(version: Version, indices: tuple[int, ...]) -> str:
    span = version.span(indices)
    return "" if span is None else f"{span.start}-{span.end}"
