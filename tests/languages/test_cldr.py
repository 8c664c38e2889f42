"""Names of months and weekdays: as Babel has them, whatever was asked of Babel before."""

from __future__ import annotations

from typing import Any

import pytest
from babel import Locale, localedata

from qa import languages
from qa.languages._cldr import calendar_names

WITHOUT_MONTHS = "wa"
KINDS = ("months", "days")
WIDTHS = ("wide", "abbreviated")


@pytest.fixture
def fresh(monkeypatch: pytest.MonkeyPatch) -> None:
    """Babel and ourselves as at the start of a process, and afterwards as before."""
    monkeypatch.setattr(localedata, "_cache", {})
    calendar_names.cache_clear()


def in_babel(code: str, kind: str) -> set[str]:
    table: Any = getattr(Locale.parse(code), kind)
    return {name for use in table.values() for w in WIDTHS for name in use[w].values()}


def ours(code: str, kind: Any) -> set[str]:
    return {one.name for one in calendar_names(code, kind) if one.width in WIDTHS}


@pytest.mark.parametrize("code", [*languages.codes(), "nb", "tl"])
def test_names_are_those_that_babel_has_at_first(code: str, fresh: None) -> None:
    assert {kind: ours(code, kind) for kind in KINDS} == {k: in_babel(code, k) for k in KINDS}


@pytest.mark.parametrize("code", languages.codes())
def test_names_do_not_depend_on_what_was_read_before(
    code: str, fresh: None, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = [ours(code, kind) for kind in KINDS]
    monkeypatch.setattr(localedata, "_cache", {})
    calendar_names.cache_clear()
    for kind in KINDS:
        in_babel(WITHOUT_MONTHS, kind)
    assert [ours(code, kind) for kind in KINDS] == first


@pytest.mark.parametrize("code", [WITHOUT_MONTHS, "zz", "pt-BR", ""])
def test_a_language_without_names_has_none(code: str, fresh: None) -> None:
    assert calendar_names(code, "months") == ()
