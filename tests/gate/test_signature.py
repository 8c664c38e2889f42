from __future__ import annotations

from typing import Any

from qa.signature import signature

PLAIN: dict[str, Any] = {
    "model": "bundled",
    "digest": "1a2b3c4d5e6f7a8b",
    "segmenter": "rules.1",
    "aligner": "llr.1",
    "checks": ["NUM001", "ACR001"],
    "source_lang": "id",
    "target_lang": "uk",
    "version": "0.1.0",
}


def test_it_names_all_that_makes_a_result() -> None:
    assert signature(**PLAIN) == (
        "model:bundled@1a2b3c4d5e6f|segmenter:rules.1|aligner:llr.1|checks:ACR001+NUM001"
        "|lang:id-uk|version:0.1.0"
    )


def test_no_model_and_no_checks_are_said() -> None:
    made = signature(**{**PLAIN, "model": "", "digest": "", "checks": []})
    assert made.startswith("model:none|")
    assert "|checks:none|" in made


def test_the_order_of_checks_does_not_matter() -> None:
    assert signature(**{**PLAIN, "checks": ["ACR001", "NUM001", "ACR001"]}) == signature(**PLAIN)


def test_settings_that_differ_stand_before_the_version() -> None:
    assert signature(**PLAIN, options=[("floor", "0.7")]).endswith("|floor:0.7|version:0.1.0")


def test_a_model_in_an_odd_folder_breaks_nothing() -> None:
    made = signature(**{**PLAIN, "model": "a|b\nc"})
    assert made.count("|") == signature(**PLAIN).count("|")
    assert "\n" not in made
