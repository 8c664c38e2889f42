"""What is fuzzed, and what must hold whatever comes in: no error but ours, and no place outside.

Each target takes bytes. `tests/fuzz/test_fuzz.py` feeds it from Hypothesis, `tools/fuzzing.py` from
atheris.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from decimal import Decimal
from functools import partial
from pathlib import Path

from qa import facts, glossary, read, segment
from qa.problems import InputError
from qa.read import Parsed, pairs, story
from qa.read import _formats as formats_of
from qa.records import Article
from qa.suppress import baseline, entries

Target = Callable[[bytes], None]
LANGS = ("id", "uk", "en")


def reader(suffix: str, data: bytes) -> None:
    """A format that holds one version: the text is sound, and each place is one of the file."""
    try:
        article = read.of_bytes(data, f"x{suffix}", "uk")
    except InputError as error:
        _is_one_line(error)
        return
    _is_sound(article)


def holder(suffix: str, data: bytes) -> None:
    """A format that holds both versions: as many units on both sides, each within its text."""
    try:
        sides = pairs.read(data, f"x{suffix}", suffix, "", "")
    except InputError as error:
        _is_one_line(error)
        return
    assert len(sides.source_starts) == len(sides.target_starts)
    for parsed, starts in (
        (sides.source, sides.source_starts),
        (sides.target, sides.target_starts),
    ):
        assert list(starts) == sorted(starts)
        assert all(0 <= start < max(1, len(parsed.text)) for start in starts)
        _is_sound(_article(parsed))


def numbers(data: bytes) -> None:
    """The parsers of facts: spans within the text that do not overlap, values that are numbers."""
    text = _text(data)
    for lang in LANGS:
        end = 0
        for fact in facts.find(text, lang):
            assert end <= fact.start < fact.end <= len(text)
            end = fact.end
            if fact.kind == "number":
                assert Decimal(fact.value).is_finite()


def segmenter(data: bytes) -> None:
    """Sentences in their order, none empty, nothing between them that has a letter or digit."""
    for lang in LANGS:
        try:
            article = read.from_text(_text(data), lang)
            found = segment.segment(article)
        except InputError:
            return
        end = 0
        for one in found:
            assert end <= one.start < one.end
            assert article.text[one.start : one.end] == one.text
            assert not any(c.isalnum() for c in article.text[end : one.start])
            end = one.end
        assert not any(c.isalnum() for c in article.text[end:])


def accepted(data: bytes) -> None:
    """accepted.toml: what is read and written again says the same."""
    with _file(data, "accepted.toml") as file, _ours():
        found = entries.read(file)
        file.write_text(entries.render(found), encoding="utf-8")
        again = entries.read(file)
        plain = [entries.render([entry]) for entry in sorted(found, key=lambda e: e.key)]
        assert [entries.render([entry]) for entry in again] == plain


def debts(data: bytes) -> None:
    """The baseline: what is read and written again is the same."""
    with _file(data, "qa-baseline.toml") as file, _ours():
        found = baseline.read(file)
        file.write_text(baseline.render(found), encoding="utf-8")
        assert sorted(baseline.read(file), key=repr) == sorted(found, key=repr)


def pair_toml(data: bytes) -> None:
    """pair.toml: whatever it says, no version lies outside its folder."""
    with _file(data, "pair.toml") as file, _ours():
        for _, path in story.load(file).versions:
            assert Path(path).resolve().is_relative_to(file.parent.resolve())


def terms(suffix: str, data: bytes) -> None:
    """A glossary: terms, or one line."""
    with _file(data, f"terms{suffix}") as file, _ours():
        assert glossary.load([str(file)])


def every() -> dict[str, Target]:
    """All targets, by name."""
    found: dict[str, Target] = {
        "numbers": numbers,
        "segmenter": segmenter,
        "accepted": accepted,
        "baseline": debts,
        "pair.toml": pair_toml,
        "glossary.tsv": partial(terms, ".tsv"),
        "glossary.tbx": partial(terms, ".tbx"),
    }
    found.update({f"read{suffix}": partial(reader, suffix) for suffix in formats_of()})
    found.update({f"read{suffix}": partial(holder, suffix) for suffix in pairs.formats()})
    return found


def _is_sound(article: Article) -> None:
    assert not any("\ud800" <= c <= "\udfff" for c in article.text)
    assert not {"\r", "\0"} & set(article.text)
    offsets = [mark.offset for mark in article.marks]
    assert offsets == sorted(offsets)
    for offset in (0, len(article.text) // 2, len(article.text)):
        place = article.place(offset)
        assert place.line >= 1
        assert place.column >= 1


def _is_one_line(error: InputError) -> None:
    assert len(str(error).splitlines()) == 1


def _article(parsed: Parsed) -> Article:
    return Article("x", "uk", parsed.text, parsed.marks)


def _text(data: bytes) -> str:
    return data.decode("utf-8", "replace")


@contextmanager
def _file(data: bytes, name: str) -> Iterator[Path]:
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / name
        file.write_bytes(data)
        yield file


@contextmanager
def _ours() -> Iterator[None]:
    try:
        yield
    except InputError as error:
        _is_one_line(error)
