"""One text on its own: `qa lint`."""

from __future__ import annotations

from pathlib import Path

from qa import checks, flow, languages, read
from qa.records import Alignment, Article, Bead, Comparison, Report, Version
from qa.settings import Settings

UNKNOWN = "{}: no data for language {!r}: rules that need any stay silent"


def lint(path: Path, settings: Settings, lang: str | None = None) -> Report:
    """Look at one text alone, with the checks that need no other version.

    The report's comparison has an empty source without a path. A language that is not given is
    guessed and said.
    """
    article = read.read(path, lang)
    settings = settings.of((article.path, article.path), (article.lang, article.lang))
    own, none = flow.version(article), Version(Article("", article.lang, ""), ())
    beads = tuple(Bead((), (i,)) for i in range(len(own.segments)))
    known = languages.get(article.lang).known
    pair = Comparison(none, own, Alignment(beads))
    return Report(
        signature=flow.sign(pair, None, settings, alone=True),
        title="",
        comparison=pair,
        findings=checks.run_all(pair, settings, alone=True),
        notices=(
            *article.notices,
            *(() if lang else (read.guess_notice(article),)),
            *(() if known else (UNKNOWN.format(article.path, article.lang),)),
        ),
    )
