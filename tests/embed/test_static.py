from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from qa.embed import WordEncoder, load
from qa.embed.static import StaticEncoder
from qa.problems import CannotJudge

TEXTS = ["house", "Rumah besar", "будинок", "", "besar  besar\tmenteri", "qwerty", "jalan sungai "]


def test_words_of_one_meaning_are_alike(model_folder: Path) -> None:
    vectors = StaticEncoder(model_folder).encode(["Rumah besar", "великий будинок", "sungai"])
    assert vectors.shape == (3, 16)
    assert vectors[0] @ vectors[1] == pytest.approx(1, abs=1e-5)
    assert vectors[0] @ vectors[2] < 0.9


def test_no_texts_give_no_rows_and_unknown_text_gives_zeros(model_folder: Path) -> None:
    encoder = StaticEncoder(model_folder)
    assert encoder.encode([]).shape == (0, 16)
    assert not encoder.encode(["", "qwerty"]).any()


def test_a_text_is_encoded_alike_alone_and_among_others(model_folder: Path) -> None:
    together = StaticEncoder(model_folder).encode(TEXTS)
    fresh = StaticEncoder(model_folder)
    for text, row in reversed(list(zip(TEXTS, together, strict=True))):
        assert np.allclose(fresh.encode([text])[0], row, atol=1e-6)


def test_a_full_memory_is_cleared(model_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = StaticEncoder(model_folder).encode(TEXTS)
    monkeypatch.setattr("qa.embed.static._MOST_WORDS", 2)
    monkeypatch.setattr("qa.embed.static._BATCH", 2)
    assert np.allclose(StaticEncoder(model_folder).encode(TEXTS), whole)


def test_glosses_are_english_words_best_first(model_folder: Path) -> None:
    encoder = StaticEncoder(model_folder)
    assert isinstance(encoder, WordEncoder)
    house, nothing = encoder.gloss(["будинку", "qwerty"], count=2)
    assert house[0].text == "house"
    assert house[0].score == pytest.approx(1, abs=1e-5)
    assert house[0].score > house[1].score
    assert all(gloss.score == 0 for gloss in nothing)


def test_a_folder_without_a_whole_model_cannot_judge(tmp_path: Path) -> None:
    (tmp_path / "config.json").write_text("{}")
    with pytest.raises(CannotJudge, match="not a model"):
        StaticEncoder(tmp_path)


def test_static_folders_load_by_name_without_torch(model_folder: Path) -> None:
    code = (
        "import sys; from qa.embed import load, words\n"
        f"load.encoder({str(model_folder)!r}).encode(['rumah'])\n"
        "heavy = {'torch', 'sentence_transformers', 'transformers', 'model2vec'}\n"
        "assert not heavy & set(sys.modules), heavy & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_none_is_no_encoder() -> None:
    assert load.encoder("none") is None
