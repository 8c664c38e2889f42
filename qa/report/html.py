"""One HTML page that needs nothing else: no network, readable in the dark, on paper and by phone.

Findings can be filtered by rule, which style sheets alone do; by severity, state, story and words,
and decided upon, which one script does that is part of the page. The markup is in the templates of
`_html`, which escape whatever is put into them; the page's policy allows that script and that style
by their digests and nothing else, so that an article cannot act here.
"""

from __future__ import annotations

from qa.report import Look, Outcome, _html
from qa.report._html import views

SUFFIXES = (".html", ".htm")


def render(outcome: Outcome, look: Look) -> str:
    """The page; the alignment is always in it, folded away."""
    return _html.render(views.page(outcome))
