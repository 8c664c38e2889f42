from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from made_reports import SOURCE, TARGET, acronym, comparison, full, unjudged

from qa.fingerprint import fingerprints
from qa.records import Bead, Changed, Report, Span, Stale
from qa.suppress import Book, Scope, settle
from qa.suppress.baseline import Debt
from qa.suppress.book import Page
from qa.suppress.entries import Entry

TODAY = dt.date(2026, 6, 1)
CODES = {"acronyms": "ACR001", "omission": "OMI001", "addition": "ADD001"}
FOLDER = Path("/project/pairs/bank")
EVERY = frozenset([*CODES, *CODES.values()])
WHOLE = Scope((Path("/project"),), EVERY)


def report_of(
    source: tuple[str, ...] = SOURCE, target: tuple[str, ...] = TARGET, found: bool = True
) -> Report:
    pair = comparison(source, target, folder=str(FOLDER))
    return Report("", "", pair, (acronym(pair),) if found else ())


MARK = fingerprints(report_of())[0]
ENTRY = Entry(MARK, "acronyms", source=SOURCE[1], target=TARGET[1], reason="It is the fund's name.")


def run(
    *reports: Report, entries: Sequence[Entry] = (), debts: Sequence[Debt] = (), **more: Any
) -> tuple[tuple[Report, ...], tuple[Stale, ...]]:
    page = Page(FOLDER, FOLDER / "accepted.toml", tuple(entries))
    chain = (FOLDER, *FOLDER.parents)
    owed = ((Path("/project/qa-baseline.toml"), tuple(debts)),) if debts else ()
    book = Book((page,), owed, {str(FOLDER): chain})
    scope = more.get("scope", WHOLE)
    return settle(reports, book, scope, CODES, TODAY)


def whys(stale: Sequence[Stale]) -> list[str]:
    return [old.why for old in stale]


def test_what_is_accepted_is_set_aside_with_its_reason() -> None:
    (report,), stale = run(report_of(), entries=[ENTRY])
    assert (report.findings, stale) == ((), ())
    (aside,) = report.suppressed
    assert (aside.kind, aside.reason, aside.fingerprint) == ("accepted", ENTRY.reason, MARK)


def test_what_is_confirmed_stands_and_is_never_stale() -> None:
    confirmed = replace(ENTRY, verdict="confirmed")
    for report in (report_of(), report_of(found=False)):
        (settled,), stale = run(report, entries=[confirmed])
        assert settled.findings == report.findings
        assert not stale


@pytest.mark.parametrize(("day", "stands"), [("2026-06-01", False), ("2026-05-31", True)])
def test_an_acceptance_holds_up_to_its_last_day(day: str, stands: bool) -> None:
    (report,), stale = run(report_of(), entries=[replace(ENTRY, expires=day)])
    assert bool(report.findings) is stands
    assert whys(stale) == ["expired"] * stands


def test_an_edited_sentence_makes_it_stale_and_the_new_pair_is_shown() -> None:
    edited = (TARGET[0], TARGET[1].replace("3 червня", "третього червня"), *TARGET[2:])
    (report,), (old,) = run(report_of(target=edited), entries=[ENTRY])
    assert report.findings
    assert (old.why, old.was, old.now) == (
        "changed",
        (SOURCE[1], TARGET[1]),
        (SOURCE[1], edited[1]),
    )


def test_the_same_sentences_without_the_finding_make_it_unused() -> None:
    assert whys(run(report_of(found=False), entries=[ENTRY])[1]) == ["unused"]


def test_sentences_that_are_gone_make_it_stale_only_where_all_was_seen() -> None:
    other = replace(ENTRY, source="Sama sekali lain.", target="Зовсім інше речення тут.")
    other = replace(other, key="0" * 16)
    assert whys(run(report_of(), entries=[other])[1]) == ["gone"]
    assert not run(report_of(), entries=[other], scope=Scope((), EVERY))[1]


@pytest.mark.parametrize(
    ("before", "told"),
    [((SOURCE[1], TARGET[1]), ["gone"]), ((SOURCE[1], ""), []), (("", TARGET[1]), []), ((), [])],
)
def test_where_only_changes_were_seen_both_sentences_must_have_been_there(
    before: tuple[str, ...], told: list[str]
) -> None:
    edited = [(*texts[:1], "Teks yang lain sama sekali.", *texts[2:]) for texts in (SOURCE, TARGET)]
    report = report_of(edited[0], edited[1], found=False)
    changed = tuple(Changed(before=text) for text in before)
    pair = replace(report.comparison, changed=changed or None)
    old = run(replace(report, comparison=pair), entries=[ENTRY], scope=Scope((), EVERY))[1]
    assert whys(old) == told


def test_a_rule_that_did_not_run_makes_nothing_unused() -> None:
    scope = Scope((Path("/project"),), frozenset(["names", "NAM001"]))
    assert not run(report_of(found=False), entries=[ENTRY], scope=scope)[1]


def test_what_could_not_be_judged_makes_nothing_stale() -> None:
    blind = replace(report_of(found=False), unjudged="no")
    assert not run(blind, entries=[ENTRY], debts=[Debt(MARK, "acronyms")])[1]


@pytest.mark.parametrize(
    ("wide", "stands"),
    [
        (Entry("w", "acronyms", token="imf", reason="r"), False),
        (Entry("w", "ACR", token="IMF", counterpart="фонду", reason="r"), False),
        (Entry("w", "", token="IMF", reason="r"), False),
        (Entry("w", "acronyms", token="IMF", counterpart="МВФ", reason="r"), True),
        (Entry("w", "acronyms", token="WHO", reason="r"), True),
        (Entry("w", "numbers", token="IMF", reason="r"), True),
        (Entry("w", "acronyms", path="*.txt", reason="r"), False),
        (Entry("w", "acronyms", path="old/**", reason="r"), True),
    ],
)
def test_wider_scopes(wide: Entry, stands: bool) -> None:
    assert bool(run(report_of(), entries=[wide])[0][0].findings) is stands


def test_the_baseline_holds_as_often_as_it_says() -> None:
    debts = [Debt(MARK, "acronyms", "", 2)]
    reports, stale = run(report_of(), report_of(), report_of(), debts=debts)
    assert [len(report.findings) for report in reports] == [0, 0, 1]
    assert not stale
    assert whys(run(report_of(), debts=debts)[1]) == ["unused"]


def test_other_folders_do_not_count() -> None:
    pair = comparison(folder="/project/pairs/elsewhere")
    report = Report("", "", pair, (acronym(pair),))
    assert run(report, entries=[ENTRY])[0][0].findings


def test_fingerprints_do_not_move_when_a_twin_is_set_aside() -> None:
    beads = tuple(Bead((n,), (n,)) for n in range(2))
    pair = comparison(SOURCE[1:2] * 2, TARGET[1:2] * 2, beads, str(FOLDER))
    first = replace(acronym(pair), bead=0)
    shift = [len(SOURCE[1]) + 1, len(TARGET[1]) + 1]
    spans = [Span(s.start + n, s.end + n)
             for s, n in zip((first.source_span, first.target_span), shift, strict=True)
             if s]  # fmt: skip
    second = replace(first, bead=1, source_span=spans[0], target_span=spans[1])
    twins = Report("", "", pair, (first, second))
    marks = fingerprints(twins)
    (report,), _ = run(twins, entries=[replace(ENTRY, key=marks[0])])
    assert report.findings == (second,)
    assert fingerprints(report) == marks[1:]


def test_a_debt_that_was_accepted_since_is_paid() -> None:
    reports, stale = run(report_of(), entries=[ENTRY], debts=[Debt(MARK, "acronyms")])
    assert [s.kind for s in reports[0].suppressed] == ["accepted"]
    assert not stale


def test_a_sentence_that_other_stories_have_too_is_no_sign_of_an_edit() -> None:
    """Seen in part only: the same source with quite another target may be of another story."""
    other = (TARGET[0], "Зовсім не те, що було.", *TARGET[2:])
    report = Report("", "", comparison(SOURCE, other, folder=str(FOLDER)))
    assert not run(report, entries=[ENTRY], scope=Scope((), EVERY))[1]
    assert whys(run(report, entries=[ENTRY])[1]) == ["changed"]


@settings(max_examples=40, deadline=None)
@given(st.sets(st.integers(0, 2)), st.sets(st.integers(0, 2)))
def test_no_finding_is_ever_lost(accepted: set[int], owed: set[int]) -> None:
    report = full()
    marks = fingerprints(report)
    pair = report.comparison
    page = [Entry(marks[n], report.findings[n].check, source="s", target="t", reason="r")
            for n in accepted]  # fmt: skip
    folder = Path("pairs/bank")
    book = Book(
        (Page(folder, folder / "accepted.toml", tuple(page)),),
        ((folder / "b.toml", tuple(Debt(marks[n], "x") for n in owed)),),
        {"pairs/bank": (folder,)},
    )
    (settled,), _ = settle([report], book, Scope(), CODES, TODAY)
    every = [*settled.findings, *(s.finding for s in settled.suppressed)]
    assert sorted(every, key=lambda f: f.bead) == sorted(report.findings, key=lambda f: f.bead)
    assert len(settled.suppressed) == len(accepted | owed)
    assert pair is settled.comparison


def test_an_unjudged_report_passes_through() -> None:
    assert run(unjudged())[0] == (unjudged(),)
