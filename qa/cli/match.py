"""`qa match`: find the texts of two piles that are versions of each other."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _options


def command(
    sources: Annotated[Path, typer.Argument(metavar="DIR_A", help="One pile of texts.")],
    targets: Annotated[Path, typer.Argument(metavar="DIR_B", help="The other pile.")],
    write: Annotated[
        Path | None,
        typer.Option(
            metavar="DIR",
            help="Make a story of each pair there: both texts, copied, and a pair.toml.",
            show_default=False,
        ),
    ] = None,
    least: Annotated[
        float | None,
        typer.Option(
            metavar="CONFIDENCE", min=0, max=1, help="The least that makes a story. Default: 0.8."
        ),
    ] = None,
    source_lang: _options.SourceLang = None,
    target_lang: _options.TargetLang = None,
    model: _options.Model = None,
) -> None:
    """Pair up texts that are versions of each other, one-to-one.

    Each text is compared with those that its vector is nearest to, sentence by sentence. A line a
    pair: confidence, fit, both files; then what has no mate. The confidence is lowered by a text
    that fits nearly as well and is left over, such as a second copy.

    \b
    Examples:
      qa match indonesian/ ukrainian/
      qa match indonesian/ ukrainian/ --write pairs/ && qa check pairs/

    Exit status: 0, or 3 where nothing could be paired.
    """
    from qa import match
    from qa.cli import _manifests, _print, _settings

    settings = _settings.resolver(model)(sources)
    piles = [_manifests.texts(pile) for pile in (sources, targets)]
    least = match.LEAST if least is None else least
    mates = list(
        match.match(piles[0], piles[1], settings, (source_lang, target_lang), _manifests.complain)
    )
    for line in _manifests.lines(mates, piles, least):
        _print.show(line + "\n")
    sure = [mate for mate in mates if mate.confidence >= least]
    if write:
        _manifests.write(sure, write)
    raise typer.Exit(0 if sure else 3)
