"""What a reader is told of the conditions of a comparison."""

from dataclasses import replace

import building
import planted
import pytest

import qa
from qa import conditions
from qa.settings import Settings


def test_pairs_that_nobody_judged_are_counted() -> None:
    case = planted.corrected()
    none = Settings(model="none")
    pair = qa.check(
        case.source, case.target, source_lang="id", target_lang="uk", settings=none
    ).comparison
    assert not any("not judged" in n for n in conditions.notices(pair, none, with_model=True))
    first, *others = pair.alignment.beads
    unsure = replace(pair.alignment, beads=(replace(first, posterior=0.4), *others))
    (told,) = conditions.notices(replace(pair, alignment=unsure), none, with_model=True)
    assert told.startswith(f"1 of {len(others) + 1} pairs of sentences not judged")


@pytest.mark.parametrize(
    ("number", "unaided", "told", "remedy"),
    [
        (2, False, "too short to tell", True),
        (2, True, "too short", False),
        (3, False, "not", False),
    ],
)
def test_one_or_two_sentences_are_too_short_to_be_called_strangers(
    number: int, unaided: bool, told: str, remedy: bool
) -> None:
    pair = building.comparison(["Satu kota."] * number, ["Одна річка."] * number, "id-uk")
    pair = replace(pair, alignment=replace(pair.alignment, fit=0.2))
    reason = conditions.obstacle(pair, Settings(), unaided)
    assert told in reason
    assert ("`floor = 0`" in reason) == remedy
    assert unaided or not conditions.obstacle(pair, Settings(floor=0.0))
