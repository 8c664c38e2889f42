"""`qa config`, which is what a person looks at when a setting does not seem to work."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa import cli


def test_each_value_is_told_with_its_origin(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / "old").mkdir()
    (tmp_path / "qa.toml").write_text(
        'fail-on = "warning"\n[per-path."old/**"]\nignore = ["NUM"]\n'
        '[per-pair.id-uk.severity]\nnumbers = "note"\n'
    )
    (tmp_path / "old" / "pyproject.toml").write_text("[tool.qa]\n\nmax-warnings = 3\n")
    monkeypatch.setattr("sys.argv", ["qa", "config", str(tmp_path / "old"), "--langs", "uk-id"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 0
    lines = {line.split()[0]: line.split() for line in capsys.readouterr().out.splitlines()}
    root = tmp_path.resolve()
    assert lines["fail-on"] == ["fail-on", "warning", f"{root}/qa.toml:1"]
    assert lines["max-warnings"] == ["max-warnings", "3", f"{root}/old/pyproject.toml:3"]
    assert lines["floor"] == ["floor", "0.5", "default"]
    assert lines["per-path.old/**"][1:4] == ["ignore", "also", "[NUM]"]
    assert "numbers = note" in " ".join(lines["per-pair.id-uk"])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('\n[severity]\nnumbes = "note"\n', "qa.toml:3: no rule 'numbes' to give a severity"),
        ('# NUMM\nignore = ["NUMM"]\n', "qa.toml:2: no rule 'NUMM' to select or ignore"),
    ],
)
@pytest.mark.parametrize("command", ["config", "check"])
def test_a_rule_that_does_not_exist_is_told_with_its_line(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    text: str,
    told: str,
    command: str,
) -> None:
    (tmp_path / "qa.toml").write_text(text)
    monkeypatch.setattr("sys.argv", ["qa", command, str(tmp_path)])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == 2
    err = capsys.readouterr().err
    assert told in err
    assert "did you mean 'NUM" in err or "did you mean 'numbers'" in err


@pytest.mark.parametrize(
    ("langs", "code", "told"),
    [
        ("id-uk", 0, ""),
        ("zz-uk", 0, "no data for language 'zz'"),
        ("zz", 2, "expected a pair of languages"),
        ("id-ua", 2, "Ukrainian is 'uk'"),
    ],
)
def test_languages_that_are_not_known_are_told_of(
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    langs: str,
    code: int,
    told: str,
) -> None:
    monkeypatch.setattr("sys.argv", ["qa", "config", str(tmp_path), "--langs", langs])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    assert ended.value.code == code
    err = capsys.readouterr().err
    assert told in err
    assert bool(told) == bool(err)
