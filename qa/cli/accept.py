"""`qa accept`: judge a finding, list judgements, drop those that have gone stale."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from qa.cli import _options
from qa.problems import InputError

What = Annotated[
    str,
    typer.Argument(
        metavar="FINGERPRINT | list | prune | add",
        help="A fingerprint, or the start of one, as `qa check` shows it; list; prune; or add, "
        "with --token or --rule and --path.",
    ),
]
Where = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="STORY...", help="Stories to look in. Default: here.", show_default=False
    ),
]
Expires = Annotated[str, typer.Option(metavar="DATE", help="Holds up to this day (2027-01-31).")]
Token = Annotated[str, typer.Option(help="Accept findings on this token below the folder.")]
Counterpart = Annotated[str, typer.Option(help="... where the other side has this.")]
PathGlob = Annotated[str, typer.Option("--path", help="Accept the rule below this pattern.")]


Import = Annotated[
    Path | None,
    typer.Option(
        "--import", metavar="FILE", help="Take the decisions of this file, exported from a page."
    ),
]


def command(
    what: What = "",
    stories: Where = None,
    reason: Annotated[str, typer.Option(help="Why; shown with the finding.")] = "",
    confirm: Annotated[
        bool, typer.Option(help="It is an error: say so, and let it stand.")
    ] = False,
    by: Annotated[str, typer.Option(help="Who judges. Default: the user.name of git.")] = "",
    expires: Expires = "",
    repository: Annotated[bool, typer.Option(help="Write to the root of the project.")] = False,
    token: Token = "",
    counterpart: Counterpart = "",
    rule: Annotated[str, typer.Option(help="Name or code of a rule.")] = "",
    path: PathGlob = "",
    taken: Import = None,
    model: _options.Model = None,
    no_model: _options.NoModel = False,
    since: _options.Since = "",
) -> None:
    """Accept a finding with a reason, in accepted.toml beside its story.

    \b
    Examples:
      qa accept 6013114f --reason "the ministry is meant" pairs/my-story
      qa accept 6013114f --confirm          an error indeed: counts in `qa stats`
      qa accept add --token AI --counterpart ШІ --rule acronyms --reason "usual" pairs/my-story
      qa accept add --rule numbers --path 'archive/**' --reason "old texts" .
      qa accept --import ~/Downloads/accepted.toml pairs/
      qa accept list
      qa accept prune                       drop what has gone stale
    """
    from qa.cli import _acceptances as acceptances

    if taken is not None:  # what stands first is then a story
        stories = [Path(what), *(stories or [])] if what else stories
    elif not what:
        raise InputError("expected a fingerprint, list, prune, add, or --import FILE")
    paths = stories or [Path()]
    for place in paths:
        if not place.exists():
            raise InputError("no such file or folder", str(place))
    if taken is not None:
        return acceptances.take(taken, paths, by.strip(), model, no_model)
    if what == "list":
        return acceptances.show(paths)
    if what == "prune":
        return acceptances.prune(paths, model, no_model)
    if not (confirm or reason.strip()):
        raise InputError("--reason is missing: say why this is right")
    if expires:
        _checked(expires)
    said = acceptances.Said(reason.strip(), confirm, by.strip(), expires)
    if what == "add":
        return acceptances.add(paths, said, token, counterpart, rule, path)
    if token or counterpart or rule or path:
        raise InputError("--token, --counterpart, --rule and --path go with `qa accept add`")
    return acceptances.accept(what, paths, said, repository, model, no_model, since)


def _checked(day: str) -> None:
    try:
        dt.date.fromisoformat(day)
    except ValueError:
        raise InputError(f"--expires: expected a date such as 2027-01-31, not {day!r}") from None
