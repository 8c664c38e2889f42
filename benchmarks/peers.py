"""parallel-qa beside pofilter on the story: planted errors found, and alarms on the clean copy.

Run by `make bench-peers`, which installs translate-toolkit into an environment of its own; it is
run as a command and never imported. pofilter needs segments that are paired already, so it gets
ours. A planted error counts as found when a unit is flagged by a test that does not flag that
unit in the corrected copy; whether for the right reason is not asked of pofilter.
"""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tempfile
from pathlib import Path

import planted

import qa
from qa.records import Report


def ours(case: planted.Case) -> Report:
    """Our report on a case."""
    return qa.check(case.source, case.target, source_lang="id", target_lang="uk")


def as_po(report: Report) -> str:
    """The beads of a report as a PO file."""
    pair = report.comparison
    units = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n']
    for number, bead in enumerate(pair.alignment.beads):
        source = pair.source.words_of(bead.source)
        target = pair.target.words_of(bead.target)
        units.append(f'msgctxt "{number}"\nmsgid {quoted(source)}\nmsgstr {quoted(target)}\n')
    return "\n".join(units)


def quoted(text: str) -> str:
    """A string as PO writes it."""
    return json.dumps(text, ensure_ascii=False)


def flagged(pofilter: str, report: Report) -> set[tuple[str, str]]:
    """(unit, test) of every note that pofilter writes."""
    with tempfile.TemporaryDirectory() as folder:
        before, after = Path(folder, "before.po"), Path(folder, "after.po")
        before.write_text(as_po(report), encoding="utf-8")
        command = [pofilter, "--progress=none", str(before), str(after)]
        subprocess.run(command, check=True, capture_output=True)
        notes = after.read_text(encoding="utf-8") if after.exists() else ""
    found = set()
    for unit in notes.split("\n\n"):
        context = re.search(r'^msgctxt "(\d+)"', unit, re.MULTILINE)
        for test in re.findall(r"^# \(pofilter\) (\w+):", unit, re.MULTILINE):
            found.add((context[1] if context else "", test))
    return found


def main(pofilter: str) -> None:
    """Print the table."""
    clean = flagged(pofilter, ours(planted.corrected()))
    quiet = ours(planted.corrected()).findings
    print(f"{'planted error':34}{'pofilter':24}parallel-qa")
    score = [0, 0]
    cases = [planted.as_it_is(), *planted.cases("error")]
    for case in cases:
        report = ours(case)
        tests = sorted({test for _, test in flagged(pofilter, report) - clean})
        rules = sorted({finding.check for finding in report.findings})
        score[0] += bool(tests)
        score[1] += rules == [case.rule]
        print(f"{case.name:34}{', '.join(tests) or '-':24}{', '.join(rules) or '-'}")
    print(f"{'found, of ' + str(len(cases)):34}{score[0]:<24}{score[1]}")
    units = len(ours(planted.corrected()).comparison.alignment.beads)
    alarms = len({unit for unit, _ in clean})
    print(f"{f'clean pairs flagged, of {units}':34}{alarms:<24}{len({f.bead for f in quiet})}")


if __name__ == "__main__":
    main(sys.argv[1])
