"""A model of a handful of words, made by hand."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers

from qa.embed.folder import save

MEANINGS = {
    "house": ["house", "rumah", "будинок", "будинку"],
    "big": ["big", "besar", "великий"],
    "hospital": ["hospital", "лікарня"],
    "sick": ["sick", "sakit", "хворий"],
    "minister": ["minister", "menteri", "міністр"],
    "road": ["road", "jalan", "дорога"],
    "river": ["river", "sungai", "річка"],
}


def make_model(folder: Path) -> Path:
    """Words of one meaning share a row; a hospital is a house of the sick."""
    words = [word for group in MEANINGS.values() for word in group]
    vocabulary = {"<unk>": 0, **{word: i for i, word in enumerate(words, 1)}}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="<unk>"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    rows = np.random.default_rng(7).normal(size=(len(MEANINGS) + 1, 16)).astype(np.float32)
    rows[0] = 0
    place = {name: i for i, name in enumerate(MEANINGS, 1)}
    rows[place["hospital"]] = rows[place["house"]] + rows[place["sick"]]
    mapping = [0, *(i for i, group in enumerate(MEANINGS.values(), 1) for _ in group)]
    english = [group[0] for group in MEANINGS.values()]
    save(folder, "made-by-hand", tokenizer.to_str(), rows, np.asarray(mapping), english)
    return folder


@pytest.fixture(scope="session")
def model_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("model") / "toy")
