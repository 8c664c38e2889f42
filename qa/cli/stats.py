"""`qa stats`: how often each rule was right, by what reviewers said."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer


def command(
    paths: Annotated[
        list[Path] | None, typer.Argument(help="Folders. Default: here.", show_default=False)
    ] = None,
) -> None:
    """Print the precision of each rule: confirmed / (confirmed + accepted).

    Counted are judgements of single findings in every accepted.toml below, not comments in the
    texts, which accept whole blocks; a rule without any judgement is left out. Of the findings that
    nobody judged it says nothing.

    \b
    Examples:
      qa stats
    """
    from qa.cli import _acceptances, _print
    from qa.report._untrusted import short
    from qa.suppress import entries

    judged: Counter[tuple[str, str]] = Counter()
    for file in _acceptances.files(paths or [Path()]):
        for entry in entries.read(file):
            if entry.scope == "finding":
                judged[entry.rule, entry.verdict] += 1
    if not judged:
        _print.show("nobody has judged a finding yet; see `qa accept --help`\n")
        return
    names = sorted({rule for rule, _ in judged})
    width = max(len("rule"), *map(len, names))
    _print.show(f"{'rule':<{width}}  confirmed  accepted  precision\n")
    for name in names:
        right, wrong = judged[name, "confirmed"], judged[name, "accepted"]
        share = f"{right / (right + wrong):.0%}"
        _print.show(f"{short(name):<{width}}  {right:>9}  {wrong:>8}  {share:>9}\n")
