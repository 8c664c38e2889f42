"""Stretches of a sentence that are in another language than the article.

Two ways lead there. In another script, a run of words is foreign at sight, and only names, titles
and terms have to be told from running text. In the same script, the function words of the
languages tell where one ends and the other begins: the stretch in which foreign ones most
outnumber the article's own is found by a running sum. Names, titles and terms are mostly
capitalised, quoted, or without function words, and are left alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise

from qa import languages
from qa.languages import HAN, Language

WORD = re.compile(rf"[{HAN}]|[^\W\d_{HAN}]+(?:['’ʼ-][^\W\d_{HAN}]+)*")
NO_PROSE = re.compile(
    r"(?:https?://|www\.)\S{1,2000}|[\w.+-]{1,64}@[\w.-]{1,64}|[#@]\w+|\b[^\W\d_]\.(?=\S)"
    r"|\w{0,64}_\w{1,64}|\w{1,64}(?:\.\w{1,64}){1,9}"
)
"""Addresses, tags, handles, initials and names in code."""
OPENERS, CLOSERS = "«“„\"'‘(\\[", "»”“\"'’)\\]"

QUOTATION = re.compile(r"[«“„\"(][^«»“”„\"()]{1,300}[»”“\")]")
PAUSE = re.compile(r"[^\w\s'’-]")
OWN, OTHER = -1.0, 1.0
"""What a function word of the article's language, or of another, adds to the running sum."""
LEAST_SUM = 3.0
QUOTED, QUOTED_SOURCE = 6, 4
"""Words of running text that a quotation or bracket must hold to be more than a title or term; the
second where its language is that of the other version."""
MANY = 6
"""Words of running text that a sentence must have to be held against all languages."""
SURE = 0.95
"""The least confidence of such a guess."""
WHOLE = 0.8
"""A stretch of at least this share of a sentence is the sentence."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a sentence: its place, its lower-case form, its script."""

    start: int
    end: int
    low: str
    running: bool
    script: str


@dataclass(frozen=True, slots=True)
class Stretch:
    """A part of a text in another language: offsets into that text, language, and what tells it.

    `share` is the part of the words of the text that it covers (0 to 1).
    """

    start: int
    end: int
    lang: str
    telling: tuple[str, ...]
    share: float


def stretches(text: str, lang: str, other: str) -> tuple[Stretch, ...]:
    """What of a sentence of language `lang` is in another one; `other` is the likeliest."""
    own = languages.get(lang)
    words = tuple(_words(text))
    if not words or not own.script:
        return ()
    found = [*_other_script(text, words, own, other)]
    if not found:
        found = [*_same_script(text, words, own, other)] or [*_third(text, words, own)]
    return tuple(found)


def without_quotations(text: str) -> str:
    """A text with what it quotes or puts in brackets blanked out; offsets stay."""
    return QUOTATION.sub(lambda m: " " * len(m.group()), text)


def running_words(text: str) -> int:
    """How many words of a text stand in no address, tag or handle."""
    return sum(1 for _ in _words(text))


def _words(text: str) -> Iterator[Word]:
    masked = NO_PROSE.sub(lambda m: " " * len(m.group()), text)
    for match in WORD.finditer(masked):
        word = match.group()
        low = word.lower().replace("’", "'").replace("ʼ", "'")
        script = languages.script_of(word[0])
        yield Word(match.start(), match.end(), low, not word[0].isupper(), script)


def _other_script(text: str, words: Sequence[Word], own: Language, other: str) -> Iterator[Stretch]:
    outside = without_quotations(text)
    for run in _runs(words, own.script):
        if len(run) >= WHOLE * len(words):
            parts = [run] if _is_whole_prose(run, _language(run, own, other)[1]) else []
        elif _is_prose(_flowing(run, outside), own, other):
            parts = [run]
        else:
            parts = [part for part in _quoted(run, outside) if _is_quoted_prose(part, own, other)]
        for part in parts:
            lang, telling = _language(part, own, other)
            lang = lang or languages.guess(" ".join(word.low for word in part)).lang
            if lang:
                yield Stretch(part[0].start, part[-1].end, lang, telling, len(part) / len(words))


def _flowing(run: Sequence[Word], outside: str) -> list[Word]:
    """The words of a run that stand outside quotations; of Latin ones only those with another one
    beside them and just a space between, so that a list of values (all, none, no) is none.
    """
    words = [word for word in run if outside[word.start] != " "]
    beside = [outside[a.end : b.start].isspace() for a, b in pairwise(words)]
    return [
        word
        for i, word in enumerate(words)
        if word.script != "Latn" or any(beside[max(0, i - 1) : i + 1])
    ]


def _quoted(run: Sequence[Word], outside: str) -> Iterator[tuple[Word, ...]]:
    """The words of a run that stand in quotations or brackets, one group each."""
    for blank, group in groupby(run, key=lambda word: outside[word.start] == " "):
        if blank:
            yield tuple(group)


def _runs(words: Sequence[Word], script: str) -> Iterator[tuple[Word, ...]]:
    """The longest runs of words that are in one script other than this."""
    run: list[Word] = []
    for word in words:
        if run and word.script != run[0].script:
            yield tuple(run)
            run = []
        if word.script not in (script, ""):
            run.append(word)
    if run:
        yield tuple(run)


def _is_prose(run: Sequence[Word], own: Language, other: str) -> bool:
    """Whether a run of words in another script is running text, not a name, title or term."""
    if not run:
        return False
    lang, telling = _language(run, own, other)
    running = sum(word.running for word in run)
    if run[0].script != "Latn":
        # Latin names and terms are at home in every script; others seldom stand anywhere else.
        return len(run) >= 2 and running >= (1 if lang == other else 3)
    content = sum(word.running and word.low not in telling for word in run)
    return content >= 1 and len(telling) >= 1 and (running >= 3 or len(telling) >= 2)


def _is_quoted_prose(run: Sequence[Word], own: Language, other: str) -> bool:
    """The same for words in quotes or brackets, where titles and terms stand."""
    lang, telling = _language(run, own, other)
    needed = QUOTED_SOURCE if lang == other != "en" else QUOTED
    return len(telling) > 1 and sum(word.running for word in run) >= needed


def _is_whole_prose(run: Sequence[Word], telling: Sequence[str]) -> bool:
    """The same for a run that makes up the sentence: a headline may have every word capitalised."""
    running = sum(word.running for word in run)
    return len(run) >= 4 and (
        running >= 2 or len(telling) >= 2 or (running > 0 and len(telling) > 0)
    )


def _enclosed(text: str, run: Sequence[Word]) -> bool:
    before, after = text[: run[0].start].rstrip()[-1:], text[run[-1].end :].lstrip(" .,!?…")[:1]
    return bool(before) and before in OPENERS and bool(after) and after in CLOSERS


def _language(run: Sequence[Word], own: Language, other: str) -> tuple[str, tuple[str, ...]]:
    """The language of a run of foreign words, with the function words that tell it."""
    best: tuple[str, tuple[str, ...]] = ("", ())
    for language in _candidates(run[0].script, own, other):
        telling = tuple(word.low for word in run if word.low in language.function_words)
        if len(telling) > len(best[1]):
            best = (language.code, telling)
    if best[0] or run[0].script == "Latn":
        return best
    if languages.get(other).script == run[0].script:
        return other, ()
    return languages.guess(" ".join(word.low for word in run)).lang, ()


def _candidates(script: str, own: Language, other: str) -> Iterable[Language]:
    """The languages that a stretch may be in, the likeliest first."""
    codes = dict.fromkeys([other, "en", *languages.HOME])
    found = (languages.get(code) for code in codes if code != own.code)
    return [language for language in found if language.script == script]


def _same_script(text: str, words: Sequence[Word], own: Language, other: str) -> Iterator[Stretch]:
    best: tuple[float, Stretch] | None = None
    for language in _candidates(own.script, own, other) if own.function_words else ():
        total, first, last = _best_sum(words, own, language)
        if total < LEAST_SUM or (best and total <= best[0]):
            continue
        first, last = _grown(text, words, own, first, last)
        part = words[first : last + 1]
        telling = tuple(w.low for w in part if w.low in language.function_words)
        content = sum(w.running and w.low not in own.function_words for w in part) - len(telling)
        if content >= (QUOTED if _enclosed(text, part) else 1):
            share = len(part) / len(words)
            best = total, Stretch(part[0].start, part[-1].end, language.code, telling, share)
    if best:
        yield best[1]


def _grown(
    text: str, words: Sequence[Word], own: Language, first: int, last: int
) -> tuple[int, int]:
    """A stretch with the words before and behind it that belong to it: up to the next pause, if
    no function word of the article's own language stands between.
    """
    left, right = first, last
    pauses = [bool(PAUSE.search(text, a.end, b.start)) for a, b in pairwise(words)]
    while left > 0 and not pauses[left - 1]:
        left -= 1
    while right < len(pauses) and not pauses[right]:
        right += 1
    if any(word.low in own.function_words for word in words[left:first]):
        left = first
    if any(word.low in own.function_words for word in words[last + 1 : right + 1]):
        right = last
    return left, right


def _third(text: str, words: Sequence[Word], own: Language) -> Iterator[Stretch]:
    """The whole text, where it is in a language that has the same script and no file; what is
    quoted in it does not count.
    """
    text = without_quotations(text)
    words = [w for w in words if w.script == own.script and text[w.start : w.end].strip()]
    running = sum(word.running for word in words)
    if not own.function_words or running < MANY or not _is_strange(words, own):
        return
    guess = languages.guess(" ".join(text[word.start : word.end] for word in words))
    if guess.lang not in ("", own.code) and guess.confidence >= SURE:
        yield Stretch(words[0].start, words[-1].end, guess.lang, (), 1.0)


def _is_strange(words: Sequence[Word], own: Language) -> bool:
    """Whether letters or function words make it worth asking for the language of a sentence."""
    native = sum(word.low in own.function_words for word in words)
    strange = sum(not set(own.foreign_letters).isdisjoint(word.low) for word in words)
    if own.own_letters:
        return strange > 0 or set(own.own_letters).isdisjoint("".join(word.low for word in words))
    return strange > native or native == 0


def _best_sum(words: Sequence[Word], own: Language, other: Language) -> tuple[float, int, int]:
    """The greatest sum over a stretch of words, and the first and last word of that stretch."""
    best, total, start = (0.0, 0, 0), 0.0, 0
    for i, word in enumerate(words):
        if total <= 0:
            total, start = 0.0, i
        foreign, native = word.low in other.function_words, word.low in own.function_words
        total += (OTHER if foreign and not native else 0) + (OWN if native and not foreign else 0)
        if total > best[0]:
            best = (total, start, i)
    return best
