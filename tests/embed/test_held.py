"""Words kept for measuring: no lexicon may teach them, in whatever form."""

from __future__ import annotations

from pathlib import Path

from qa.embed.training import recipe, run
from qa.embed.training.pairs import PairSet
from qa.embed.training.plan import Wanted

ENTRIES = (
    ("rise", "naik"), ("Rises ", "naiknya"), ("rise", "kenaikan"), ("house", "rumah"),
)  # fmt: skip
LETTERS = "bcdfghjklmnpqrtvwz"
OTHERS = tuple((f"ki{a}{b}", f"so{b}{a}") for a in LETTERS for b in LETTERS)
SENTENCES = (("rise", "naik"), ("They rise", "Mereka naik"), ("rises", "naik"), *OTHERS)


def test_held_words_are_in_no_lexicon_in_any_form(tmp_path: Path) -> None:
    words = tmp_path / "words.txt"
    words.write_text("v rise=naik; fall_v=turun\n", encoding="utf-8")
    held = recipe.held(words)
    assert ("fall", "turun") in held
    sets = [
        PairSet("list", "en", "id", ENTRIES, lexicon=True),
        PairSet("news", "en", "id", SENTENCES),
    ]
    ground = run._ground(sets, Wanted(tmp_path, "made-up", vocab=600, held=held))
    by_name = {pairs.name: pairs.pairs for pairs in ground.sets}
    assert by_name["list"] == (("rise", "kenaikan"), ("house", "rumah"))
    assert by_name["news"] == SENTENCES
    assert ("rise", "naik") not in by_name.get("mined", ())

    ground = run._ground(sets, Wanted(tmp_path, "made-up", vocab=600))
    taught = {pairs.name: pairs.pairs for pairs in ground.sets}
    assert taught["list"] == ENTRIES
    assert ("rise", "naik") in taught["mined"]
