"""The model that comes with the package: whole, small, and read alike by three libraries."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest

from qa.embed.folder import digest
from qa.embed.static import BUNDLED, StaticEncoder
from qa.embed.training.plan import Wanted

MOST_BYTES = 24_000_000
DOCS = Path(__file__).parents[2] / "docs"
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


def test_its_card_and_the_pages_agree() -> None:
    card = (BUNDLED / "README.md").read_text("utf-8")
    notes = (DOCS / "model-card.md").read_text("utf-8")
    page = (DOCS / "model.md").read_text("utf-8")
    assert card.endswith(notes.strip() + "\n")
    assert f"model parallel-qa-id-uk-en {digest(BUNDLED)}: " in page
    lines = re.findall(r"^(?:tatoeba|pud|ntrex|within|words).*$", page, re.MULTILINE)
    shown = [f"{float(x):.3f}"[1:] for line in lines for x in re.findall(r"0\.\d{4}", line)]
    assert len(shown) == 16
    missing = [figure for figure in shown[:10] + shown[10:14:2] if figure not in card]
    assert not missing


def test_its_card_tells_of_the_recipe_of_today() -> None:
    card = " ".join((BUNDLED / "README.md").read_text("utf-8").split())
    recipe = Wanted(Path("model"), "model")
    kept = re.search(r"--keep-dim (\d+)", (DOCS.parent / "Makefile").read_text("utf-8"))
    assert kept
    assert f"dimensions: {kept[1]};" in card
    assert f"rows: {recipe.keep} " in card
    assert f"{recipe.vocab} rows of {recipe.dim} dimensions were trained" in card
    assert f"training: {recipe.epochs} epochs" in card


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
