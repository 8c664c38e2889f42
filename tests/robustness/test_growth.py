"""Texts made to drive a pattern or a loop mad, in a time that only another order would exceed.

`benchmarks/growth.py` measures the growth itself.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

import pytest
from robustness import hostile

LENGTH = 600
LIMIT = 60
"""Seconds of CPU for one of them, which takes about one: what is exponential takes years."""


@contextmanager
def limited(seconds: int) -> Iterator[None]:
    """Fail after that many seconds of CPU."""

    def stop(signum: int, frame: FrameType | None) -> None:
        pytest.fail(f"did not come back in {seconds} s")

    old = signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)
        signal.signal(signal.SIGVTALRM, old)


@pytest.mark.parametrize("name", sorted(hostile.STAGES))
def test_no_text_takes_for_ever(name: str) -> None:
    stage: Callable[[str], object] = hostile.STAGES[name]
    with limited(LIMIT):
        for unit in hostile.UNITS:
            stage(hostile.text(unit, LENGTH))
