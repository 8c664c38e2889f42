"""Texts that are hard on patterns, and the stages that are given them."""

from __future__ import annotations

import contextlib
from collections.abc import Callable
from functools import partial

from qa import checks, facts, flow, read, segment
from qa.problems import InputError
from qa.read import pairs
from qa.records import Alignment, Bead, Comparison
from qa.settings import Settings

UNITS = (
    *("a", "А", "1", " ", ".", ",", "-", "'", "ʼ", '"', "«", "(", "[", "{", "<", "&", "\n", "_"),
    *("1 ", "1,", "1.", "1-", "a.", "a-", "a'", "а ", "А. ", "A1", "((", "{{", "<!--", "](", "**"),
    *("$1 ", "один ", "січня 1 ", "ribu ", "http://", "a@a.", "MoE (", "тис. ", "не ", "\u0301"),
)


def text(unit: str, length: int) -> str:
    """That unit again and again, and an end that it does not expect."""
    return (unit * (length // len(unit) + 1))[:length] + "\x01!a"


def _read(suffix: str, content: str) -> None:
    with contextlib.suppress(InputError):
        read.of_bytes(content.encode(), f"x{suffix}", "uk")


def _held(suffix: str, content: str) -> None:
    with contextlib.suppress(InputError):
        pairs.read(content.encode(), f"x{suffix}", suffix, "id", "uk")


def _segment(content: str) -> None:
    for lang in ("id", "uk", "en"):
        with contextlib.suppress(InputError):
            segment.segment(read.from_text(content, lang))


def _facts(content: str) -> None:
    for lang in ("id", "uk"):
        facts.find(content, lang)


def _check(content: str) -> None:
    """All checks, on a pair of sentences that are both so."""
    line = content.replace("\n", " ")
    versions = [flow.version_of_lines([line], lang) for lang in ("id", "uk")]
    pair = Comparison(versions[0], versions[1], Alignment((Bead((0,), (0,)),)))
    checks.run_all(pair, Settings())


STAGES: dict[str, Callable[[str], object]] = {
    "segment": _segment,
    "facts": _facts,
    "checks": _check,
    **{f"read{s}": partial(_read, s) for s in (".txt", ".md", ".html", ".srt", ".vtt", ".fodt")},
    **{f"read{s}": partial(_held, s) for s in (".po", ".csv", ".json", ".yml", ".tmx", ".xlf")},
}
