"""CPU seconds of a cold `qa check` of the story, beside what Python alone and torch alone cost.

Run by `make bench-start`. Each command runs as a process of its own, several times in turn; the
table gives the median of user plus system time of the process and its children.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys

ROUNDS = 7
COMMANDS = {
    "python -c pass": ["-c", "pass"],
    "qa --version": ["-m", "qa", "--version"],
    "qa check --no-model": ["-m", "qa", "check", "--no-model", "pairs/znews-deepseek"],
    "qa check": ["-m", "qa", "check", "pairs/znews-deepseek"],
    "import sentence_transformers": ["-c", "import sentence_transformers"],
}


def cpu_seconds(arguments: list[str]) -> float:
    """User plus system seconds of one run."""
    before = os.times()
    subprocess.run([sys.executable, *arguments], capture_output=True, check=False)
    after = os.times()
    return (after.children_user - before.children_user) + (
        after.children_system - before.children_system
    )


def main() -> None:
    """Print the table."""
    seconds: dict[str, list[float]] = {name: [] for name in COMMANDS}
    for _ in range(ROUNDS):
        for name, arguments in COMMANDS.items():
            seconds[name].append(cpu_seconds(arguments))
    print(f"{'command':32}{'median CPU s':>14}{'least':>8}{'most':>8}")
    for name, values in seconds.items():
        print(f"{name:32}{statistics.median(values):14.2f}{min(values):8.2f}{max(values):8.2f}")


if __name__ == "__main__":
    main()
