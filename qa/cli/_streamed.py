"""Reports that are written as they come, so that none need be kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path

from qa import gate, history, odd, report
from qa.cli import _print, _run
from qa.cli._outputs import Output
from qa.records import Report, Verdict
from qa.report import Outcome, StreamWriter
from qa.settings import Settings


def writer_of(outputs: Sequence[Output]) -> StreamWriter | None:
    """The writer, if there is one output and it can be written piece by piece."""
    writer = report.writer(outputs[0][0])
    return writer if len(outputs) == 1 and isinstance(writer, StreamWriter) else None


def tell(
    writer: StreamWriter,
    found: Iterable[Report],
    file: Path | None,
    outcome: Outcome,
    settings: Settings,
    paths: Sequence[Path],
    since: str = "",
    every_bead: bool = False,
) -> Verdict:
    """Write each report as it comes, then the verdict; a file is there when all of it is."""
    settling = history.Settling(settings, _run.today())
    tally, folders = gate.Tally(), dict[Path, None]()
    counted = Counter(writer.counts(()))
    look = _run.look(file, None, every_bead)
    with _print.sink(file) as write:
        for one in odd.flowing(found, settings.sure):
            settled = settling.take(one)
            tally.add(settled)
            counted.update(writer.counts((settled,)))
            folders.update(dict.fromkeys(_run.stories([settled]) if since else ()))
            write(writer.part(settled, outcome, look))
        stale = settling.stale(folders if since else _run.covered(paths))
        counted["stale"] = len(stale)
        verdict = gate.verdict(tally, settings, len(stale), since)
        write(writer.last(replace(outcome, verdict=verdict), counted))
    return verdict
