"""Where a sentence may end, and the rules that say it goes on.

What a dot may belong to comes from `qa.languages`; a language without a file gets only the rules
that hold everywhere.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from qa.languages import Language

MANY_WORDS = 8
"""After so many words, an abbreviation that may end a sentence ends it before a capital."""
REACH = 300
"""Characters of the sentence so far that the rules look at."""

CLOSERS = "'\"»”’“)\\]"
CUT = re.compile(rf"[.!?…][{CLOSERS}.!?…]*(?:\[\d{{1,3}}\])*|[。！？][」』）”’\"']*")
FOLLOWING = re.compile(r"\s*((?:[^\w\s]{1,8}\s?){0,3})(\w*)")
BEFORE_TOKEN = re.compile(r"[\s«“„\"'‘(\[—–/]")
LIST_NUMBER = re.compile(r"\s*[(\[]?(?:\d{1,3}|[ivxIVX]{1,5}|[^\W\d_])\Z")
NUMBER = re.compile(r"(?:\d|\b[IVXLCІХ]{1,6})\s*\Z")
ORDINAL = re.compile(r"(?<![\w.,])\d{1,2}\Z")
DOTTED = re.compile(r"(?:[^\W\d_]{1,5}\.)+[^\W\d_]{1,5}\Z")
DASHES = ("–", "—", "-")
EVERYWHERE = frozenset({"dr", "mr", "mrs", "ms", "prof", "st", "v", "vs"})
"""Abbreviations that foreign names bring into any language."""
WEB_ENDINGS = frozenset({"com", "net", "org", "info", "edu", "gov", "html", "php"})


@dataclass(frozen=True, slots=True)
class Cut:
    """A final mark: where it begins, where what closes behind it ends, and what follows.

    `closing` is the mark with what closes behind it; `opening` what stands before the next word.
    """

    mark: int
    end: int
    closing: str
    opening: str
    word: str
    spaced: bool


def cuts(text: str, start: int, end: int) -> Iterator[Cut]:
    """Every place of this stretch of text where a sentence might end."""
    for match in CUT.finditer(text, start, end):
        # No lookahead in the pattern: failing at the end of a long run of dots, it would try the
        # run again from each of them.
        after = FOLLOWING.match(text, match.end(), end)
        opening, word = after.groups() if after else ("", "")
        spaced = text[match.end() : match.end() + 1].isspace()
        yield Cut(match.start(), match.end(), match.group(), opening.strip(), word, spaced)


def ends_sentence(cut: Cut, before: str, language: Language) -> bool:
    """Whether a sentence ends at this cut; `before` is its text so far, the last `REACH` of it."""
    if cut.closing[0] in "。！？":
        return True
    if not cut.spaced:
        return _forgotten_space(cut, before)
    if not _begins(cut) or _attribution_follows(cut) or _inside_bracket(cut, before):
        return False
    return not cut.closing.startswith(".") or _dot_ends(cut, before, language)


def _begins(cut: Cut) -> bool:
    """Whether what follows can begin a sentence; brands such as iPhone may begin one too."""
    first, second = cut.word[:1], cut.word[1:2]
    return not first.islower() or second.isupper()


def _attribution_follows(cut: Cut) -> bool:
    """Whether a quotation closes here and a dash leads on to who said it."""
    closed = any(c in cut.closing for c in '"»”“')
    return closed and cut.opening.startswith(DASHES)


def _inside_bracket(cut: Cut, before: str) -> bool:
    """Whether a bracket closes here that was opened in the middle of this sentence."""
    if ")" not in cut.closing:
        return False
    opened = before.rfind("(")
    return bool(before[:opened].strip()) if opened >= 0 else False


def _forgotten_space(cut: Cut, before: str) -> bool:
    """Whether a final mark between two words, without a space, still ends a sentence."""
    old, new = _last_token(before), cut.word
    if not old.isalpha() or len(cut.closing) > 1:
        return False
    words = len(old) > 2 and old[1:].islower() and len(new) > 2 and new.istitle()
    return words and not cut.opening and new.lower() not in WEB_ENDINGS


def _dot_ends(cut: Cut, before: str, language: Language) -> bool:
    """Whether the dot is the end of the sentence and not a part of the word before it."""
    if cut.closing != ".":
        return True
    if LIST_NUMBER.fullmatch(before) or _is_ordinal(before, cut.word.lower(), language):
        return False
    token, word = _last_token(before), cut.word.lower()
    low = token.lower()
    if not token:
        return True
    if f"{low}. {word}" in language.abbreviations:
        return False
    if low in language.number_abbreviations and word[:1].isdigit():
        return False
    if low in language.closing_abbreviations:
        behind_number = NUMBER.search(before[: -len(token)])
        never = low in language.abbreviations and not behind_number
        return not never and _is_enough(before, word, language)
    if low in language.abbreviations or low in EVERYWHERE:
        return False
    if _is_initials(token):
        return word in language.function_words
    return not DOTTED.match(token) or _is_enough(before, word, language)


def _is_ordinal(before: str, word: str, language: Language) -> bool:
    """Whether the dot makes an ordinal of a number (am 3. Oktober), by the word that follows."""
    if not language.ordinal_dot or word in language.function_words:
        return False
    return ORDINAL.search(before) is not None


def _last_token(before: str) -> str:
    return BEFORE_TOKEN.split(before[-40:])[-1]


def _is_enough(before: str, word: str, language: Language) -> bool:
    """Whether a sentence may end with an abbreviation: it is long, or `word` begins the next."""
    long = before.count(" ") + 1 >= MANY_WORDS and not language.capital_nouns
    return long or word in language.function_words


def _is_initials(token: str) -> bool:
    """Whether this is a single capital, or several (``J.K``, ``Ж.-Б``)."""
    return all(len(part) == 1 and part.isupper() for part in re.split(r"[.-]+", token))
