"""Units: a partition of the reference that every alignment respects, with nothing lost."""

from __future__ import annotations

from building import comparison
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.records import Comparison
from qa.score.units import units

REFERENCE = [f"Reference sentence {n}." for n in range(6)]


@st.composite
def aligned(draw: st.DrawFn) -> Comparison:
    """A candidate of some sentences, aligned in order by beads 1-1, 2-1, 1-2, 1-0 and 0-1."""
    beads, source, target = [], 0, 0
    while source < len(REFERENCE):
        ours, theirs = draw(st.sampled_from([(1, 1), (2, 1), (1, 2), (1, 0), (0, 1)]))
        ours = min(ours, len(REFERENCE) - source)
        beads.append([[*range(source, source + ours)], [*range(target, target + theirs)]])
        source, target = source + ours, target + theirs
        if target > 12:
            beads.append([[*range(source, len(REFERENCE))], []])
            break
    said = [f"Candidate sentence {n}." for n in range(target)]
    return comparison(REFERENCE, said, ("en", "en"), beads)


@settings(max_examples=40, deadline=None)
@given(st.lists(aligned(), min_size=1, max_size=3))
def test_units_cut_the_reference_and_keep_every_word(pairs: list[Comparison]) -> None:
    cut = units(pairs)
    assert [i for unit in cut for i in unit.segments] == list(range(len(REFERENCE)))
    for n, pair in enumerate(pairs):
        said = " ".join(unit.candidates[n] for unit in cut).split()
        assert sorted(said) == sorted(pair.target.article.text.split())
        for bead in pair.alignment.beads:
            holders = {u.segments for u in cut if set(bead.source) & set(u.segments)}
            assert len(holders) <= 1


def test_what_a_candidate_adds_belongs_to_the_unit_in_front() -> None:
    beads = [[[0], [0]], [[], [1]], [[1], [2]]]
    pair = comparison(["One.", "Two."], ["Uno.", "Extra.", "Due."], ("en", "en"), beads)
    assert [unit.candidates for unit in units([pair])] == [("Uno. Extra.",), ("Due.",)]
