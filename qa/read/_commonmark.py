"""markdown-it with the place of every inline token, which it does not keep by itself."""

from __future__ import annotations

from functools import cache
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.parser_inline import ParserInline
from markdown_it.rules_inline import StateInline
from markdown_it.token import Token
from markdown_it.utils import EnvType

PLACE = "at"
"""The key of a token's `meta` that holds its offset in the content of its block."""


class _State(StateInline):
    """Notes where text that is not yet a token began, and where each token was made."""

    began = 0

    def append_pending(self, text: str) -> None:
        if not self.pending:
            self.began = self.pos
        super().append_pending(text)

    def pushPending(self) -> Token:  # noqa: N802 - the name is theirs
        token = super().pushPending()
        token.meta[PLACE] = self.began
        return token

    def push(self, ttype: str, tag: str, nesting: Literal[-1, 0, 1]) -> Token:
        token = super().push(ttype, tag, nesting)
        token.meta[PLACE] = self.pos
        return token


class _Inline(ParserInline):
    def parse(self, src: str, md: MarkdownIt, env: EnvType, tokens: list[Token]) -> list[Token]:
        """As the inherited one, with our state."""
        state = _State(src, md, env, tokens)
        self.tokenize(state)
        for rule in self.ruler2.getRules(""):
            rule(state)
        return state.tokens


@cache
def parser() -> MarkdownIt:
    """CommonMark with tables and strikethrough; neighbouring tokens of text stay apart."""
    made = MarkdownIt("commonmark")
    made.inline = _Inline()
    made.configure("commonmark").enable(["table", "strikethrough"])
    return made.disable(["text_join", "fragments_join"])
