from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from reviewing import report_of
from reviewing import session as session_of

from qa.cli import _ledger
from qa.cli._review.items import query
from qa.cli._review.plain import Interview
from qa.cli._review.session import Session
from qa.suppress import entries


def answered(session: Session, *answers: str, wanted: str = "") -> None:
    left: Iterator[str] = iter(answers)

    def ask(question: str) -> str:
        for answer in left:
            return answer
        raise EOFError

    Interview(session, query(wanted), ask).run()


def written(folder: Path) -> list[tuple[str, str, str]]:
    every = _ledger.read(folder / entries.FILE).values()
    return sorted((e.rule, e.verdict, e.reason) for e in every)


def test_a_story_found_by_a_pattern_is_called_by_its_path(folder: Path) -> None:
    by_pattern = replace(report_of(folder), title="content/{lang}/port.md")
    made = session_of(folder, by_pattern)
    assert {item.story for item in made.items} == {"content/{lang}/port.md"}


def test_line_by_line(session: Session, folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    answered(session, "a", "fine", "what?", "c", "skip")
    assert written(folder) == [("acronyms", "accepted", "fine"), ("omission", "confirmed", "")]
    told = capsys.readouterr().out
    assert "Finding 1 of 3, story bank." in told
    assert "Source, id, " in told
    assert "⟦IMF⟧" in told
    assert told.endswith("3 findings, 2 decided, 1 open\n")


def test_a_comment_or_the_last_reason_is_offered(session: Session, folder: Path) -> None:
    said = iter(["m", "ask", "a", "", "u", "m", "", "a", "house style", "u", "a", "", "q"])
    asked: list[str] = []

    def ask(question: str) -> str:
        asked.append(question)
        return next(said)

    Interview(session, query(""), ask).run()
    reasons = [question for question in asked if question.startswith("why")]
    assert reasons == [
        "why is this right? (enter: ask) ",
        "why is this right? (enter: ask) ",  # of the rule, the comment being gone
        "why is this right? (enter: house style) ",
    ]
    assert written(folder) == [("acronyms", "accepted", "house style")]


def test_neighbours_are_read_out(session: Session, capsys: pytest.CaptureFixture[str]) -> None:
    answered(session, "n", "q")
    told = capsys.readouterr().out
    assert "Source before: Bank sentral menaikkan suku bunga." in told
    assert "Source after: Pasar turun tajam." in told
    assert "Target after: (nothing here)" in told


def test_undo_asks_again(session: Session, folder: Path) -> None:
    answered(session, "c", "u", "a", "fine", "q")
    assert written(folder) == [("acronyms", "accepted", "fine")]


def test_without_a_reason_nothing_is_accepted(
    session: Session, folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    answered(session, "a", "", "q")
    assert written(folder) == []
    assert "Not done: say why" in capsys.readouterr().out


def test_the_end_of_the_answers_ends_it(session: Session, folder: Path) -> None:
    answered(session, "c")
    assert written(folder) == [("acronyms", "confirmed", "")]


def test_filtered(session: Session, folder: Path) -> None:
    answered(session, "c", wanted="severity:warning")
    assert written(folder) == [("addition", "confirmed", "")]


def test_without_a_terminal_it_says_what_to_do(qa: Callable[..., Any], folder: Path) -> None:
    run = qa("review", folder)
    assert run.code == 2
    assert "--plain" in run.err
