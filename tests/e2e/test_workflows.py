"""The files for CI servers, read by the schemas and programs that these servers' users have."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parents[2]
TEMPLATES = PACKAGE / "qa" / "cli" / "_templates"


def run(*arguments: object) -> str:
    """What the module prints; it must end well."""
    ran = subprocess.run(
        [sys.executable, "-m", *map(str, arguments)], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


@pytest.mark.parametrize(
    ("schema", "file"),
    [
        ("github-workflows", TEMPLATES / "github.yml"),
        ("github-actions", PACKAGE / "action.yml"),
        ("gitlab-ci", TEMPLATES / "gitlab.yml"),
    ],
)
def test_workflows_meet_the_published_schemas(schema: str, file: Path) -> None:
    pytest.importorskip("check_jsonschema")
    more = ("--data-transform", "gitlab-ci") if schema == "gitlab-ci" else ()
    run("check_jsonschema", "--builtin-schema", f"vendor.{schema}", *more, file)


def test_pre_commit_takes_our_hooks() -> None:
    pytest.importorskip("pre_commit")
    run("pre_commit", "validate-config", TEMPLATES / "pre-commit.yml")
    run("pre_commit", "validate-manifest", PACKAGE / ".pre-commit-hooks.yaml")
