from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from browsing import BROWSER, DRIVER, Browser, browser

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


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("browser")


@pytest.fixture(scope="module")
def opened(folder: Path) -> Iterator[Browser]:
    """Chromium, with its downloads in that folder."""
    if not (DRIVER and BROWSER):
        pytest.skip("chromium is not installed")
    with browser(folder) as session:
        yield session
