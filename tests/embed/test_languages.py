"""What is asked of a model that has not met a language."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest

from qa.embed import Vectors, for_aligning, load, strange
from qa.embed.static import BUNDLED


class Any:
    """A model that does not say which languages it has met, as most do not."""

    name, digest = "any", "0"

    def encode(self, texts: Sequence[str]) -> Vectors:
        return np.zeros((len(texts), 2), np.float32)


def test_a_model_that_does_not_say_is_asked_for_all() -> None:
    model = Any()
    assert strange(model, "pl", "zh") == ()
    assert for_aligning(model, "pl", "zh") is model


def test_no_model_is_none() -> None:
    assert strange(None, "pl") == ()
    assert for_aligning(None, "pl") is None


@pytest.mark.skipif(not BUNDLED.is_dir(), reason="needs the bundled model")
def test_the_bundled_model_aligns_in_scripts_that_it_knows_and_judges_nothing_else() -> None:
    model = load.encoder()
    assert strange(model, "id", "uk", "en-GB") == ()
    assert strange(model, "id", "pl", "zh") == ("pl", "zh")
    assert for_aligning(model, "pl", "ru") is model
    assert for_aligning(model, "zh", "en") is None
