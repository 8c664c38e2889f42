"""English."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_QUANTITIES = Quantities(
    multipliers={"12": "dozen", "100": "hundred"},
    scale_joiners="of",
    and_a_half="and_a_half",
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
        "2": "second seconds both pair couple",
    },
    halves="half",
    one_of="one_in one_out_of 1_in 1_out_of one_in_every",
    every="every",
    multiples={
        "2": "twice double doubled doubling doubles twofold",
        "3": "thrice triple tripled tripling triples threefold trebled",
        "4": "quadruple quadrupled quadrupling fourfold",
        "5": "fivefold quintupled",
        "10": "tenfold",
    },
    fractions={"0.5": "halve halved halves halving"}
    | {"0.25": "quarter quarters", "0.3333": "third thirds", "0.2": "fifth fifths"}
    | {"0.1667": "sixth sixths", "0.1429": "seventh sevenths", "0.125": "eighth eighths"}
    | {"0.1111": "ninth ninths", "0.1": "tenth tenths"},
    joiners="and of a",
    implied={"2 week": "fortnight fortnights", "100 year": "centenary centenarian centenarians"},
    decade_words={"20": "twenties", "30": "thirties", "40": "forties", "50": "fifties"}
    | {"60": "sixties", "70": "seventies", "80": "eighties", "90": "nineties"}
    | {"2000": "noughties"},
    articles="a an the this that its his her their",
    decade_before="the early mid late",
    age_owners="his her their my your our its",
    minus="minus",
    unit_qualifiers="working business calendar consecutive full whole straight",
    number_idioms="third_party third_parties first_party first_parties third_person zero_day "
    "third_rate index_zero patient_zero ground_zero",
    below_zero="below_zero below_freezing",
    strict_units="won stone",
    per="per a an each every /",
    part_articles="a",
    part_article_after="of less more fewer lower higher smaller larger bigger cheaper dearer "
    "faster slower lighter heavier longer shorter",
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
        "barrel": "barrel barrels",
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
    denials="not no never cannot can't shouldn't mustn't won't doesn't don't didn't isn't aren't",
    spans={"over": "for well just of is are was were after lasted took aged some lasting"},
    hedges={
        "about": "about around approximately roughly circa ca some an_estimated estimated "
        "in_the_range_of in_the_region_of",
        "almost": "almost nearly close_to just_under",
        "over": "at_least no_fewer_than no_less_than upwards_of just_over a_minimum_of above "
        "longer_than older_than higher_than",
        "under": "at_most no_more_than not_more_than a_maximum_of below younger_than "
        "shorter_than lower_than",
        "other": "or_so or_more plus up_to as_many_as limited_to capped_at",
    },
    date_joiners="of",
    months={
        "1": "jan",
        "2": "feb",
        "3": "mar",
        "4": "apr",
        "6": "jun",
        "7": "jul",
        "8": "aug",
        "9": "sept sep",
        "10": "oct",
        "11": "nov",
        "12": "dec",
    },
    months_capital=True,
    months_need_context="may march jan feb mar apr jun jul aug sep sept oct nov dec",
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
    relative={
        "year-1": "last_year last_year's the_previous_year the_year_before",
        "year+0": "this_year this_year's the_current_year",
        "year+1": "next_year next_year's the_following_year the_coming_year",
        "month-1": "last_month last_month's the_previous_month",
        "month+0": "this_month this_month's",
        "month+1": "next_month next_month's the_following_month",
        "week-1": "last_week last_week's the_previous_week",
        "week+0": "this_week this_week's",
        "week+1": "next_week next_week's the_following_week",
        "day-1": "yesterday yesterday's last_night the_previous_day",
        "day+0": "today today's tonight",
        "day+1": "tomorrow tomorrow's the_next_day the_following_day",
        "day-2": "the_day_before_yesterday",
        "day+2": "the_day_after_tomorrow",
        "weekday-1": "last",
        "weekday+1": "next",
    },
    relative_not_after="the past over",
    month_first=True,
    clock_hints="at",
    clock_forms=(("M past H", "after"), ("M after H", "after round"), ("M to H", "before round")),
    clock_after="o'clock gmt utc est edt pst pdt bst cet",
    day_halves={"am": "am a.m. in_the_morning", "pm": "pm p.m. in_the_afternoon in_the_evening"},
    periodic={
        "year": "annual annually yearly",
        "quarter": "quarterly",
        "month": "monthly",
        "week": "weekly",
        "day": "daily",
        "hour": "hourly",
    },
    seasons={
        "winter": "winter winters wintertime",
        "spring": "the_spring this_spring last_spring next_spring early_spring late_spring "
        "springtime in_spring of_spring every_spring each_spring",
        "summer": "summer summers summertime",
        "autumn": "autumn autumns the_fall this_fall last_fall next_fall early_fall late_fall",
    },
    day_parts={
        "morning": "morning mornings dawn daybreak sunrise",
        "day": "noon midday",
        "day evening": "afternoon afternoons",
        "evening": "evening evenings dusk",
        "evening night": "night nights",
        "night": "midnight overnight nighttime",
    },
    clock_words={"00:00": "midnight", "12:00": "noon midday"},
)

_OFFICES = {
    "head": "ministr minister secretar department agency",
    "link": "of for the and national state federal",
    "before": "yes",
    "office:health": "health",
    "office:education": "education school",
    "office:defence": "defence defense war",
    "office:foreign": "foreign foreign_affairs",
    "office:finance": "financ treasury",
    "office:interior": "interior home_affairs internal",
    "office:justice": "justice law",
    "office:agriculture": "agricultur farm food",
    "office:energy": "energy power mineral mining",
    "office:transport": "transport",
    "office:trade": "trade commerc",
    "office:environment": "environment ecolog climate",
    "office:labour": "labour labor manpower employment work_and",
    "office:culture": "cultur",
    "office:economy": "econom",
    "office:tourism": "touris",
    "office:digital": "digital communic information",
    "office:social": "social welfare",
    "office:forestry": "forest",
    "office:sea": "fisher marine maritime",
    "office:religion": "relig",
    "office:industry": "industr",
    "office:science": "research science technolog",
    "office:sport": "sport youth",
    "office:works": "public_works infrastructure housing",
    "whole:office:interior": "home_secretary home_office",
    "whole:force:police": "police",
    "whole:force:army": "army",
    "whole:force:navy": "navy",
    "whole:force:coastguard": "coast_guard coastguard",
    "whole:court:supreme": "supreme_court",
    "whole:court:constitutional": "constitutional_court",
    "whole:bank:world": "world_bank",
    "whole:bank:central": "central_bank",
}

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
    plain_names=True,
    quotes="“”",
    twice=words("that had is"),  # he said that that had had its day; what it is is a museum
    quantities=_QUANTITIES,
    offices=_OFFICES,
)
