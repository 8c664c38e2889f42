from __future__ import annotations

from pathlib import Path

import pytest

from qa.cli._outputs import assign
from qa.problems import InputError

JSON, MD, PLAIN, GITLAB = Path("r.json"), Path("r.md"), Path("out"), Path("quality.json")


@pytest.mark.parametrize(
    ("formats", "files", "expected"),
    [
        ([], [], [("text", None)]),
        (["json"], [], [("json", None)]),
        ([], [JSON], [("json", JSON)]),
        (["json"], [PLAIN], [("json", PLAIN)]),
        (["text", "json"], [JSON], [("json", JSON), ("text", None)]),
        (["json", "text"], [PLAIN], [("json", PLAIN), ("text", None)]),
        (["markdown", "json"], [JSON, MD], [("json", JSON), ("markdown", MD)]),
        (["text", "markdown"], [PLAIN, MD], [("markdown", MD), ("text", PLAIN)]),
        (["gitlab", "json"], [GITLAB, JSON], [("gitlab", GITLAB), ("json", JSON)]),
        (["json", "gitlab"], [JSON, GITLAB], [("json", JSON), ("gitlab", GITLAB)]),
        (
            ["text", "gitlab", "json"],
            [GITLAB, JSON],
            [("gitlab", GITLAB), ("json", JSON), ("text", None)],
        ),
        (["gitlab", "json"], [JSON], [("json", JSON), ("gitlab", None)]),
    ],
)
def test_files_find_their_formats(
    formats: list[str], files: list[Path], expected: list[tuple[str, Path | None]]
) -> None:
    assert assign(formats, files) == expected


@pytest.mark.parametrize(
    ("formats", "files", "told"),
    [
        (["jsno"], [], "did you mean 'json'"),
        (["text", "json"], [], "all but one of text, json"),
        ([], [PLAIN], r"needs an --output-format, or one of the suffixes .*\.html \.json"),
        (["json"], [JSON, PLAIN], "needs an --output-format"),
        (["json", "text"], [JSON, JSON], "given twice"),
    ],
)
def test_what_is_unclear_is_refused(formats: list[str], files: list[Path], told: str) -> None:
    with pytest.raises(InputError, match=told):
        assign(formats, files)
