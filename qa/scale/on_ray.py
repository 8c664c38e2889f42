"""Ray as the engine: the same tasks, on as many machines as there are.

The only module that knows of Ray. Each actor holds a model and checks groups of stories; it gets
a GPU where the cluster has any and the model is one that uses it. An actor that is lost is started
anew and what it had under way is done again, as Ray Data does by itself; nothing of a group is
told before all of it is.
Stories are folders that every machine sees, or rows of JSON Lines or Parquet, locally or wherever
fsspec reaches; the findings of such rows are written to a folder in the same way.
"""

from __future__ import annotations

import json
import logging
import os
import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from qa.embed import load
from qa.problems import InputError
from qa.read.story import Given, Place
from qa.records import Report
from qa.scale import GROUP, packed
from qa.scale.run import broken
from qa.scale.task import Done, Task, check

LEAST_CPUS = 4
"""With fewer, actors leave none to the task that reads, and all wait for each other."""
MOST_BLOCKS = 4096
Row = dict[str, Any]
Lines = Callable[[Report], str]
"""What is written of a report: lines of JSON."""


def each(
    task: Task, groups: Iterable[Sequence[Place]], workers: int | None, address: str = ""
) -> Iterator[Done]:
    """What comes of all groups, in their order."""
    data, actors = _started(workers, address)
    rows = [{"group": pickle.dumps(group)} for group in groups]
    made = data.from_items(rows, override_num_blocks=min(len(rows), MOST_BLOCKS)).map(
        Checker, fn_constructor_args=(task,), **_actors(task, actors)
    )
    for row in made.iter_rows():
        yield from pickle.loads(row["done"])  # noqa: S301 - made by our own actors


class Checker:
    """An actor that checks groups of stories."""

    def __init__(self, task: Task) -> None:
        self.task = task
        _prepare(task)

    def __call__(self, row: Row) -> Row:
        """The group of the row, checked."""
        group = pickle.loads(row["group"])  # noqa: S301 - made by `each`
        return {"done": pickle.dumps(check(self.task, group))}


def table(
    task: Task, source: str, target: str, lines: Lines, workers: int | None, address: str = ""
) -> Iterator[Row]:
    """Check the stories of a table, write what is found, and tell of each record what it is.

    A row of `source` has `versions`, from language to text, perhaps `title` and `direction`. A row
    of `target` is a record of the JSON Lines report: `story`, `type`, `severity`, `code` and the
    whole `record`. What is told lacks the record. Raises `InputError` for other suffixes than
    .jsonl and .parquet.
    """
    kind, kind_of_target = _kind(source), _kind(target)
    data, actors = _started(workers, address)
    read = {"jsonl": data.read_json, "parquet": data.read_parquet}[kind]
    path, where = _place(source)
    made = (
        read(path, **where)
        .repartition(target_num_rows_per_block=GROUP)
        .map_batches(
            TableChecker,
            fn_constructor_args=(task, lines),
            batch_size=GROUP,
            batch_format="pyarrow",
            **_actors(task, actors),
        )
        .materialize()
    )
    path, where = _place(target)
    write = made.write_parquet if kind_of_target == "parquet" else made.write_json
    write(path, mode="overwrite", **where)
    yield from made.select_columns(["type", "severity", "unjudged", "broken"]).iter_rows()


class TableChecker:
    """An actor that checks rows of stories."""

    def __init__(self, task: Task, lines: Lines) -> None:
        self.task, self.lines = task, lines
        _prepare(task)

    def __call__(self, batch: Any) -> Any:
        """The records of the stories of a batch of rows, in order."""
        import pyarrow as pa

        given = [_given(row) for row in batch.to_pylist()]
        rows = [row for done in check(self.task, given) for row in self._rows(done)]
        columns = {"story": pa.string(), "type": pa.string(), "severity": pa.string(),
                   "code": pa.string(), "unjudged": pa.bool_(), "broken": pa.int64(),
                   "record": pa.string()}  # fmt: skip
        return pa.Table.from_pylist(rows, schema=pa.schema(columns))

    def _rows(self, done: Done) -> Iterator[Row]:
        reports = [packed.unpack(data) for data in done.reports]
        if done.problem:
            reports = [broken(done.place, done.problem, done.code)]
        for report in reports:
            for line in self.lines(report).splitlines():
                record = json.loads(line)
                own = {key: record.get(key, "") for key in ("type", "severity", "code")}
                state = {"unjudged": bool(record.get("unjudged")), "broken": report.broken}
                yield {"story": done.place, **own, **state, "record": line}


def _given(row: Row) -> Given:
    """The story of a row; what is wrong with it is told where it is read."""
    versions = row.get("versions") or {}
    held = versions.items() if isinstance(versions, dict) else versions
    texts = tuple((str(lang), str(text)) for lang, text in held if text is not None)
    return Given(str(row.get("title") or "(no title)"), texts, str(row.get("direction") or ""))


def _started(workers: int | None, address: str) -> tuple[Any, int]:
    """Ray Data on a cluster that is there or begun here, and how many actors there may be."""
    os.environ.setdefault("RAY_USAGE_STATS_ENABLED", "0")
    os.environ.setdefault("RAY_ACCEL_ENV_VAR_OVERRIDE_ON_ZERO", "0")
    try:
        import ray
        import ray.data
    except ImportError:
        extra = "pip install 'parallel-qa[ray]'"
        raise InputError(f"--engine ray needs Ray, which is not installed: {extra}") from None
    logging.getLogger("ray.data").setLevel(logging.ERROR)
    if not ray.is_initialized():
        quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR"}
        if address:
            ray.init(address, **quiet)
        else:
            cpus = max(LEAST_CPUS, (workers or 0) + 2, os.cpu_count() or 1)
            ray.init(num_cpus=cpus, include_dashboard=False, **quiet)
    context = ray.data.DataContext.get_current()
    context.enable_progress_bars = False
    context.execution_options.preserve_order = True
    spare = int(ray.cluster_resources().get("CPU", LEAST_CPUS)) - 2
    return ray.data, workers or max(1, spare)


def _actors(task: Task, count: int) -> Row:
    """How the actors are placed."""
    import ray

    gpus = 0 if load.is_static(task.settings.model) else ray.cluster_resources().get("GPU", 0)
    count = min(count, int(gpus)) if gpus else count
    pool = ray.data.ActorPoolStrategy(size=count)
    return {"compute": pool, "num_cpus": 1, **({"num_gpus": 1} if gpus else {})}


def _prepare(task: Task) -> None:
    """Load the model once, on the GPU that this actor was given, if it was."""
    import ray

    if ray.get_gpu_ids():
        os.environ.setdefault("QA_DEVICE", "cuda")
    load.encoder(task.settings.model)


def _kind(url: str) -> str:
    bare = url.rstrip("/")
    for kind in ("jsonl", "parquet"):
        if bare.endswith(f".{kind}"):
            return kind
    raise InputError("expected a name that ends in .jsonl or .parquet", url)


def _place(url: str) -> tuple[str, Row]:
    """A path and the file system that it is on; of addresses fsspec knows which."""
    if "://" not in url:
        return url, {}
    import fsspec

    system, path = fsspec.core.url_to_fs(url)
    return path, {"filesystem": system}
