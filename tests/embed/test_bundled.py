"""The model that comes with the package: whole, small, and read alike by three libraries."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from qa.embed.folder import digest
from qa.embed.static import BUNDLED, StaticEncoder

MOST_BYTES = 24_000_000
TEXTS = [
    "Міністерство освіти повідомило, що у 2023 році ціни зросли на 15 %.",
    "Harga «naik» 2.048 juta — kata menteri; perusahaannya diminta menguranginya…",
    "The plan (said e-mail no. 7) isn't new: x_1 = ½, naïve café, ﬁne",
    "п’ять об'єктів ОДНОЧАСНО",
    "Венфен і Wenfeng",
]
READ_BY_OTHERS = """
import json, sys, warnings
warnings.simplefilter("ignore")
from model2vec import StaticModel
from sentence_transformers import SentenceTransformer
folder, texts = sys.argv[1], json.loads(sys.argv[2])
both = SentenceTransformer(folder, device="cpu").encode(texts), \
    StaticModel.from_pretrained(folder).encode(texts)
print(json.dumps([vectors.tolist() for vectors in both]))
"""


@pytest.mark.parametrize("kind", ["bundled", "toy"])
def test_three_libraries_give_the_same_vectors(kind: str, model_folder: Path) -> None:
    folder = BUNDLED if kind == "bundled" else model_folder
    texts = TEXTS if kind == "bundled" else ["Rumah besar", "hospital river", "будинку"]
    ours = StaticEncoder(folder).encode(texts)
    command = [sys.executable, "-c", READ_BY_OTHERS, str(folder), json.dumps(texts)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    for theirs in json.loads(done.stdout.splitlines()[-1]):
        assert np.sum(ours * np.asarray(theirs), axis=1).min() > 0.9999


def test_the_digest_that_is_stored_is_that_of_the_files() -> None:
    config = json.loads((BUNDLED / "config.json").read_text("utf-8"))
    assert config["digest"] == digest(BUNDLED)
    assert StaticEncoder().digest == config["digest"]


def test_it_is_small() -> None:
    assert sum(f.stat().st_size for f in BUNDLED.rglob("*") if f.is_file()) <= MOST_BYTES


def test_its_card_names_every_set_with_its_rights() -> None:
    card = (BUNDLED / "README.md").read_text("utf-8")
    for name, rights in (("pythondocs", "A"), ("lexicon2", "B"), ("moodle", "C")):
        assert f"| {name} | {rights} |" in card
    for heading in ("## Data", "## Figures", "## Weaknesses", "## Intended use"):
        assert heading in card


@pytest.mark.parametrize(
    ("word", "right", "wrong"),
    [
        ("juta", "мільйон", "мільярд"),
        ("Januari", "січні", "лютому"),
        ("naik", "зросла", "впала"),
        ("utara", "північ", "південь"),
        ("mengurangi", "зменшити", "збільшити"),
        ("billion", "мільярдів", "мільйонів"),
    ],
)
def test_a_word_is_nearer_to_its_translation_than_to_its_sibling(
    word: str, right: str, wrong: str
) -> None:
    given, good, bad = StaticEncoder().encode_words([word, right, wrong])
    assert given @ good > given @ bad + 0.1


def test_glosses_of_words_in_their_forms() -> None:
    words = ["Міністерство", "освіти", "експертів", "валютний"]
    wanted = ["ministry", "education", "expert", "currency"]
    glosses = StaticEncoder().gloss(words, 3)
    assert [
        {gloss.text for gloss in found} >= {w} for found, w in zip(glosses, wanted, strict=True)
    ]
