"""What is decided is on disk at once, and nobody's decision is lost."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
import reviewing

from qa.cli import _ledger
from qa.cli._review import known
from qa.cli._review.items import Item, progress, query
from qa.cli._review.session import Session
from qa.fingerprint import fingerprints
from qa.problems import InputError
from qa.suppress import baseline, entries


def written(folder: Path) -> dict[str, entries.Entry]:
    return _ledger.read(folder / entries.FILE)


def states(session: Session) -> list[str]:
    return [item.state for item in session.items]


def somebody_else(folder: Path, item: Item, reason: str = "theirs") -> None:
    source, target = item.sentences
    entry = entries.Entry(
        item.fingerprint, item.finding.check, source=source, target=target, reason=reason, by="Ivo"
    )
    old = written(folder)
    (folder / entries.FILE).write_text(entries.render([*old.values(), entry]), encoding="utf-8")


def test_a_decision_is_written_at_once(session: Session, folder: Path) -> None:
    session.decide(session.items[0], "the fund is meant", confirmed=False)
    session.decide(session.items[1], "", confirmed=True)
    accepted, confirmed = (written(folder)[i.fingerprint] for i in session.items[:2])
    assert (accepted.verdict, accepted.reason, accepted.by) == (
        "accepted",
        "the fund is meant",
        "Rena",
    )
    assert accepted.source == "Laporan IMF terbit pada 3 Juni."
    assert confirmed.verdict == "confirmed"
    assert states(session) == ["accepted", "confirmed", "open"]
    assert progress(session.items) == "3 findings, 2 decided, 1 open"


def test_a_new_session_knows_what_was_decided(session: Session, folder: Path) -> None:
    session.decide(session.items[0], "fine", confirmed=False)
    session.decide(session.items[2], "bad", confirmed=True)
    assert states(reviewing.session(folder)) == ["accepted", "open", "confirmed"]


def test_an_acceptance_needs_a_reason(session: Session, folder: Path) -> None:
    with pytest.raises(InputError, match="say why"):
        session.decide(session.items[0], " ", confirmed=False)
    assert not (folder / entries.FILE).exists()


def test_undo_gives_back_what_was_there(session: Session, folder: Path) -> None:
    somebody_else(folder, session.items[1], "first")
    session = reviewing.session(folder)
    session.decide(session.items[1], "second", confirmed=False)
    session.decide(session.items[0], "", confirmed=True)
    assert session.undo() is not None
    assert session.undo() is not None
    assert session.undo() is None
    assert [entry.reason for entry in written(folder).values()] == ["first"]
    assert states(session) == ["open", "accepted", "open"]


def test_words_are_accepted_in_the_whole_story(session: Session, folder: Path) -> None:
    assert known.token(session.items[0]) == ("IMF", "Міжнародного фонду миру")
    assert "1 findings" in session.accept_token(session.items[0], "usual here")
    (entry,) = written(folder).values()
    assert (entry.token, entry.counterpart, entry.rule) == (
        "IMF",
        "Міжнародного фонду миру",
        "acronyms",
    )
    assert states(session)[0] == "accepted"
    with pytest.raises(InputError, match="whole sentence"):
        session.accept_token(session.items[1], "no")


def test_anothers_decisions_stay_and_are_told(session: Session, folder: Path) -> None:
    somebody_else(folder, session.items[1])
    session.decide(session.items[0], "mine", confirmed=False)
    assert {e.reason for e in written(folder).values()} == {"mine", "theirs"}
    assert states(session) == ["accepted", "accepted", "open"]
    assert session.news() == ["somebody else changed 1 decision in bank/accepted.toml"]
    assert session.news() == []


def test_of_two_who_judge_the_same_the_first_stands(session: Session, folder: Path) -> None:
    somebody_else(folder, session.items[0])
    with pytest.raises(_ledger.OvertakenError, match="somebody else"):
        session.decide(session.items[0], "mine", confirmed=True)
    assert [e.reason for e in written(folder).values()] == ["theirs"]
    assert states(session)[0] == "accepted"


def test_what_another_changed_is_not_undone(session: Session, folder: Path) -> None:
    session.decide(session.items[0], "mine", confirmed=False)
    (folder / entries.FILE).unlink()
    somebody_else(folder, session.items[0])
    with pytest.raises(_ledger.OvertakenError):
        session.undo()
    assert [e.reason for e in written(folder).values()] == ["theirs"]


def test_many_who_write_at_once_lose_nothing(folder: Path) -> None:
    file = folder / entries.FILE

    def write(number: int) -> None:
        key = f"{number:016x}"
        _ledger.change(file, [entries.Entry(key, "numbers", reason="so", source="Satu.")])

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(write, range(60)))
    assert len(written(folder)) == 60


def test_an_acceptance_takes_the_place_of_the_stale_one(session: Session, folder: Path) -> None:
    item = session.items[0]
    old = entries.Entry(
        "0" * 16,
        item.finding.check,
        source=item.sentences[0],
        target=f"{item.sentences[1]} Так.",
        reason="once",
    )
    (folder / entries.FILE).write_text(entries.render([old]), encoding="utf-8")
    session = reviewing.session(folder)
    assert [stale.why for stale in session.stale] == ["changed"]
    session.decide(session.items[0], "now", confirmed=False)
    assert [e.reason for e in written(folder).values()] == ["now"]
    session.undo()
    assert [e.reason for e in written(folder).values()] == ["once"]


def test_the_baseline_counts_over_all_stories(folder: Path) -> None:
    second = reviewing.story(folder.parent / "other")
    (folder.parent / "qa.toml").touch()
    reports = (reviewing.report_of(folder), reviewing.report_of(second))
    mark = fingerprints(reports[0])[0]
    debt = baseline.Debt(mark, "acronyms", "bank", 1)
    (folder.parent / baseline.FILE).write_text(baseline.render([debt]), encoding="utf-8")
    session = reviewing.session(folder.parent, *reports)
    assert [i.state for i in session.items if i.fingerprint == mark] == ["baseline", "open"]
    session.decide(session.items[4], "", confirmed=True)
    assert [i.state for i in session.items if i.fingerprint == mark] == ["baseline", "open"]


def test_a_broken_file_is_left_alone(session: Session, folder: Path) -> None:
    broken = "<<<<<<< HEAD\n"
    (folder / entries.FILE).write_text(broken)
    with pytest.raises(InputError):
        session.decide(session.items[0], "mine", confirmed=False)
    assert (folder / entries.FILE).read_text() == broken


def test_a_comment_waits_for_its_decision(session: Session, folder: Path) -> None:
    assert session.comment(session.items[0], "look again") == "kept on disk for your decision"
    assert not (folder / entries.FILE).exists()
    session.decide(session.items[0], session.items[0].comment, confirmed=True)
    session.comment(session.items[0], "wrong fund")
    assert [e.reason for e in written(folder).values()] == ["wrong fund"]


def test_a_crash_loses_no_comment_and_no_skip(session: Session, folder: Path) -> None:
    session.comment(session.items[0], "look again")
    session.skip(session.items[1])
    crashed = reviewing.session(folder)  # the first one has not ended
    assert crashed.items[0].comment == "look again"
    assert [item.skipped for item in crashed.items] == [False, True, False]
    crashed.close()
    after = reviewing.session(folder)
    assert after.items[0].comment == "look again"
    assert not any(item.skipped for item in after.items), "an ordered end brings skips back"


def test_a_decision_takes_the_comment_and_undo_gives_it_back(
    session: Session, folder: Path
) -> None:
    session.comment(session.items[0], "look again")
    session.decide(session.items[0], session.items[0].comment, confirmed=True)
    assert reviewing.session(folder).items[0].comment == ""
    session.undo()
    assert session.items[0].comment == "look again"
    assert reviewing.session(folder).items[0].comment == "look again"
    session.undo()
    assert reviewing.session(folder).items[0].comment == ""
    assert not list(folder.parent.glob("state/*/*/*.json"))


def test_stories_keep_their_comments_apart(folder: Path) -> None:
    second = reviewing.story(folder.parent / "other")
    reports = (reviewing.report_of(folder), reviewing.report_of(second))
    session = reviewing.session(folder.parent, *reports)
    session.comment(session.items[0], "here only")
    again = reviewing.session(folder.parent, *reports)
    assert [item.comment for item in again.items] == ["here only", "", "", "", "", ""]


def test_a_comment_that_cannot_be_kept_is_told(session: Session, folder: Path) -> None:
    (folder.parent / "state").write_text("in the way")
    with pytest.raises(InputError, match="cannot be written"):
        session.comment(session.items[0], "look again")
    session.skip(session.items[0])
    assert session.items[0].skipped
    session.decide(session.items[0], "", confirmed=True)
    assert states(session)[0] == "confirmed"
    session.close()


@pytest.mark.parametrize("junk", ["", "{", "[]", '{"drafts": {"a": 1}}', '{"drafts": []}'])
def test_a_broken_file_of_comments_is_no_obstacle(
    session: Session, folder: Path, junk: str
) -> None:
    session.comment(session.items[0], "look again")
    (file,) = folder.parent.glob("state/*/*/*.json")
    file.write_text(junk)
    again = reviewing.session(folder)
    assert again.items[0].comment == ""
    again.comment(again.items[0], "once more")
    assert reviewing.session(folder).items[0].comment == "once more"


def test_a_mended_sentence_is_gone_after_a_new_check(session: Session, folder: Path) -> None:
    session.decide(session.items[2], "", confirmed=True)
    skipped = session.items[1]
    session.skip(skipped)
    report = session.reports[0]
    session.check.reports[:] = [replace(report, findings=report.findings[1:])]  # type: ignore[attr-defined]
    assert session.recheck(session.items[0]) == "checked again: gone"
    assert [item.finding.check for item in session.items] == ["omission", "addition"]
    assert session.items[0].skipped
    assert states(session) == ["open", "confirmed"]


def test_an_edit_is_taken_back_unless_it_was_edited_again(session: Session, folder: Path) -> None:
    file = folder / "uk.txt"
    before = file.read_bytes()

    def edit(path: Path, line: int) -> None:
        assert line == 2
        path.write_bytes("Звіт МВФ.\r\n".encode())

    assert session.edit(session.items[0], edit) == "checked again: still there"
    assert session.undo() is not None
    assert file.read_bytes() == before
    session.edit(session.items[0], edit)
    file.write_bytes(b"theirs")
    with pytest.raises(InputError, match="changed again"):
        session.undo()
    assert file.read_bytes() == b"theirs"
    assert session.edit(session.items[0], lambda path, line: None)
    assert session.undo() is None, "nothing was edited"


def test_an_editor_that_fails_after_it_wrote_is_no_loss(session: Session, folder: Path) -> None:
    before = (folder / "uk.txt").read_bytes()

    def edit(path: Path, line: int) -> None:
        path.write_bytes(b"half")
        raise InputError("ended with status 1")

    with pytest.raises(InputError, match="status 1"):
        session.edit(session.items[0], edit)
    session.undo()
    assert (folder / "uk.txt").read_bytes() == before


def test_texts_that_change_on_disk_are_told(session: Session, folder: Path) -> None:
    (folder / "uk.txt").write_text("Інше.", encoding="utf-8")
    assert session.news() == ["uk.txt has changed on disk; r checks it again"]


@pytest.mark.parametrize(
    ("line", "fitting"),
    [
        ("", [0, 1, 2]),
        ("rule:acr", [0]),
        ("rule:OMISSION", [1]),
        ("severity:warning", [2]),
        ("state:open severity:error", [0, 1]),
        ("state:accepted", []),
        ("story:bank pasar", [1]),
        ("миру", [0]),
        ("no:such", []),
        ("rule:", [0, 1, 2]),
    ],
)
def test_filters(session: Session, line: str, fitting: list[int]) -> None:
    chosen = query(line)
    assert [n for n, item in enumerate(session.items) if chosen.fits(item)] == fitting
