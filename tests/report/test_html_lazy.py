"""What only the page needs is loaded only for the page: a check starts cold in every build."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

STORY = Path(__file__).parents[2] / "pairs" / "znews-deepseek"


@pytest.mark.parametrize(("form", "loaded"), [("text", "False"), ("html", "True")])
def test_templates_are_loaded_for_the_page_alone(form: str, loaded: str) -> None:
    code = (
        "import sys\nfrom qa.cli import main\n"
        f"sys.argv = ['qa', 'check', {str(STORY)!r}, '--no-model', '--output-format', {form!r}]\n"
        "try:\n    main()\nexcept SystemExit:\n    pass\n"
        "print('jinja2' in sys.modules, file=sys.stderr)"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ran.stderr.split()[-1] == loaded
