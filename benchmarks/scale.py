"""Stories a second and memory of `qa check`, by number of stories, processes and cache.

    python benchmarks/scale.py DOCS.jsonl [--sizes 100,1000] [--filled 10000] [--ray]
                               [--pofilter PATH] [--work FOLDER]

The documents of DOCS.jsonl (those that `qa bench align --help` describes) are written out as
stories, over and over until there are enough. Each way of checking them runs as processes of its
own; wall time, CPU time of all of them, and the most memory that they hold together (what they
share counted once) are printed with a digest of the findings, which must be one and the same.
`--filled` measures a cached run over so many stories without the days of a cold one: the reports
of each document are put into the cache for each story made from it, as a cold run would put them.
pofilter gets the pairs of sentences of the first size as PO files, one a story.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

ENVIRONMENT = {**os.environ, "OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}
HEAD = f"{'stories':>8}  {'way':26}{'wall s':>9}{'CPU s':>9}{'stories/s':>11}{'/CPU s':>8}{'MB':>7}"


class Cost(NamedTuple):
    """What a command took: seconds of wall and of CPU, megabytes of memory."""

    wall: float
    cpu: float
    memory: float


def main() -> None:
    """Print the table."""
    options = _options()
    work = Path(options.work or tempfile.mkdtemp(prefix="qa-scale-"))
    documents = [json.loads(line) for line in options.documents.read_text("utf-8").splitlines()]
    sizes = [int(size) for size in options.sizes.split(",") if size]
    print(f"{os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}\n{HEAD}", flush=True)
    for size in sizes:
        stories = made(documents, size, work / f"stories-{size}")
        digests = {measured(stories, size, way, work) for way in ways(work, size, options.ray)}
        print(f"{size:>8}  digests of all ways: {', '.join(sorted(digests))}", flush=True)
        if options.pofilter and size == sizes[0]:
            beside(options.pofilter, stories, size, work)
    if options.filled:
        stories = made(documents, options.filled, work / f"stories-{options.filled}")
        fill(documents, stories, work / "filled")
        for workers in (1, 2):
            way = (f"{workers} processes, cached", ["--workers", str(workers), "--cache",
                                                    str(work / "filled")])  # fmt: skip
            measured(stories, options.filled, way, work)


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("documents", type=Path)
    parser.add_argument("--sizes", default="100,1000")
    parser.add_argument("--filled", type=int, default=0)
    parser.add_argument("--ray", action="store_true")
    parser.add_argument("--pofilter", default="")
    parser.add_argument("--work", default="")
    return parser.parse_args()


def made(documents: list[dict], size: int, folder: Path) -> Path:
    """A folder with so many stories."""
    for number in range(size):
        story = folder / f"{number // 1000:03d}" / f"{number:06d}"
        if (story / "pair.toml").exists():
            continue
        story.mkdir(parents=True)
        document = documents[number % len(documents)]
        for lang, side in (("id", "src"), ("uk", "tgt")):
            (story / f"{lang}.txt").write_text("\n".join(document[side]) + "\n", encoding="utf-8")
        (story / "pair.toml").write_text(
            f'title = "Story {number}"\n[versions]\nid = "id.txt"\nuk = "uk.txt"\n'
        )
    return folder


def ways(work: Path, size: int, ray: bool) -> Iterator[tuple[str, list[str]]]:
    """The ways to check stories: a name and the flags."""
    cache = ["--cache", str(work / f"cache-{size}")]
    yield "1 process, no cache", ["--workers", "1", "--no-cache"]
    yield "2 processes, cold cache", ["--workers", "2", *cache]
    for workers in (1, 2):
        yield f"{workers} processes, cached", ["--workers", str(workers), *cache]
    if ray:
        yield "Ray, 2 actors, no cache", ["--engine", "ray", "--workers", "2", "--no-cache"]


def measured(stories: Path, size: int, way: tuple[str, list[str]], work: Path) -> str:
    """Print one row; return the digest of the findings."""
    name, flags = way
    out = work / "found.jsonl"
    command = [sys.executable, "-m", "qa", "check", str(stories), *flags]
    row(size, name, cost([*command, "--output-file", str(out)]))
    return hashlib.sha256(out.read_bytes()).hexdigest()[:12]


def row(size: int, name: str, took: Cost) -> None:
    """Print one row of the table."""
    rates = f"{size / took.wall:>11.1f}{size / took.cpu:>8.1f}"
    print(f"{size:>8}  {name:26}{took.wall:>9.1f}{took.cpu:>9.1f}{rates}{took.memory:>7.0f}",
          flush=True)  # fmt: skip


def cost(command: list[str]) -> Cost:
    """Run a command that may end with findings; what it and its processes took."""
    start = time.monotonic()
    process = subprocess.Popen(command, env=ENVIRONMENT, start_new_session=True)
    seen = Seen()
    watch = threading.Thread(target=_watch, args=(process, seen))
    watch.start()
    code = process.wait()
    wall = time.monotonic() - start
    watch.join()
    if code not in (0, 1, 3):
        sys.exit(f"{' '.join(command)}: exit status {code}")
    return Cost(wall, sum(seen.ticks.values()) / os.sysconf("SC_CLK_TCK"), seen.memory)


class Seen:
    """What was seen of a command: ticks of CPU by process, and the most memory at one time."""

    def __init__(self) -> None:
        self.ticks: dict[str, int] = {}
        self.memory = 0.0


def _watch(process: subprocess.Popen[bytes], seen: Seen) -> None:
    """Look at the processes of a command now and then; of each, the last half second is missed."""
    while process.poll() is None:
        memory = 0.0
        for folder, ticks in _session(process.pid):
            seen.ticks[folder.name] = ticks
            memory += _proportional(folder)
        seen.memory = max(seen.memory, memory)
        time.sleep(0.5)


def _session(leader: int) -> Iterator[tuple[Path, int]]:
    """The processes of a session, with the ticks that each has used."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[3]) == leader:
            yield folder, int(fields[11]) + int(fields[12])


def _proportional(folder: Path) -> float:
    """Megabytes of a process, what it shares divided among those that share it."""
    try:
        lines = (folder / "smaps_rollup").read_text().splitlines()
    except OSError:
        return 0.0
    return sum(int(line.split()[1]) for line in lines if line.startswith("Pss:")) / 1024


def fill(documents: list[dict], stories: Path, cache: Path) -> None:
    """Put into a cache what a cold run over these stories would."""
    from qa.embed import load
    from qa.read import story as reading
    from qa.scale import keys
    from qa.scale.store import Store
    from qa.scale.task import Task, check
    from qa.settings import Settings

    places = [str(file) for file in sorted(stories.rglob("pair.toml"))]
    store, settings, first = Store(cache), Settings(), len(documents)
    model = load.digest(settings.model)
    for number, done in enumerate(check(Task(settings), places[:first])):
        for place in places[number::first]:
            story = reading.at(place)
            reports = [_moved(data, story.title, story.path) for data in done.reports]
            store.write(keys.of_story(story, settings, None, model), reports)


def _moved(data: bytes, title: str, folder: str) -> bytes:
    values = json.loads(data)
    values[1] = title
    for side in (2, 3):
        values[side][0] = str(Path(folder) / Path(values[side][0]).name)
    return json.dumps(values, ensure_ascii=True, separators=(",", ":")).encode("ascii")


def beside(pofilter: str, stories: Path, size: int, work: Path) -> None:
    """The row of pofilter, on the pairs of sentences that we paired."""
    beads = work / "beads.jsonl"
    command = [sys.executable, "-m", "qa", "check", str(stories), "--all"]
    cost([*command, "--cache", str(work / f"cache-{size}"), "--output-file", str(beads)])
    units: dict[str, list[tuple[str, str]]] = {}
    for line in beads.read_text("utf-8").split("\n"):
        record = json.loads(line) if line else {}
        if record.get("type") == "bead":
            pair = record["source_text"], record["target_text"]
            units.setdefault(record["title"], []).append(pair)
    before, after = work / "po", work / "pofiltered"
    before.mkdir(exist_ok=True)
    for number, pairs in enumerate(units.values()):
        (before / f"{number:06d}.po").write_text(_as_po(pairs), encoding="utf-8")
    row(size, "pofilter, pairs given", cost([pofilter, "--progress=none", str(before), str(after)]))


def _as_po(pairs: list[tuple[str, str]]) -> str:
    units = ['msgid ""\nmsgstr "Content-Type: text/plain; charset=UTF-8\\n"\n']
    for number, (source, target) in enumerate(pairs):
        quoted = (json.dumps(text, ensure_ascii=False) for text in (source, target))
        units.append('msgctxt "{}"\nmsgid {}\nmsgstr {}\n'.format(number, *quoted))
    return "\n".join(units)


if __name__ == "__main__":
    main()
