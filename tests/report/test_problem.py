from __future__ import annotations

from pathlib import Path

import pytest
from made_reports import clean, found, full, outcome, unjudged

from qa.report._problem import UNJUDGED, problems, relative
from qa.settings import Settings


def test_the_gravest_come_first_and_blindness_before_all() -> None:
    seen = problems(outcome(found("note", "error", "warning"), unjudged()))
    assert seen[0].rule is UNJUDGED
    assert [p.severity for p in seen] == ["error", "error", "warning", "note"]


def test_a_clean_run_has_none() -> None:
    assert problems(outcome(clean())) == []


def test_the_same_sentence_in_two_stories_is_two_problems() -> None:
    seen = problems(outcome(found("error"), found("error")))
    assert len({p.fingerprint for p in seen}) == 2


def test_only_what_fails_the_run_fails() -> None:
    seen = problems(outcome(full(), settings=Settings(fail_on="error")))
    assert [(p.severity, p.fails) for p in seen] == [
        ("error", True),
        ("error", True),
        ("warning", False),
    ]
    assert not any(p.fails for p in problems(outcome(full(), settings=Settings(fail_on="never"))))


def test_details_tell_both_sentences_with_their_spans() -> None:
    (problem,) = problems(outcome(found("error")))
    assert problem.details.splitlines() == [
        "id: Laporan ⟦IMF⟧ terbit pada 3 Juni.",
        "uk: Звіт ⟦Міжнародного фонду миру⟧ вийшов 3 червня.",
        "→ Write МВФ.",
    ]


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("pairs/a/uk.txt", "pairs/a/uk.txt"),
        ("./pairs/../pairs/a.txt", "pairs/a.txt"),
        ("{root}/pairs/a.txt", "pairs/a.txt"),
        ("../elsewhere/a.txt", "../elsewhere/a.txt"),
    ],
)
def test_paths_count_from_the_root(tmp_path: Path, path: str, told: str) -> None:
    assert relative(path.format(root=tmp_path), str(tmp_path)) == told
