from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

BESIDE = Path(__file__).parents[3] / "shared" / "schemas"


@pytest.fixture
def published() -> Callable[[str], Path]:
    """Finds a published schema: in QA_SCHEMAS, or in shared/schemas beside the repository."""

    def find(name: str) -> Path:
        file = Path(os.environ.get("QA_SCHEMAS", BESIDE)) / name
        if not file.is_file():
            pytest.skip(f"the published schema {name} is not here")
        return file

    return find
