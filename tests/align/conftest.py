from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from qa.align import align_sentences
from qa.embed.static import BUNDLED
from qa.records import Alignment

Aligner = Callable[..., Alignment]


@pytest.fixture(params=["plain", "model"])
def aligner(request: pytest.FixtureRequest) -> Aligner:
    """Aligns lists of sentences, once without a model and once with the bundled one."""
    if request.param == "plain":
        return align_sentences
    if not (BUNDLED / "model.safetensors").is_file():
        pytest.skip("the bundled model is not there")
    from qa.embed.load import encoder

    model: Any = encoder("")

    def align(source: list[str], target: list[str]) -> Alignment:
        return align_sentences(source, target, encode=model.encode, encode_words=model.encode_words)

    return align
