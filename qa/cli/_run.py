"""What `qa check` and `qa align` share: from paths to reports, and from reports out."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

from qa.cli._outputs import Output
from qa.cli._settings import SettingsAt, start
from qa.problems import InputError
from qa.records import Report, Stale, Verdict
from qa.report import Look, Outcome
from qa.settings import Settings

if TYPE_CHECKING:
    from qa.changes import Past
    from qa.scale import How

EXPECTED = "expected folders of stories, exactly two files SOURCE TARGET, or one with both versions"


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be compared: stories or two files, in these languages, changed `since`.

    `settings` are those of the run as a whole, `settings_at` tells those of a folder. An
    `alignment` is that of the only pair of versions.
    """

    paths: Sequence[Path]
    settings: Settings
    settings_at: SettingsAt | None = None
    source_lang: str | None = None
    target_lang: str | None = None
    alignment: Path | None = None
    since: str = ""

    @property
    def langs(self) -> tuple[str | None, str | None]:
        """The languages that were named, or None."""
        return self.source_lang, self.target_lang


def reports(asked: Asked) -> tuple[Report, ...]:
    """One report a pair of versions."""
    from qa import odd

    return odd.named(tuple(stream(asked)), asked.settings.sure)


def stream(asked: Asked, how: How | None = None) -> Iterator[Report]:
    """The same, as they come; `how` says how to go about many stories."""
    from qa import changes

    paths = asked.paths
    for path in paths:
        if not path.exists():
            raise InputError("no such file or folder", str(path))
    past = changes.past(asked.since, start(paths)) if asked.since else None
    files = [path for path in paths if not path.is_dir() and path.name != "pair.toml"]
    found = _of_files(files, asked, past) if len(files) == len(paths) in (1, 2) else None
    if found is not None:
        yield from found
    elif files:
        raise InputError(f"is a file; {EXPECTED}", str(files[0]))
    else:
        yield from _of_stories(asked, past, how)


def _of_files(files: Sequence[Path], asked: Asked, past: Past | None) -> Iterator[Report] | None:
    """The reports of two files, or of one that has or names both versions; None for another."""
    from qa import flow, read, units

    settings, first, last = asked.settings, files[0], files[-1]
    if len(files) == 2 and not read.are_messages(first, last):
        return iter([flow.check_files(first, last, settings, *asked.langs, asked.alignment, past)])
    if len(files) == 2:
        _refuse_alignment(asked.alignment)
        return iter([units.check_by_keys(first, last, settings, *asked.langs, past)])
    if read.is_bilingual(first):
        _refuse_alignment(asked.alignment)
        return iter([units.check(first, settings, *asked.langs, past)])
    others = _versions(first)
    return _of_page(first, others, asked, past) if others else None


def _of_page(
    page: Path, others: dict[str, Path], asked: Asked, past: Past | None
) -> Iterator[Report]:
    """The reports of a page that names its other versions."""
    from qa import flow

    _refuse_alignment(asked.alignment)
    if asked.target_lang in others:
        others = {asked.target_lang: others[asked.target_lang]}
    for lang, other in others.items():
        yield flow.check_files(page, other, asked.settings, asked.source_lang, lang, None, past)


def _of_stories(asked: Asked, past: Past | None, how: How | None) -> Iterator[Report]:
    """The reports of stories, and those of files below their folders that hold both versions."""
    from qa import folders

    if asked.source_lang or asked.target_lang:
        raise InputError("a story's pair.toml names its languages; leave --*-lang out")
    paths, settings, settings_at = asked.paths, asked.settings, asked.settings_at
    found = folders.check_stories(paths, settings, settings_at, asked.alignment, past, how)
    yield from _alone(found) if asked.alignment else found
    for file in folders.holding_both(paths, settings):
        if not past or past.touches(file):
            here = settings_at(file.parent) if settings_at else settings
            yield _held(file, replace(here, source_language=settings.source_language), past)


def _held(file: Path, settings: Settings, past: Past | None) -> Report:
    """The report of one file of several that hold both versions, even if it is broken."""
    from qa import units
    from qa.scale import run

    try:
        return units.check(file, settings, settings.source_language or None, None, past)
    except InputError as problem:
        return run.broken(str(file), str(problem), problem.exit_code)


def _alone(found: Iterator[Report]) -> Iterator[Report]:
    every = tuple(found)
    if len(every) > 1:
        raise InputError(f"--alignment is of one pair of versions, but these are {len(every)}")
    yield from every


def _versions(page: Path) -> dict[str, Path]:
    """The versions that a page names and that lie beside it; `InputError` where all are missing."""
    from qa.read import alternates

    named = alternates.of(page)
    found = {one.lang: one.file for one in named if one.file}
    if named and not found:
        langs = ", ".join(one.lang for one in named[:20])
        raise InputError(f"names other versions ({langs}), but none lies beside it", str(page))
    return found


def _refuse_alignment(alignment: Path | None) -> None:
    if alignment:
        raise InputError("--alignment: the file itself says what belongs together")


def covered(paths: Sequence[Path]) -> list[Path]:
    """The folders that a run over these paths sees all of."""
    return [path if path.is_dir() else path.parent for path in paths if _is_whole(path)]


def stories(found: Sequence[Report]) -> list[Path]:
    """The folders with a pair.toml that these reports are of: a run sees all of such a story."""
    from qa.folders import folder_of

    pairs = [(r.comparison.source.article, r.comparison.target.article) for r in found]
    folders = dict.fromkeys(folder_of(source, target) for source, target in pairs)
    return [folder for folder in folders if (folder / "pair.toml").is_file()]


def _is_whole(path: Path) -> bool:
    return path.is_dir() or path.name == "pair.toml"


def settled(
    paths: Sequence[Path], found: Sequence[Report], settings: Settings, since: str = ""
) -> tuple[tuple[Report, ...], tuple[Stale, ...]]:
    """The reports with what was accepted set aside, and the entries that have gone stale."""
    from qa import history, odd

    found = odd.named(found, settings.sure)
    seen = stories(found) if since else covered(paths)
    return history.settle(found, seen, settings, today())


def outcome(
    settings: Settings,
    reports: tuple[Report, ...] = (),
    verdict: Verdict | None = None,
    stale: tuple[Stale, ...] = (),
) -> Outcome:
    """What writers are told of a run by these settings; without a verdict it is not known yet."""
    import qa
    from qa import gate
    from qa.cli import _rules

    return Outcome(
        reports=reports,
        verdict=verdict or Verdict(0, ""),
        rules=_rules.rules(),
        sure=settings.sure,
        version=qa.__version__,
        failing=gate.failing(settings),
        root=str(Path.cwd()),
        stale=stale,
    )


def today() -> dt.date:
    """The day that it is where this runs."""
    return dt.datetime.now(tz=dt.UTC).astimezone().date()


def tell(outcome: Outcome, outputs: Sequence[Output], width: int | None, every_bead: bool) -> None:
    """Render every report before the first is written, then write and print."""
    from qa import report
    from qa.cli import _print

    looks = [look(file, width, every_bead) for _, file in outputs]
    rendered = [
        report.writer(name).render(outcome, laid_out)
        for (name, _), laid_out in zip(outputs, looks, strict=True)
    ]
    for (_, file), text in zip(outputs, rendered, strict=True):
        if file is None:
            _print.show(text)
        else:
            _print.save(text, file)


def look(file: Path | None, width: int | None, every_bead: bool) -> Look:
    """How a report is laid out that goes to a file, or to standard output."""
    from qa.cli import _print

    if file is not None:
        return Look(width or 80, False, every_bead)
    return Look(width or _print.width(), _print.colour_wanted(), every_bead)
