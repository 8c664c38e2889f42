"""What a reader is told of the conditions of a comparison."""

from dataclasses import replace

import planted

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
