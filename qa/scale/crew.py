"""Several processes at work on groups of stories; what comes of them is told in order."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.context import BaseContext

from qa.read.story import Place, name_of
from qa.scale.task import FAULT, Done, Task, check

Group = Sequence[Place]
WINDOW = 6
"""Groups under way for each process: how far the quick may run ahead of the slow."""
THREADS = ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "RAYON_NUM_THREADS")


def each(task: Task, groups: Iterable[Group], workers: int) -> Iterator[Done]:
    """What comes of all groups, in their order, whichever process is done first.

    A process that ends by itself (for want of memory, say) costs nothing but time: what it had
    under way is done again, story by story, and only a story that ends its process once more is
    given up. Closing the iterator ends all processes.
    """
    waiting = iter(groups)
    while True:
        lost: list[Group] = []
        yield from _until_lost(task, waiting, workers, lost)
        if not lost:
            return
        for group in lost:
            for place in group:
                yield _alone(task, place)


def _until_lost(
    task: Task, groups: Iterator[Group], workers: int, lost: list[Group]
) -> Iterator[Done]:
    """What comes of groups until a process is lost; `lost` then are those taken but not told."""
    pool = _pool(workers)
    under_way: deque[tuple[Group, Future[list[Done]]]] = deque()
    try:
        for group in islice(groups, WINDOW * workers):
            under_way.append((group, pool.submit(check, task, group)))
        while under_way:
            done = under_way[0][1].result()
            under_way.popleft()
            for group in islice(groups, 1):
                under_way.append((group, pool.submit(check, task, group)))
            yield from done
    except BrokenProcessPool:
        lost += [group for group, _ in under_way]
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _alone(task: Task, place: Place) -> Done:
    """One story in a process that does nothing else."""
    pool = _pool(1)
    try:
        return pool.submit(check, task, [place]).result()[0]
    except BrokenProcessPool:
        return Done(name_of(place), problem="its process was ended from outside, twice", code=FAULT)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _pool(workers: int) -> ProcessPoolExecutor:
    threads = str(max(1, (os.cpu_count() or 1) // workers))
    for name in THREADS:  # read by the libraries when a process loads them
        os.environ.setdefault(name, threads)
    return ProcessPoolExecutor(workers, mp_context=_context(), initializer=_begin)


def _context() -> BaseContext:
    """Processes that share no thread or lock with this one: forked from a clean one, or new."""
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["qa.scale.task"])
    return context


def _begin() -> None:
    """Leave Ctrl-C to the process that leads, and end with it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    leader = multiprocessing.parent_process()
    if leader is not None:
        threading.Thread(target=_end_with, args=(leader,), daemon=True).start()


def _end_with(leader: multiprocessing.process.BaseProcess) -> None:
    leader.join()
    os._exit(1)
