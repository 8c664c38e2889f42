"""When two facts about quantity, date, time or code say the same.

`agree` gives the price of holding them for the same: 0 for the same value, more the more has to
be assumed; None where they differ.
"""

from __future__ import annotations

from decimal import Decimal

from qa.records import Fact

SAME, UNIT_UNSAID, READ_OTHERWISE, CONVERTED, ACROSS = range(5)
_FAMILIES = (
    ("dollar", "USD", "AUD", "CAD", "SGD", "HKD", "NZD", "TWD"),
    ("pound", "GBP", "mass-pound", "EGP", "LBP"),
    ("RUPEE", "IDR", "INR", "PKR", "LKR"),
    ("KRONA", "SEK", "NOK", "DKK", "CZK", "ISK"),
    ("PESO", "PHP", "MXN", "ARS", "CLP", "COP"),
    ("RIAL", "SAR", "QAR", "IRR", "BRL"),
    ("RUB", "BYN"),
    ("LIRA", "TRY"),
    ("MARK", "DEM"),
    ("SHILLING", "KES"),
    ("calorie", "kilocalorie"),
    ("mile", "nautical-mile"),
    ("degree", "celsius"),
    ("degree", "fahrenheit"),
    ("tonne", "short-ton"),
)
"""Units of which the first may be said for any of the others."""
_NAMED = {
    "year": frozenset({"year"}),
    "month": frozenset({"year", "month"}),
    "day": frozenset({"year", "month", "day"}),
}
"""The fields of a date that may stand for a relative date of some unit."""
_EXACT_RATIO = Decimal("0.03")
_HALF_DAY = 12
_CENTURY = 100
_SHORT_YEAR = "19"


def agree(one: Fact, other: Fact) -> int | None:
    """The price of holding two facts for the same, or None."""
    if "relative" in (one.kind, other.kind):
        return _relative(one, other)
    if one.kind == other.kind:
        return _SAME_KIND[one.kind](one, other)
    if {one.kind, other.kind} == {"number", "period"}:
        known = bool(one.detail("one") or other.detail("one")) or one.unit == other.unit
        single = known and one.value == other.value and akin(one.unit, other.unit)
        return ACROSS if single or converted(one, other) else None
    if other.kind == "number" or one.kind == "code":
        one, other = other, one
    if one.kind == "number":
        return _across(one, other)
    is_season = one.kind == "date" and other.kind == "code"
    return ACROSS if is_season and one.detail("year")[2:] == other.detail("digits") else None


def _relative(one: Fact, other: Fact) -> int | None:
    """Last year, and a year; what differs from it only as a date or a number does not count."""
    if one.kind == other.kind:
        return SAME if one.value == other.value else None
    when, other = (one, other) if one.kind == "relative" else (other, one)
    if other.kind == "date":  # last month was named
        known = date_fields(other).keys() - {"part"}
        return ACROSS if known and known <= _NAMED.get(when.unit, frozenset()) else None
    named = other.kind == "period" and when.unit == other.unit
    return ACROSS if named or (other.kind, when.unit) == ("weekday", "day") else None


def values(fact: Fact) -> list[Decimal]:
    """What a number may be, its language's own reading first."""
    others = " ".join(fact.detail(name) for name in ("also", "shared", "of")).split()
    return [Decimal(v) for v in (fact.value, *others)]


def akin(one: str, other: str) -> bool:
    """Whether two units may be the same, one of them perhaps not named exactly."""
    if one == other or not one or not other:
        return True
    return any({one, other} <= set(family) and family[0] in (one, other) for family in _FAMILIES)


def _numbers(one: Fact, other: Fact) -> int | None:
    if {one.detail("bound"), other.detail("bound")} == {"over", "under"}:
        return None
    if rates_differ(one, other):
        return CONVERTED if _same_rate(one, other) else None
    if akin(one.unit, other.unit):
        if one.value == other.value:
            return SAME if one.unit == other.unit else UNIT_UNSAID
        mine, theirs = values(one), values(other)
        if mine[0] in theirs or theirs[0] in mine:
            return READ_OTHERWISE
    if akin(one.unit, other.unit) and (_of_that_size(one, other) or _of_that_size(other, one)):
        return ACROSS
    if {one.unit, other.unit} == {"%", ""} or one.unit == other.unit == "":
        return CONVERTED if _share(one, other) or _share(other, one) else None
    if "times" in (one.unit, other.unit):
        return CONVERTED if _fold(one, other) or _fold(other, one) else None
    return CONVERTED if converted(one, other) else None


def rates_differ(one: Fact, other: Fact) -> bool:
    """Whether both hold for one of a unit (a litre, a gallon), and not the same one."""
    return bool(one.detail("per") and other.detail("per")) and one.detail("per") != other.detail(
        "per"
    )


def _same_rate(one: Fact, other: Fact) -> bool:
    """Whether $3.79 a gallon is $1 a litre: the price of as much, to the precision of both."""
    if not akin(one.unit, other.unit) or one.detail("per-dimension") != other.detail(
        "per-dimension"
    ):
        return False
    here, there = (Decimal(f.value) / Decimal(f.detail("per-factor")) for f in (one, other))
    return abs(here - there) <= _EXACT_RATIO * max(abs(here), abs(there))


def _of_that_size(many: Fact, exact: Fact) -> bool:
    """Whether an exact number is of the size of an unknown one (belasan, fifteen)."""
    if not many.detail("many") or exact.detail("many") or exact.detail("weak"):
        return False
    size = Decimal(many.value)
    return size <= Decimal(exact.value) < size * 10


def _fold(multiple: Fact, other: Fact) -> bool:
    """Doubled and by 100 %, three times less and a third."""
    times = Decimal(multiple.value)
    if multiple.unit != "times" or times <= 1:
        return False
    value = Decimal(other.value)
    if other.unit == "%":
        return value == (times - 1) * 100
    return bool(other.detail("words")) and abs(value * times - 1) < Decimal("0.01")


def _share(percent: Fact, part: Fact) -> bool:
    """50 % and a half."""
    is_part = part.detail("words") and Decimal(part.value) < 1 and percent.unit == "%"
    apart = abs(Decimal(percent.value) / 100 - Decimal(part.value))
    return bool(is_part and apart < Decimal("0.01"))


def comparable(one: Fact, other: Fact) -> bool:
    """Whether both are measures of one dimension in different units."""
    dimension = one.detail("dimension")
    return bool(dimension) and dimension == other.detail("dimension") and one.unit != other.unit


def converted(one: Fact, other: Fact) -> bool:
    """Whether one is the other in another unit, as precisely as the longer figure claims."""
    if not comparable(one, other):
        return False
    for mine in values(one):
        for theirs in values(other):
            if _converts(mine, one, theirs, other) or _converts(theirs, other, mine, one):
                return True
    return False


def _converts(value: Decimal, fact: Fact, other: Decimal, onto: Fact) -> bool:
    """Whether `value` turned into the unit of `onto` gives `other`, which is rounded."""
    if _digits(other) < _digits(value):
        return False
    expected = in_unit_of(value, fact, onto)
    room = max(_EXACT_RATIO * abs(other), _last_place(other) / 2)
    if fact.detail("dimension") == "temperature":
        room = max(room, Decimal("1.1")) if _last_place(other) >= 1 else room
    return abs(expected - other) <= room


def in_unit_of(value: Decimal, fact: Fact, onto: Fact) -> Decimal:
    """A value of one fact, in the unit of the other."""
    base = value * Decimal(fact.detail("factor")) + Decimal(fact.detail("offset"))
    return (base - Decimal(onto.detail("offset"))) / Decimal(onto.detail("factor"))


def _digits(value: Decimal) -> int:
    return len(value.normalize().as_tuple().digits)


def _last_place(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(10) ** int(exponent)


def date_fields(fact: Fact) -> dict[str, str]:
    """Year, month, day, decade and part of a date, as far as given."""
    names = ("year", "month", "day", "decade", "part")
    return {name: fact.detail(name) for name in names if fact.detail(name)}


def _dates(one: Fact, other: Fact) -> int | None:
    if one.value == other.value and one.detail("part") == other.detail("part"):
        return SAME
    mine, theirs = date_fields(one), date_fields(other)
    if "decade" in mine and "decade" in theirs:
        return SAME if _same_decade(int(mine["decade"]), int(theirs["decade"])) else None
    if "decade" in mine or "decade" in theirs:
        start = {mine.get("decade", theirs.get("decade")), mine.get("year", theirs.get("year"))}
        return ACROSS if len(start) == 1 else None
    common = (mine.keys() & theirs.keys()) - {"part"}
    if common and all(mine[name] == theirs[name] for name in common):
        if mine.get("part") and theirs.get("part", mine["part"]) != mine["part"]:
            return None
        return SAME if mine.keys() == theirs.keys() else READ_OTHERWISE
    return None


def _same_decade(one: int, other: int) -> bool:
    """Whether two decades are one; the century may be left unsaid (90-х)."""
    return one == other or (min(one, other) < _CENTURY and one % _CENTURY == other % _CENTURY)


def _times(one: Fact, other: Fact) -> int | None:
    if one.value == other.value:
        return SAME
    hour, minute = one.value.split(":")
    hours, minutes = other.value.split(":")
    if minute == minutes and (int(hour) - int(hours)) % _HALF_DAY == 0:
        return READ_OTHERWISE if one.detail("open") or other.detail("open") else None
    return None


def _codes(one: Fact, other: Fact) -> int | None:
    if one.value == other.value:
        return SAME
    foreign = one.detail("cyrillic") != other.detail("cyrillic")
    return ACROSS if foreign and one.detail("digits") == other.detail("digits") else None


def _plain(one: Fact, other: Fact) -> int | None:
    return SAME if one.value == other.value else None


def _weekdays(one: Fact, other: Fact) -> int | None:
    """The same day, or the eve of one (malam Minggu, Saturday night)."""
    if one.value == other.value:
        return SAME
    also = one.value == other.detail("also") or other.value == one.detail("also")
    return READ_OTHERWISE if also else None


def _units(one: Fact, other: Fact) -> int | None:
    return SAME if akin(one.unit, other.unit) else None


def _across(number: Fact, other: Fact) -> int | None:
    """A number against a date, a time or a code that holds it."""
    if number.unit and number.detail("dimension") != "time":
        return None  # twelve kilometres are no twelve o'clock
    value = number.value
    if other.kind == "date":
        fields = date_fields(other)
        held = [fields.get("year", ""), fields.get("day", ""), fields.get("decade", "")]
        held += [part for part in (other.detail("figure").replace(" ", "."),) if part]
    elif other.kind == "time":
        hour, minute = (str(int(part)) for part in other.value.split(":"))
        half = str(int(hour) % _HALF_DAY or _HALF_DAY)
        late = str(int(hour) + _HALF_DAY) if other.detail("open") else hour
        held = [hour, half, late, f"{hour}.{minute}", other.value.replace(":", ".")]
    elif other.kind == "code":
        held = other.detail("digits").split()
        held += [f"20{digits}" for digits in held if len(digits) == len(_SHORT_YEAR)]
    else:
        return None
    return ACROSS if value in held else None


def _parts(one: Fact, other: Fact) -> int | None:
    """Morning and evening, spring and autumn; a word may stand for two of them."""
    return SAME if set(one.value.split()) & set(other.value.split()) else None


_SAME_KIND = {
    "season": _parts,
    "daypart": _parts,
    "number": _numbers,
    "date": _dates,
    "weekday": _weekdays,
    "period": _units,
    "time": _times,
    "code": _codes,
}
