"""How the time of each stage grows with hostile texts: four times the length, how many the time.

PYTHONPATH=tests python benchmarks/growth.py
"""

from __future__ import annotations

import time
from collections.abc import Callable

from robustness import hostile

SHORT, LONG = 2000, 8000
"""Characters; a sentence may have 20,000."""
LEAST = 0.05
"""CPU seconds under which a ratio says nothing."""


def seconds(stage: Callable[[str], object], content: str) -> float:
    """CPU seconds of one run, the best of three."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        stage(content)
        taken.append(time.process_time() - begun)
    return min(taken)


def main() -> None:
    """Print the worst text of each stage."""
    print("| stage | CPU seconds for 8,000 characters, at most | most times those for 2,000 |")
    print("| --- | --- | --- |")
    for name, stage in hostile.STAGES.items():
        rows = []
        stage(hostile.text("а", SHORT))
        for unit in hostile.UNITS:
            long = seconds(stage, hostile.text(unit, LONG))
            short = seconds(stage, hostile.text(unit, SHORT)) if long > LEAST else 0
            rows.append((long / short if short else 0.0, long, unit))
        ratio, _, unit = max(rows)
        slowest = max(long for _, long, _ in rows)
        shown = f"{ratio:.1f} (`{unit!r}`)" if ratio else "-"
        print(f"| {name} | {slowest:.2f} | {shown} |", flush=True)


if __name__ == "__main__":
    main()
