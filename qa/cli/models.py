"""`qa models`: the encoders that can be asked for by name."""

from __future__ import annotations


def command() -> None:
    """List the bundled model and well-known sentence-transformers models that suit.

    Give any of them, or the folder of another, to --model.

    \b
    Examples:
      qa models
      qa check pairs/ --model intfloat/multilingual-e5-small
    """
    from qa.embed.known import KNOWN, on_disk
    from qa.embed.static import BUNDLED

    size = sum(file.stat().st_size for file in BUNDLED.rglob("*") if file.is_file())
    rows = [("model", "size", "licence", "languages", "on disk", "note")]
    rows.append(("(bundled)", f"{size / 1e6:.0f} MB", "see its card", "id, uk, en",
                 "yes" if size else "no", "the default: no network, no torch"))  # fmt: skip
    rows += [
        (known.name, f"{4 * known.parameters} MB", known.licence, known.languages,
         "yes" if on_disk(known.name) else "no", known.note)
        for known in KNOWN
    ]  # fmt: skip
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    for row in rows:
        cells = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(cells).rstrip())
