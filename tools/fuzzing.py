"""Fuzzes what reads untrusted files with atheris (libFuzzer), one process a target.

    make fuzz                          each target for a minute
    python tools/fuzzing.py 10 read.html  these targets for ten seconds each

What breaks a target is written to .fuzz/ and named on standard output; a case of
tests/fuzz/broke is made from it. atheris must be installed: pip install atheris.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
from pathlib import Path

TESTS = Path(__file__).parents[1] / "tests"
CRASHES = Path(".fuzz")
DONE = re.compile(r"Done (\d+) runs in (\d+) second")
PEAK = re.compile(r"rss: (\d+)Mb")
LIMITS = ("-timeout=20", "-rss_limit_mb=4096", "-verbosity=1")

SENTENCES = ("numbers", "segmenter")
"""Targets that take a text apart, and for which it need not be long."""


def one(name: str, options: list[str]) -> None:
    """Fuzz one target in this process, which libFuzzer ends."""
    import atheris

    with atheris.instrument_imports(include=["qa.read", "qa.segment", "qa.facts", "qa.suppress"]):
        from fuzz import targets
        from qa.read import _encoding

        target = targets.every()[name]
    _encoding._guessed = lambda data: ""  # a slow library of others, not what is tried here
    atheris.Setup([sys.argv[0], *options], target)
    atheris.Fuzz()


def run(name: str, seconds: int) -> bool:
    """Fuzz one target in a process of its own; whether it held."""
    from fuzz import seeds

    CRASHES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as folder:
        for number, seed in enumerate(seeds.of(name)):
            (Path(folder) / str(number)).write_bytes(seed)
        signs = Path(folder, "signs.dict")
        signs.write_text("".join(f'"{_escaped(s)}"\n' for s in seeds.signs(name) if s))
        longest = 400 if name in SENTENCES else 4096
        options = [*LIMITS, f"-max_len={longest}", f"-max_total_time={seconds}", f"-dict={signs}"]
        options += [f"-artifact_prefix={CRASHES}/{name}-", folder]
        command = [sys.executable, __file__, "--one", name, *options]
        ran = subprocess.run(  # noqa: S603 - itself
            command, capture_output=True, text=True, errors="replace", check=False
        )
    done, peaks = DONE.search(ran.stderr), PEAK.findall(ran.stderr)
    if done and not ran.returncode:
        print(
            f"{name}\t{done[1]} inputs\t{done[2]} s\t{peaks[-1] if peaks else '?'} MB", flush=True
        )
        return True
    print(f"{name}\tBROKE\n{ran.stdout[-1500:]}\n{ran.stderr[-1500:]}", flush=True)
    return False


def _escaped(sign: str) -> str:
    return "".join(f"\\x{byte:02x}" for byte in sign.encode())


def main(arguments: list[str]) -> int:
    """Fuzz all targets, or those named; 1 where one broke."""
    if arguments[:1] == ["--one"]:
        one(arguments[1], arguments[2:])
    from fuzz import targets

    seconds, *names = arguments or ["60"]
    held = [run(name, int(seconds)) for name in names or sorted(targets.every())]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.path[:0] = [str(TESTS), str(TESTS.parent)]
    sys.exit(main(sys.argv[1:]))
