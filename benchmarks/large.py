"""CPU time and peak memory of `qa check` on files that are as large as it takes, or larger.

python benchmarks/large.py
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

MB = 1024 * 1024
SOURCE = "Dewan kota mengesahkan anggaran {n} juta pada hari Senin untuk warga di kota ini."
TARGET = "Міська рада ухвалила бюджет на {n} мільйонів у понеділок для мешканців міста."
LANGS = ["--source-lang", "id", "--target-lang", "uk"]


def files(folder: Path) -> Iterator[tuple[str, list[object]]]:
    """What is measured, and the arguments of `qa check`."""
    sound = _write(folder / "id.txt", "\n".join(SOURCE.format(n=n) for n in range(20)))
    yield (
        "a story of 2 x 20 sentences",
        [sound, _write(folder / "a.txt", _lines(TARGET, 20)), *LANGS],
    )
    huge = folder / "huge.txt"
    with huge.open("wb") as file:
        file.truncate(100 * MB)
    yield "a file of 100 MB", [sound, huge, *LANGS]
    yield "32 MB of prose", [sound, _write(folder / "b.txt", _sized(TARGET, 31 * MB)), *LANGS]
    yield (
        "32 MB without the end of a sentence",
        [*(sound, _write(folder / "c.txt", "слово " * (31 * MB // 11)), *LANGS)],
    )
    yield "32 MB of line ends", [sound, _write(folder / "d.txt", "а\n" * (31 * MB // 3)), *LANGS]
    yield "a page of 400,000 tags", [sound, _write(folder / "e.html", "<p>а" * 250_000), *LANGS]
    for count in (1000, 4000):
        rows = (f"{SOURCE.format(n=n)}\t{TARGET.format(n=n)}\n" for n in range(count))
        table = _write(folder / f"t{count}.tsv", "".join(rows))
        yield f"a table of {count} pairs", [table, *LANGS]
    rows = (f"{SOURCE.format(n=n)}\t{TARGET.format(n=n)}\n" for n in range(150_000))
    yield "a table of 32 MB", [_write(folder / "t.tsv", "".join(rows)), *LANGS]


def _write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


def _lines(sentence: str, count: int) -> str:
    return "\n".join(sentence.format(n=n) for n in range(count))


def _sized(sentence: str, size: int) -> str:
    return _lines(sentence, size // len(sentence.encode()))


def main() -> None:
    """Print a row of a table for each."""
    print("| file | exit status | CPU seconds | peak memory, MB |\n| --- | --- | --- | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for name, arguments in files(Path(folder)):
            command = [sys.executable, "-m", "qa", "check", *map(str, arguments)]
            process = subprocess.Popen(
                command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
            )
            _, status, used = os.wait4(process.pid, 0)
            code, seconds = os.waitstatus_to_exitcode(status), used.ru_utime + used.ru_stime
            print(f"| {name} | {code} | {seconds:.1f} | {used.ru_maxrss // 1024} |", flush=True)


if __name__ == "__main__":
    resource.setrlimit(resource.RLIMIT_AS, (16 * 1024 * MB, 16 * 1024 * MB))
    main()
