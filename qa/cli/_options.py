"""The options that several commands share, with their help."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from qa import report
from qa.settings import FAIL_ON

Paths = Annotated[
    list[Path],
    typer.Argument(
        metavar="STORY... | SOURCE TARGET",
        help="Folders of stories (each with a pair.toml), or two files.",
        show_default=False,
    ),
]
PathsOrHere = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="STORY... | SOURCE TARGET",
        help="Folders of stories, or two files. Default: every story below this folder.",
        show_default=False,
    ),
]
SourceLang = Annotated[
    str | None, typer.Option(metavar="LANG", help="Language of SOURCE; guessed if not given.")
]
TargetLang = Annotated[
    str | None, typer.Option(metavar="LANG", help="Language of TARGET; guessed if not given.")
]
Model = Annotated[
    str | None,
    typer.Option(
        metavar="NAME_OR_PATH",
        help="A sentence-transformers model, or none; else the bundled one.",
    ),
]
NoModel = Annotated[bool, typer.Option("--no-model", help="The same as --model none.")]
FailOn = Annotated[
    str | None,
    typer.Option(
        metavar="SEVERITY",
        help=f"Least severity that gives exit status 1: {', '.join(FAIL_ON)}. Default: error.",
    ),
]
MaxWarnings = Annotated[
    int | None,
    typer.Option(metavar="N", min=0, help="More warnings than these give exit status 1."),
]
Since = Annotated[
    str,
    typer.Option(
        metavar="REF",
        help="Only stories and sentences that changed since the branch left this revision of git.",
        show_default=False,
    ),
]
Strict = Annotated[
    bool | None,
    typer.Option(
        "--strict-suppressions/--no-strict-suppressions",
        help="Exit status 4 where an acceptance or a line of the baseline is stale.",
        show_default=False,
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(metavar="RULE", help="Run only these: names or codes (NUM: all NUM001, ...)."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="RULE", help="Leave these rules out.")]
Glossary = Annotated[
    list[Path] | None,
    typer.Option(metavar="FILE", help="Terms to hold to (.tsv, .tbx); repeatable."),
]
EveryBead = Annotated[
    bool, typer.Option("--all", help="Show the whole alignment, not only the findings.")
]
GivenAlignment = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="Beads to use as they are: the table of qa align, corrected, or JSON Lines.",
    ),
]
OutputFormat = Annotated[
    list[str] | None,
    typer.Option(
        metavar="FORMAT",
        help=f"{', '.join(report.names())}. Default: text. Repeatable.",
    ),
]
OutputFile = Annotated[
    list[Path] | None,
    typer.Option(
        metavar="FILE",
        help="Write the report there, not to the terminal; repeatable, matched by suffix.",
    ),
]
Workers = Annotated[
    int | None,
    typer.Option(
        metavar="N",
        min=1,
        help="Processes. Default: one for few stories, else one a core.",
        show_default=False,
    ),
]
Cache = Annotated[
    Path | None,
    typer.Option(
        metavar="DIR",
        help="Keep reports there, and check no story again that is as it was. Default: for many "
        "stories, outside CI, the user's cache folder.",
        show_default=False,
    ),
]
NoCache = Annotated[bool, typer.Option("--no-cache", help="Keep no reports, and use none kept.")]
Engine = Annotated[
    str,
    typer.Option(metavar="ENGINE", help="ray: check on Ray; else processes of this machine."),
]
Address = Annotated[
    str,
    typer.Option(metavar="ADDRESS", help="With --engine ray: the cluster; else one begun here."),
]
StoryTable = Annotated[
    str,
    typer.Option(
        metavar="URL",
        help="With --engine ray: stories as rows of JSON Lines or Parquet, wherever fsspec goes.",
    ),
]
FindingTable = Annotated[
    str,
    typer.Option(metavar="URL", help="With --stories: where findings go, .jsonl or .parquet."),
]
Width = Annotated[
    int | None,
    typer.Option(metavar="COLUMNS", min=40, help="Lay the text report out for this width."),
]


def listed(values: Sequence[str] | None) -> tuple[str, ...] | None:
    """Repeated and comma-separated values alike; None where there are none."""
    return tuple(v.strip() for value in values for v in value.split(",")) if values else None
