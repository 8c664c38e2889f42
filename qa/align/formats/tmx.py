"""TMX 1.4, the exchange format of translation memories: every bead with both sides."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from qa.records import Bead, Comparison, Span, Version

SUFFIX = ".tmx"


def write(pair: Comparison) -> str:
    """The alignment as a translation memory; sentences without a counterpart are left out."""
    source = pair.source.article.lang
    units = [_unit(bead, pair) for bead in pair.alignment.beads if bead.source and bead.target]
    head = (
        '<?xml version="1.0" encoding="UTF-8"?>\n<tmx version="1.4">\n'
        '<header creationtool="parallel-qa" creationtoolversion="1" segtype="sentence" '
        f'o-tmf="parallel-qa" adminlang="en" srclang={quoteattr(source)} datatype="plaintext"/>\n'
    )
    return head + "<body>\n" + "".join(units) + "</body>\n</tmx>\n"


def _unit(bead: Bead, pair: Comparison) -> str:
    return (
        f'<tu><prop type="x-posterior">{bead.posterior:.4f}</prop>'
        f'<prop type="x-crossing">{"yes" if bead.crossing else "no"}</prop>'
        + _variant(pair.source, bead.source)
        + _variant(pair.target, bead.target)
        + "</tu>\n"
    )


def _variant(version: Version, indices: tuple[int, ...]) -> str:
    span = version.span(indices) or Span(0, 0)
    return (
        f"<tuv xml:lang={quoteattr(version.article.lang)}>"
        f'<prop type="x-offsets">{span.start}-{span.end}</prop>'
        f"<seg>{escape(version.words_of(indices))}</seg></tuv>"
    )
