"""A date as a fact."""

from __future__ import annotations

from qa.records import Fact

Fields = dict[str, int]
"""What is known of a date: `year`, `month`, `day`, `decade`, as far as the text gives them."""


def date_fact(text: str, start: int, end: int, fields: Fields, *more: tuple[str, str]) -> Fact:
    """The date at these offsets of a text, with more details than its fields."""
    details = tuple((name, str(value)) for name, value in fields.items()) + more
    return Fact("date", value_of(fields), start, end, text[start:end], details=details)


def value_of(fields: Fields) -> str:
    """Fields as in ISO 8601-2, with X for what is left open."""
    year = f"{fields['year']:04}" if "year" in fields else "XXXX"
    if "decade" in fields:
        decade = fields["decade"]
        return f"{decade // 10}X" if decade > 100 else f"XX{decade // 10}X"
    parts = [year] + [f"{fields[name]:02}" for name in ("month", "day") if name in fields]
    return "-".join(parts)
