"""What a comment says, and which findings it speaks of."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest
from made_reports import SOURCE, TARGET, acronym, comparison, omission, unjudged

from qa.problems import InputError
from qa.records import Article, Comparison, Consent, Report, Span, Stale
from qa.suppress import Book, Scope, inline, settle

CODES = {"acronyms": "ACR001", "omission": "OMI001", "numbers": "NUM001", "dates": "DAT001"}
EVERY = Scope((), frozenset([*CODES, *CODES.values()]))


@pytest.mark.parametrize(
    ("words", "rules", "reason"),
    [
        ("NUM001 counted anew", ["numbers"], "counted anew"),
        ("num001, dates by another calendar", ["numbers", "dates"], "by another calendar"),
        ("numbers: dates are not meant", ["numbers"], "dates are not meant"),
        ("NUM001 DAT001 NUM001 – as in the source", ["numbers", "dates"], "as in the source"),
        ("numbers Dates are not meant", ["numbers"], "Dates are not meant"),
        ("acronyms GPT4 is a code", ["acronyms"], "GPT4 is a code"),
    ],
)
def test_what_a_comment_says(words: str, rules: list[str], reason: str) -> None:
    assert inline.parsed(words, CODES, "a.md", 3) == (rules, reason)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("NUM01 counted", "a.md:3: qa: accept: unknown rule 'NUM01'; did you mean 'NUM001'?"),
        ("number counted", "unknown rule 'number'; did you mean 'numbers'?"),
        ("DAT001 NUM0O1 counted", "unknown rule 'NUM0O1'; did you mean 'NUM001'?"),
        ("", "lacks a rule: <!-- qa: accept NUM001 "),
        ("NUM001", "lacks a reason"),
        ("NUM001: ", "lacks a reason"),
    ],
)
def test_what_is_wrong_with_a_comment_is_one_line(words: str, said: str) -> None:
    with pytest.raises(InputError) as wrong:
        inline.parsed(words, CODES, "a.md", 3)
    assert said in str(wrong.value)


def consenting(article: Article, words: str, start: int, end: int) -> Article:
    return replace(article, consents=(Consent(words, 7, start, end),))


def run(pair: Comparison, *, told: str = "", scope: Scope = EVERY) -> tuple[Report, list[Stale]]:
    report = Report("", "", pair, (acronym(pair), omission(pair)), unjudged=told)
    (settled,), stale = settle([report], Book(), scope, CODES, dt.date(2026, 6, 1))
    return settled, list(stale)


def test_what_is_found_in_the_block_is_set_aside_with_the_reason() -> None:
    pair = comparison()
    start = pair.target.article.text.index(TARGET[1])
    article = consenting(pair.target.article, "ACR001 so be it", start, start + len(TARGET[1]))
    pair = replace(pair, target=replace(pair.target, article=article))
    settled, stale = run(pair)
    (aside,) = settled.suppressed
    assert (aside.finding.check, aside.reason, aside.inline) == ("acronyms", "so be it", True)
    assert aside.where == "pairs/bank/uk.txt:7"
    assert [f.check for f in settled.findings] == ["omission"]
    assert not stale


def test_an_omission_is_accepted_on_the_side_that_has_the_sentence() -> None:
    pair = comparison()
    start = pair.source.article.text.index(SOURCE[2])
    article = consenting(pair.source.article, "omission not for them", start, start + 3)
    settled, stale = run(replace(pair, source=replace(pair.source, article=article)))
    assert [f.check for f in settled.findings] == ["acronyms"]
    assert not stale


def test_a_place_without_words_in_the_block_is_not_what_the_comment_is_about() -> None:
    pair = comparison()
    start = pair.target.article.text.index(TARGET[1])
    article = consenting(pair.target.article, "omission so be it", start, start + len(TARGET[1]))
    pair = replace(pair, target=replace(pair.target, article=article))
    missing = replace(omission(pair), target_span=Span(start + 3, start + 3))
    report = Report("", "", pair, (missing,))
    (settled,), _ = settle([report], Book(), EVERY, CODES, dt.date(2026, 6, 1))
    assert settled.findings == (missing,)


def test_a_comment_that_accepts_nothing_is_stale() -> None:
    pair = comparison()
    article = consenting(pair.target.article, "ACR001 DAT001 so be it", 0, 5)
    pair = replace(pair, target=replace(pair.target, article=article))
    settled, stale = run(pair)
    assert not settled.suppressed
    assert [(s.rule, s.why, s.where) for s in stale] == [
        ("acronyms", "unused", "pairs/bank/uk.txt:7"),
        ("dates", "unused", "pairs/bank/uk.txt:7"),
    ]
    assert not run(pair, told="no versions of one story")[1]
    assert [s.rule for s in run(pair, scope=Scope((), frozenset(["dates"])))[1]] == ["dates"]


def test_a_broken_comment_is_told_whatever_was_found() -> None:
    pair = unjudged().comparison
    article = consenting(pair.target.article, "nonsense", 0, 5)
    with pytest.raises(InputError, match="unknown rule 'nonsense'"):
        run(replace(pair, target=replace(pair.target, article=article)))
