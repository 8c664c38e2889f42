from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.problems import InputError
from qa.suppress import entries
from qa.suppress.entries import Entry

MARK = "00af12b3c4d5e6f7"
ENTRY = Entry(
    MARK, "numbers", "accepted", "Ada 12 kapal.", "Є 21 судно.", reason="Counted anew.",
    by="Anna", date="2026-03-01", expires="2027-03-01",
)  # fmt: skip
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=40)


def test_what_is_written_is_read_again(tmp_path: Path) -> None:
    wide = Entry("wide-1", "acronyms", token="AI", counterpart="ШІ", reason="Usual.")
    path = Entry("wide-2", "NUM001", path="archive/**", reason="Old.")
    file = tmp_path / "accepted.toml"
    file.write_text(entries.render([path, ENTRY, wide]), encoding="utf-8")
    read = entries.read(file)
    assert [replace(e, line=0) for e in read] == [ENTRY, wide, path]
    assert [e.scope for e in read] == ["finding", "token", "path"]
    lines = file.read_text(encoding="utf-8").splitlines()
    assert all(lines[e.line - 1].startswith(f"{e.key}.") for e in read)
    assert entries.render(read) == file.read_text(encoding="utf-8")


@settings(max_examples=60, deadline=None)
@given(TEXT, TEXT, TEXT)
def test_any_text_is_kept_and_none_of_it_acts(source: str, target: str, reason: str) -> None:
    entry = replace(ENTRY, source=source or "x", target=target, reason=f"r{reason}")
    text = entries.render([entry])
    told = tomllib.loads(text)[MARK]
    assert (told["source"], told["target"]) == (entry.source, target)
    assert told["reason"] == entry.reason
    assert "\u202e" not in text
    assert "\x1b" not in text
    lines = [line for line in text.split("\n") if line and not line.startswith("#")]
    assert all(line.startswith(f"{MARK}.") for line in lines), "so that a union merge is safe"


@settings(max_examples=30, deadline=None)
@given(st.permutations(range(2 * 8)))
def test_the_lines_of_two_entries_may_be_woven_together(order: list[int]) -> None:
    other = replace(ENTRY, key="ffaf12b3c4d5e6f7", source="Lain.")
    lines = [x for x in entries.render([ENTRY, other]).splitlines() if x.startswith((MARK, "ffaf"))]
    assert len(lines) == len(order)
    woven = "\n".join(lines[n] for n in order)
    straight = "\n".join(lines)
    assert tomllib.loads(woven) == tomllib.loads(straight)


@pytest.mark.parametrize(
    ("text", "line", "told"),
    [
        (f'{MARK}.rule = "numbers"\n{MARK}.source = "a"', 1, "lacks a reason"),
        (f'\n{MARK}.source = "a"\n{MARK}.reason = "a"', 2, "lacks a rule"),
        (f'{MARK}.rule = "n"\n{MARK}.reason = "a"', 1, "lacks its sentences"),
        (f'{MARK}.reasn = "a"', 1, "did you mean 'reason'"),
        (f'{MARK}.verdict = "fine"', 1, "accepted or confirmed"),
        (f"{MARK}.reason = 3", 1, "expected a string"),
        (f'{MARK}.date = "soon"', 1, "expected a date"),
        ('abc.rule = "n"\nabc.source = "a"\nabc.reason = "r"', 1, "is no fingerprint"),
        ("abc = 3", 1, "expected an entry"),
        (f'{MARK}.rule = "a"\n{MARK}.rule = "b"', 2, "not valid TOML"),
        (f'<<<<<<< HEAD\n{MARK}.rule = "a"', 1, "not valid TOML"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(
    tmp_path: Path, text: str, line: int, told: str
) -> None:
    file = tmp_path / "accepted.toml"
    file.write_text(text + "\n", encoding="utf-8")
    with pytest.raises(InputError) as error:
        entries.read(file)
    assert str(error.value).startswith(f"{file}:{line}: ")
    assert told in str(error.value)
