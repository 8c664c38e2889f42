"""A page over the review: the keys, or the page of a rule."""

from __future__ import annotations

from rich.text import Text
from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.screen import ModalScreen
from textual.widgets import Static

HELP = """\
Decide
  a      accept: it is right. Asks why; the last reason for the
         rule is offered
  c      confirm: it is an error. It goes on failing the check
         until the text is mended
  s      skip: not now. It comes back when you start again
  t      accept these words in this story, wherever this rule
         flags them
  m      comment: change what a judgement says; before there is
         one, words for it, kept on disk
  e      edit the target in $EDITOR at this place; then the
         story is checked again
  r      check the story again, perhaps after somebody else
         has edited it
  u      undo the last step, edits too, as often as you like

Look
  n      next undecided finding
  ↑ ↓    previous, next in the list; page up, page down, home,
         end; or click
  ← →    from word to word, tab to the other side. What the
         alignment matches a word with is lit on both sides;
         the mouse does the same
  space  what is below, where the pair does not fit; at its
         end, back to its start
  p      page of the rule

Choose what is shown
  /      filter: words, and rule:num severity:error state:open
         story:name. Empty shows all
  f      only undecided, or all

  l      light or dark
  ?      this page
  q      quit: all is written already

Decisions are written at once to accepted.toml beside the
story. What others write there meanwhile is noticed and kept;
where two judge the same, the first stands and you are told.
"""
"""No line is longer than what the page has room for on 80 columns."""


class ReviewPage(ModalScreen[None]):
    """Text to read, closed by escape, q or a click beside it."""

    BINDINGS = [  # noqa: RUF012 - as Textual wants it
        ("escape", "dismiss", "Close"),
        ("q", "dismiss", "Close"),
        ("enter", "dismiss", "Close"),
    ]

    def __init__(self, text: str) -> None:
        super().__init__()
        self._text = text

    def compose(self) -> ComposeResult:
        """The text, which scrolls."""
        with VerticalScroll():
            yield Static(Text(self._text))
