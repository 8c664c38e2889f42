"""What holds for every command: help, one line for a mistake, no traceback."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import qa as package
from qa import cli

Qa = Callable[..., Any]
COMMANDS = sorted(f.stem for f in Path(cli.__file__).parent.glob("[a-z]*.py"))


def test_version(qa: Qa) -> None:
    assert qa("--version") == (0, f"qa {package.__version__}\n", "")


def test_without_a_command_it_shows_its_help_and_fails(qa: Qa) -> None:
    code, out, _ = qa()
    assert code == 2
    assert "Commands:" in out


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_has_help_with_examples(qa: Qa, command: str) -> None:
    code, out, _ = qa(command, "--help")
    assert code == 0
    assert f"qa {command}" in out.partition("Examples:")[2]


@pytest.mark.parametrize(
    "arguments",
    [
        ("chek",),
        ("align",),
        ("check", "--nope", "x"),
        ("check", "--width", "ten", "."),
        ("check", "--fail-on", "eror", "."),
        ("check", "no/such/story"),
        ("check", "--output-format", "jsn", "."),
        ("check", "--no-model", "--model", "labse", "."),
        ("check", "--select", "nosuchrule", "."),
        ("explain", "nosuchrule"),
        ("explain",),
    ],
)
def test_a_mistake_is_one_line_and_exit_code_2(qa: Qa, arguments: tuple[str, ...]) -> None:
    code, out, err = qa(*arguments)
    assert code == 2
    assert out == ""
    assert err.startswith("qa: ")
    assert err.count("\n") == 1


def test_a_fault_of_ours_does_not_look_like_findings(
    qa: Qa, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken() -> None:
        raise RuntimeError("something broke")

    monkeypatch.setattr("qa.cli._rules.rules", broken)
    code, _, err = qa("rules")
    assert code == 70
    assert "something broke" in err


def test_an_interrupt_is_one_line(qa: Qa, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted() -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("qa.cli._rules.rules", interrupted)
    assert qa("rules") == (130, "", "qa: interrupted\n")


def test_a_reader_that_goes_away_is_no_failure() -> None:
    program = (
        "import os, sys; from qa.cli import _print; "
        "[_print.show('line\\n' * 9000) for _ in range(9)]; sys.stderr.write('done')"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    ) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b"done"
    assert process.returncode == 0


def test_a_terminal_that_lacks_letters_is_no_failure() -> None:
    program = "from qa.cli import _print; _print.show('⟦Київ⟧ ok\\n')"
    done = subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        check=True,
        env={"PYTHONIOENCODING": "ascii", "PYTHONPATH": ":".join(sys.path)},
    )
    assert done.stdout == b"[[\\u041a\\u0438\\u0457\\u0432]] ok\n"


def test_a_full_disk_is_one_line() -> None:
    if not Path("/dev/full").exists():
        pytest.skip("no /dev/full here")
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "qa", "schema"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr.splitlines()[0].startswith("qa: standard output cannot be written: No space")


def test_what_a_mistake_names_cannot_act_on_the_terminal(qa: Qa) -> None:
    _, _, err = qa("check", "\x1b[31mred\u202e")
    assert "\x1b" not in err
    assert "<U+001B>[31mred<U+202E>" in err


def test_the_version_and_the_help_load_nothing_that_checks() -> None:
    heavy = ["numpy", "qa.flow", "qa.align", "qa.facts", "qa.report.text"]
    told = f"print([name for name in {heavy!r} if name in sys.modules])"
    ran = "sys.argv = ['qa', 'check', '--help']\ntry: qa.cli.main()\nexcept SystemExit: "
    code = f"import sys, qa.cli\n{ran}{told}"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.splitlines()[-1] == "[]"


def test_the_list_of_commands_says_of_each_in_one_line_what_it_is_for(qa: Qa) -> None:
    listed = [
        line.split(None, 1) for line in qa("--help").out.partition("Commands:\n")[2].splitlines()
    ]
    assert {name for name, _ in listed} >= {*COMMANDS, "baseline", "bench"}
    assert not [said for _, said in listed if said.endswith((".", "…")) or not said[0].isupper()]
