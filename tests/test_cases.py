"""Every check against its sentences: tests/cases/CHECK/{fires,quiet,misses}.toml.

A file is a list of `[[case]]` tables; what stands before the first holds for all of its cases.

    langs = ["id", "uk"]                  # source, target
    [[case]]
    why = "two digits have changed places"
    source = "Mereka memakai 2.048 GPU."  # a sentence, or a list of sentences
    target = "Вони мають 2084 GPU."
    expect = [{ source = "2.048", target = "2084" }]

- `expect` (fires, misses): exactly these findings, in the order of the text. Each gives any of
  `source`, `target` (the text under the span; "" for no span), `severity`, `check`, `bead`, and
  `message` (a part of it).
- `beads`: [[[0], [0]], [[1], []]] where the sentences are not aligned one to one.
- `checks`: which checks run, by name; the folder's own if not given.
- `mirror = false`: do not run the case with the two sides exchanged as well.
- `changed`: `{ source = [0], target = [] }`, the segments that were edited since; `source_first`:
  whether the target is known to be translated from the source.
- `bundled = true`: with the word vectors of the bundled model.
- `posterior`: that of every bead (1.0); `settings`: fields of Settings; `words` and `glossary`:
  see building.py.

`quiet` cases expect no finding; `misses` are wanted but not reached (strict xfail): a finding that
is missed has `expect`, a false alarm has none.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import pytest
from building import comparison

from qa import checks
from qa.embed import cosines, load, words
from qa.records import SIDES, Changed, Comparison, Finding
from qa.settings import Settings

FOLDER = Path(__file__).parent / "cases"
KEYS = {"why", "source", "target", "expect", "langs", "beads", "checks", "mirror", "posterior"}
KEYS |= {"settings", "words", "glossary", "changed", "source_first", "bundled"}
LANGS = {frozenset(pair) for pair in (("id", "uk"), ("en", "id"), ("en", "uk"))}
Case = dict[str, Any]


def _cases() -> Iterator[Any]:
    for file in sorted(FOLDER.glob("*/*.toml")):
        table = tomllib.loads(file.read_text(encoding="utf-8"))
        cases = table.pop("case")
        for number, own in enumerate(cases, 1):
            case = {"checks": [file.parent.name], **table, **own}
            assert set(case) <= KEYS, f"{file}: unknown keys {set(case) - KEYS}"
            assert ("expect" in case) or file.stem != "fires", f"{file}: case {number}"
            assert ("expect" not in case) or file.stem != "quiet", f"{file}: case {number}"
            for mirrored in (False, True)[: 1 + case.get("mirror", True)]:
                name = f"{file.parent.name}-{file.stem}-{number}{'-mirrored' * mirrored}"
                marks = [pytest.mark.xfail(reason=case["why"])] * (file.stem == "misses")
                yield pytest.param(_mirror(case) if mirrored else case, id=name, marks=marks)


def _mirror(case: Case) -> Case:
    swap = {"source": "target", "target": "source"}
    mirrored = {swap.get(key, key): value for key, value in case.items()}
    mirrored["langs"] = case["langs"][::-1]
    mirrored["expect"] = [
        {swap.get(key, key): value for key, value in wanted.items()}
        for wanted in case.get("expect", ())
    ]
    if "beads" in case:
        mirrored["beads"] = [bead[::-1] for bead in case["beads"]]
    if "changed" in case:
        mirrored["changed"] = {swap[side]: own for side, own in case["changed"].items()}
    mirrored["words"] = [{**word, "side": swap[word["side"]]} for word in case.get("words", ())]
    return mirrored


def _pair(case: Case) -> Comparison:
    sides = [[case[s]] if isinstance(case[s], str) else case[s] for s in ("source", "target")]
    pair = comparison(
        *sides,
        case["langs"],
        case.get("beads"),
        case.get("posterior", 1.0),
        case.get("words", ()),
        case.get("glossary", ""),
    )
    if case.get("bundled"):
        linked = words.link(_encoder(), pair.source, pair.target, pair.alignment)
        pair = replace(pair, words=linked, cosines=cosines.of_words(_encoder()))
    if "changed" not in case:
        return pair
    source, target = (frozenset(case["changed"].get(side, ())) for side in SIDES)
    changed = (Changed(source, reworded=source), Changed(target, reworded=target))
    return replace(pair, changed=changed, source_first=case.get("source_first", False))


@cache
def _encoder() -> Any:
    return load.encoder("")


def _seen(finding: Finding, pair: Comparison) -> dict[str, Any]:
    def under(side: Any) -> str:
        span = finding.source_span if side == "source" else finding.target_span
        return pair.version(side).article.text[span.start : span.end] if span else ""

    return {
        "source": under("source"),
        "target": under("target"),
        "severity": finding.severity,
        "check": finding.check,
        "bead": finding.bead,
        "message": finding.message,
    }


def _fits(seen: dict[str, Any], wanted: dict[str, Any]) -> bool:
    assert set(wanted) <= set(seen), f"unknown keys in expect: {wanted}"
    return all(
        value in seen[key] if key == "message" else seen[key] == value
        for key, value in wanted.items()
    )


@pytest.mark.parametrize("case", list(_cases()))
def test_case(case: Case) -> None:
    pair = _pair(case)
    settings = Settings(select=tuple(case["checks"]), **case.get("settings", {}))
    seen = [_seen(finding, pair) for finding in checks.run_all(pair, settings)]
    wanted = case.get("expect", ())
    assert len(seen) == len(wanted), (seen, wanted)
    assert all(map(_fits, seen, wanted)), (seen, wanted)


@pytest.mark.parametrize("check", checks.all_checks(), ids=lambda check: check.name)
def test_every_check_has_its_sentences(check: checks.Check) -> None:
    kinds: Counter[str] = Counter()
    langs = set()
    for kind in ("fires", "quiet"):
        table = tomllib.loads((FOLDER / check.name / f"{kind}.toml").read_text("utf-8"))
        kinds[kind] = len(table["case"])
        langs |= {frozenset(case.get("langs", table.get("langs"))) for case in table["case"]}
    assert kinds["quiet"] >= kinds["fires"] > 0
    assert langs >= LANGS
