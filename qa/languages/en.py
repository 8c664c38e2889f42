"""English."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_QUANTITIES = Quantities(
    numerals={"12": "dozen"},
    multipliers={"100": "hundred"},
    scales={
        "1000": "thousand thousands",
        "1000000": "million millions mn mln",
        "1000000000": "billion billions bn bln",
        "1000000000000": "trillion trillions tn trn",
    },
    scale_letters={"1000": "K k", "1000000": "M m", "1000000000": "B b", "1000000000000": "T"},
    many={
        "10": "tens dozens",
        "100": "hundreds",
        "1000": "thousands",
        "1000000": "millions",
        "1000000000": "billions",
        "1000000000000": "trillions",
    },
    weak={
        "1": "one ones first once single",
        "2": "second seconds twice both pair couple double doubled doubling",
        "3": "triple tripled thrice",
    },
    halves="half",
    fractions={"0.25": "quarter quarters", "0.3333": "third thirds", "0.2": "fifth fifths"}
    | {"0.1667": "sixth sixths", "0.1429": "seventh sevenths", "0.125": "eighth eighths"}
    | {"0.1111": "ninth ninths", "0.1": "tenth tenths"},
    joiners="and of a",
    part_articles="a",
    part_before="by",
    part_after="in to from since this last over after and at on compared",
    part_joiners="of a an the",
    definite="the these those",
    ordinal_endings="st nd rd th",
    percent="percent pct per_cent",
    points="percentage_point percentage_points",
    units={
        "second": "second seconds sec secs",
        "minute": "minute minutes min mins",
        "hour": "hour hours hr hrs",
        "day": "day days",
        "week": "week weeks wk wks",
        "month": "month months",
        "year": "year years yr yrs year-old",
        "decade": "decade decades",
        "century": "century centuries",
        "millimetre": "millimetre millimetres millimeter millimeters mm",
        "centimetre": "centimetre centimetres centimeter centimeters cm",
        "metre": "metre metres meter meters",
        "kilometre": "kilometre kilometres kilometer kilometers km",
        "inch": "inch inches",
        "foot": "foot feet ft",
        "yard": "yard yards yd yds",
        "mile": "mile miles",
        "gram": "gram grams",
        "kilogram": "kilogram kilograms kilo kilos kg",
        "tonne": "tonne tonnes",
        "short-ton": "ton tons",
        "mass-pound": "lb lbs",
        "stone": "stone",
        "ounce": "ounce ounces oz",
        "litre": "litre litres liter liters",
        "gallon": "gallon gallons",
        "hectare": "hectare hectares ha",
        "acre": "acre acres",
        "square-metre": "square_metre square_metres square_meter square_meters sqm m2 m²",
        "square-kilometre": "square_kilometre square_kilometres square_kilometer "
        "square_kilometers sq_km km2 km²",
        "square-mile": "square_mile square_miles sq_mi",
        "square-foot": "square_foot square_feet sq_ft",
        "cubic-metre": "cubic_metre cubic_metres cubic_meter cubic_meters m³ m3",
        "cubic-foot": "cubic_foot cubic_feet cu_ft",
        "kilometre-per-hour": "kilometre_per_hour kilometres_per_hour kilometers_per_hour "
        "km/h kph kmh",
        "mile-per-hour": "mile_per_hour miles_per_hour mph miles_an_hour",
        "celsius": "celsius degrees_celsius degree_celsius",
        "fahrenheit": "fahrenheit degrees_fahrenheit degree_fahrenheit",
        "degree": "degree degrees",
        "times": "times fold",
    },
    currencies={
        "USD": "us_dollar us_dollars american_dollars",
        "dollar": "dollar dollars bucks",
        "cent": "cent cents",
        "EUR": "euro euros",
        "GBP": "pound_sterling pounds_sterling quid",
        "pound": "pound pounds",
        "IDR": "rupiah rupiahs",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "RUB": "ruble rubles rouble roubles",
        "UAH": "hryvnia hryvnias",
        "VND": "dong",
        "AUD": "australian_dollar australian_dollars",
        "CAD": "canadian_dollar canadian_dollars",
        "SGD": "singapore_dollar singapore_dollars",
        "HKD": "hong_kong_dollar hong_kong_dollars",
        "MYR": "ringgit",
        "INR": "rupee rupees",
        "KRW": "won",
        "CHF": "franc francs swiss_francs",
        "PLN": "zloty zlotys",
    },
    ranges="to through",
    range_before="between",
    range_and="and",
    approximations={
        "over": "over exceeding more_than at_least",
        "under": "under less_than fewer_than",
    },
    hedges={
        "about": "about around approximately roughly circa some an_estimated estimated",
        "almost": "almost nearly close_to just_under",
        "over": "at_least no_fewer_than no_less_than upwards_of just_over a_minimum_of above",
        "under": "at_most no_more_than below",
        "other": "or_so or_more plus up_to as_many_as",
    },
    date_joiners="of",
    months={"9": "sept"},
    months_capital=True,
    months_need_context="may march",
    time_prepositions="in on since until till by of from to between and this last next early mid "
    "late through during before after every",
    weekdays={
        "1": "mondays mon",
        "2": "tuesdays tue tues",
        "3": "wednesdays",
        "4": "thursdays thu thurs",
        "5": "fridays fri",
        "6": "saturdays",
        "7": "sundays",
    },
    weekdays_capital=True,
    possessive="'s",
    date_parts={
        "early": "early beginning_of start_of",
        "mid": "mid middle_of",
        "late": "late end_of",
    },
    year_before="in since year by until of during from before after",
    decade_endings="s",
    month_first=True,
    clock_hints="at",
    clock_after="o'clock gmt utc est edt pst pdt bst cet",
    day_halves={"am": "am a.m. in_the_morning", "pm": "pm p.m. in_the_afternoon in_the_evening"},
    clock_words={"00:00": "midnight", "12:00": "noon midday"},
)

LANGUAGE = Language(
    code="en",
    name="English",
    script="Latn",
    abbreviations=words(
        """
        adm approx brig ca capt cf cmdr col cpl dr e.g ft gen gov hon i.e jr lt maj messrs mr
        mrs ms mt prof pvt rep rev sen sgt sr st supt v viz vs
        """
    ),
    closing_abbreviations=words(
        """
        a.m al approx assn ave bldg blvd bros co corp dept est inc intl jr ltd p.m ph.d rd sr
        ste univ b.c a.d
        """
    ),
    number_abbreviations=words(
        """
        no nos p pp fig figs vol sec ch art par jan feb mar apr aug sept sep oct nov dec
        """
    ),
    function_words=words(
        """
        the of and to in a is that for it was on with as be by at are this have from or had not but
        what all were when we there can an your which their said if will each about how up out
        them then she many some so these would other into has more her two like him see could no
        than been its who now did get may he i you they his my our do does us me before after over
        also between while because where most such only through both any should being during
        those since
        """
    ),
    foreign_letters="ăđơưłąęćńśźżöüäßåøæ",
    quotes="“”",
    quantities=_QUANTITIES,
)
