"""`qa init`, and the files that docs/ci.md shows: each is parsed and its commands are run."""

from __future__ import annotations

import os
import re
import shlex
import stat
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

sys.path.insert(0, str(Path(__file__).parent))

from conftest import PACKAGE, SOURCE, TARGET, Repository

PAGE = (PACKAGE / "docs" / "ci.md").read_text(encoding="utf-8")
TEMPLATES = PACKAGE / "qa" / "cli" / "_templates"
WRONG = (*TARGET[:2], TARGET[2].replace("12", "21"), TARGET[3])


def laid_out(repo: Repository, target: tuple[str, ...] = WRONG) -> None:
    repo.write("content/id/news/port.md", "\n\n".join(SOURCE) + "\n")
    repo.write("content/uk/news/port.md", "\n\n".join(target) + "\n")
    repo.write("content/uk/news/lone.md", "Сама.\n")


def test_a_repository_without_pair_toml_is_checked_after_init(repo: Repository) -> None:
    laid_out(repo)
    (repo.root / "qa.toml").unlink()
    out = repo.qa("init", "--forge", "github", code=0).out
    assert "1 by content/{lang}/**/*.md in id, uk" in out
    settings = tomllib.loads((repo.root / "qa.toml").read_text(encoding="utf-8"))
    assert settings["stories"] == ["content/{lang}/**/*.md"]
    ran = repo.qa("check", "--no-model", code=1)
    assert "content/uk/news/port.md" in ran.out
    assert "read as plain text" not in ran.out
    again = repo.qa("init", "--forge", "github", code=0).out
    assert "wrote" not in again
    assert again.count("kept") == 4


@pytest.mark.parametrize(
    ("files", "pattern"),
    [
        ("a.id.md a.uk.md", "*.{lang}.md"),
        ("docs/x/a.id.md docs/x/a.uk.md", "docs/**/*.{lang}.md"),
        ("i18n/id/a.txt i18n/uk/a.txt", "i18n/{lang}/**/*.txt"),
        ("post/one/id.md post/one/uk.md", "post/**/{lang}.md"),
        ("id/a.html en/a.html", "{lang}/**/*.html"),
        ("src/js/a.md src/css/a.md", ""),
    ],
)
def test_patterns_are_proposed(repo: Repository, files: str, pattern: str) -> None:
    for name in files.split():
        repo.write(name, "Teks.\n")
    (repo.root / "qa.toml").unlink()
    out = repo.qa("init", "--dry-run", code=0).out
    assert (f'stories = ["{pattern}"]' in out) if pattern else ("none seen" in out)
    assert not (repo.root / "qa.toml").exists()


def test_what_is_there_is_kept(repo: Repository) -> None:
    repo.write(".gitlab-ci.yml", "stages: [test]\n")
    repo.write(".pre-commit-config.yaml", "repos: []\n")
    repo.write(".gitattributes", "*.png binary")
    out = repo.qa("init", code=0).out
    assert "include:\n  - local: .gitlab/qa.yml" in out
    assert (repo.root / ".gitlab-ci.yml").read_text() == "stages: [test]\n"
    assert yaml.safe_load((repo.root / ".gitlab/qa.yml").read_text())
    attributes = (repo.root / ".gitattributes").read_text()
    assert attributes == "*.png binary\naccepted.toml merge=union\n"
    assert repo.qa("init", "--forge", "bitbucket").code == 2


def test_a_repository_without_a_forge_is_told_that_it_got_no_workflow(repo: Repository) -> None:
    told = "no workflow: no forge in use is seen; --forge github or gitlab makes one"
    assert told in repo.qa("init", "--dry-run", code=0).out
    assert told not in repo.qa("init", "--dry-run", "--forge", "none", code=0).out


@pytest.mark.parametrize(
    ("content", "samples"),
    [
        ("content/{}/a.md", "tests/data/{}/a.md tests/data/{}/b.md tests/data/{}/c.md"),
        ("posts/a.{}.md", "src/fixtures/a.{}.md src/fixtures/b.{}.md"),
        ("{}/a.html", "public/{}/a.html public/{}/b.html"),
    ],
)
def test_samples_and_what_git_ignores_are_no_content(
    repo: Repository, content: str, samples: str
) -> None:
    repo.write(".gitignore", "public/\n")
    for name in (content, *samples.split()):
        for lang in ("id", "uk"):
            repo.write(name.format(lang), "Teks.\n")
    told = repo.qa("init", "--dry-run", code=0).out.splitlines()[0]
    assert told.startswith("stories: 1 by ")
    assert told.endswith(" in id, uk")


def test_files_without_a_language_in_their_name_are_the_source(repo: Repository) -> None:
    (repo.root / "qa.toml").unlink()
    text = (
        "The port of Surabaya received 310 ships in May, more than ever before.\n\n"
        "The government is preparing 12 new cranes for the next year.\n"
    )
    repo.write("docs/port.md", text)
    repo.write("docs/port.uk.md", f"{TARGET[0]}\n\n{WRONG[2]}\n")
    repo.write("docs/other.md", text)
    assert "1 by docs/**/*.{lang}.md in en, uk" in repo.qa("init", code=0).out
    assert tomllib.loads((repo.root / "qa.toml").read_text())["source-language"] == "en"
    out = repo.qa("check", "--no-model", code=1).out
    assert "docs/port.md" in out
    assert "12 → 21" in out


MESSAGES = """msgid ""
msgstr ""
"Content-Type: text/plain; charset=UTF-8\\n"
"Language: {}\\n"

"""


def test_catalogues_of_messages_are_checked_after_init(repo: Repository) -> None:
    (repo.root / "qa.toml").unlink()
    for lang, text in (("uk", WRONG), ("be", ("",) * 4)):
        units = (f'msgid "{a}"\nmsgstr "{b}"\n\n' for a, b in zip(SOURCE, text, strict=True))
        repo.write(f"locale/{lang}/app.po", MESSAGES.format(lang) + "".join(units))
    repo.write("tests/locale/uk/app.po", MESSAGES.format("uk"))
    out = repo.qa("init", "--forge", "gitlab", code=0).out
    assert "2 by locale/**/*.po that hold both versions" in out
    (repo.root / "locale/be/app.po").unlink()
    repo.edit("qa.toml", '# source-language = "en"', 'source-language = "id"')
    told = repo.qa("check", "--no-model", code=1).out
    assert "locale/uk/app.po:" in told
    repo.commit()
    repo.qa("check", "--no-model", "--since", "HEAD", code=0)
    repo.edit("locale/uk/app.po", "310 суден", "301 судно")
    told = repo.qa("check", "--no-model", "--since", "HEAD", code=1).out
    assert told.count("✖") == 1
    assert "locale/uk/app.po  (both versions)" in repo.qa("stories", code=0).out


def test_a_catalogue_without_translations_does_not_hide_the_others(repo: Repository) -> None:
    repo.write("qa.toml", 'model = "none"\nsource-language = "id"\nfiles = ["po/*.po"]\n')
    units = (f'msgid "{a}"\nmsgstr "{b}"\n\n' for a, b in zip(SOURCE, WRONG, strict=True))
    repo.write("po/uk.po", MESSAGES.format("uk") + "".join(units))
    repo.write("po/be.po", MESSAGES.format("be") + 'msgid "Teks"\nmsgstr ""\n')
    ran = repo.qa("check", "--output-format", "github", code=2)
    assert "12 → 21" in ran.out
    assert "holds no text with a translation" in ran.out


def test_samples_alone_are_not_proposed(repo: Repository) -> None:
    repo.story("one")
    for lang in ("id", "uk"):
        repo.write(f"tests/data/{lang}/a.md", "Teks.\n")
    told = repo.qa("init", "--dry-run", code=0).out
    assert told.startswith("stories: 1 with a pair.toml\n")
    assert "{lang}" not in told


@pytest.mark.parametrize("name", ["github.yml", "gitlab.yml", "pre-commit.yml"])
def test_the_page_shows_what_init_writes(name: str) -> None:
    shown = re.search(rf"<!-- template {name} -->\n```yaml\n(.*?)```", PAGE, re.S)
    assert shown
    assert shown[1] == (TEMPLATES / name).read_text(encoding="utf-8")
    assert yaml.safe_load(shown[1])


def test_the_commands_of_the_page_exist(repo: Repository) -> None:
    blocks = re.findall(r"```sh\n(.*?)```", PAGE, re.S)
    lines = [line.partition(" #")[0] for block in blocks for line in block.splitlines()]
    commands = {tuple(shlex.split(line)[1:]) for line in lines if line.startswith("qa ")}
    assert len(commands) > 8
    for command in commands:
        names = [w for w in command if re.fullmatch("[a-z]+", w)][: 1 + (command[0] == "baseline")]
        told = repo.qa(*names, "--help", code=0).out
        assert all(word in told for word in command if word.startswith("--")), command


def test_the_settings_of_the_page_are_settings(repo: Repository) -> None:
    blocks = re.findall(r"```toml\n(.*?)```", PAGE, re.S)
    assert len(blocks) == 3
    for block in blocks:
        repo.write("qa.toml", block)
        repo.qa("config", code=0)


def run_line(repo: Repository, line: str, **variables: str) -> subprocess.CompletedProcess[str]:
    """Run a line of a workflow as a runner does, with our `qa` on the path."""
    tool = repo.write(".bin/qa", f'#!/bin/sh\nexec "{sys.executable}" -m qa "$@"\n')
    tool.chmod(tool.stat().st_mode | stat.S_IXUSR)
    environment = {
        **os.environ,
        "PATH": f"{tool.parent}:{os.environ['PATH']}",
        "PYTHONPATH": str(PACKAGE),
        "OMP_NUM_THREADS": "1",
        **variables,
    }
    return subprocess.run(
        ["bash", "-e", "-c", line],
        cwd=repo.root, env=environment, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.fixture
def branch(repo: Repository) -> Repository:
    """One old error on main and one new one on a branch, in a layout with patterns."""
    laid_out(repo)
    repo.write("qa.toml", 'model = "none"\nstories = ["content/{lang}/**/*.md"]\n')
    repo.write(".gitignore", ".bin\n")
    repo.commit()
    repo.git("switch", "-qc", "topic")
    repo.edit("content/uk/news/port.md", "310", "301")
    repo.commit()
    return repo


def test_the_github_workflow_tells_the_changes_of_a_branch(branch: Repository) -> None:
    steps = yaml.safe_load((TEMPLATES / "github.yml").read_text())["jobs"]["qa"]["steps"]
    ran = run_line(branch, steps[-1]["run"], SINCE="main")
    assert ran.returncode == 1, ran.stderr
    assert ran.stdout.count("::error ") == 1
    assert "file=content/uk/news/port.md" in ran.stdout
    assert run_line(branch, steps[-1]["run"], SINCE="").stdout.count("::error ") == 2


def test_the_gitlab_job_writes_its_reports(branch: Repository) -> None:
    job: dict[str, Any] = yaml.safe_load((TEMPLATES / "gitlab.yml").read_text())["translations"]
    ran = run_line(branch, job["script"][0], CI_MERGE_REQUEST_DIFF_BASE_SHA="main")
    assert ran.returncode == 1, ran.stderr
    for name in job["artifacts"]["reports"].values():
        assert (branch.root / name).stat().st_size


def test_the_hooks_and_the_action_run_what_exists(branch: Repository) -> None:
    (hook,) = yaml.safe_load((PACKAGE / ".pre-commit-hooks.yaml").read_text())
    local = yaml.safe_load((TEMPLATES / "pre-commit.yml").read_text())["repos"][0]["hooks"][0]
    assert hook["entry"] == local["entry"]
    assert run_line(branch, hook["entry"]).returncode == 0, "nothing differs from the last commit"
    branch.edit("content/uk/news/port.md", "сягнула 4", "сягнула 5")
    assert run_line(branch, hook["entry"]).returncode == 1
    action = yaml.safe_load((PACKAGE / "action.yml").read_text())
    step = action["runs"]["steps"][-1]
    given = {"paths": "content", "since": "main", "sarif": "out.sarif", "args": "--fail-on never"}
    named = {value: key for key, value in step["env"].items()}
    variables = {named[f"${{{{ inputs.{key} }}}}"]: value for key, value in given.items()}
    assert set(given) == set(action["inputs"])
    ran = run_line(branch, step["run"], **variables)
    assert ran.returncode == 0, ran.stderr
    assert (branch.root / "out.sarif").stat().st_size


def test_the_action_takes_paths_and_options_of_several_lines(repo: Repository) -> None:
    for name in ("one", "two", "three"):
        repo.story(name, target=WRONG)
    step = yaml.safe_load((PACKAGE / "action.yml").read_text())["runs"]["steps"][-1]
    paths, args = "pairs/one\npairs/three\n", "--fail-on never\n--no-model"
    ran = run_line(repo, step["run"], QA_PATHS=paths, QA_ARGS=args, QA_SINCE="", QA_SARIF="")
    assert ran.returncode == 0, ran.stderr
    assert re.findall(r"file=pairs/(\w+)/", ran.stdout) == ["one", "three"]
