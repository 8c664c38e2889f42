"""French."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_QUANTITIES = Quantities(
    phrased=True,
    merged=True,
    variants=(
        ("cents$", "cent"),
        ("vingts$", "vingt"),
        ("un$", "une"),
        ("soixante-dix", "septante"),
        ("quatre-vingt-dix", "nonante"),
    ),
    numerals={"1": "un une", "0": "zéro", "12": "douzaine", "15": "quinzaine", "20": "vingtaine"}
    | {"30": "trentaine", "40": "quarantaine", "50": "cinquantaine", "60": "soixantaine"},
    scales={
        "1000": "mille mil millier",
        "1000000": "million millions mio mns",
        "1000000000": "milliard milliards mds mrd mrds md",
        "1000000000000": "billion billions",
    },
    scale_letters={"1000": "k K", "1000000": "M", "1000000000": "Md"},
    stacked=True,
    many={
        "10": "dizaines douzaines",
        "100": "centaines",
        "1000": "milliers",
    },
    weak={
        "1": "un une premier première premiers premières unique seul seule",
        "2": "second seconde deuxième double doubles couple paire",
        "3": "triple tiers",
        "6": "si",
        "10": "dizaine",
        "100": "centaine",
    },
    halves="demi demie moitié",
    scale_halves="et_demi et_demie",
    fractions={"0.5": "une_demi un_demi", "0.25": "quart quarts", "0.3333": "tiers"}
    | {"0.2": "cinquième cinquièmes"},
    scale_joiners="de",
    doubtful="neuf",
    counters="personnes morts blessés enfants élèves hommes femmes pays villes autres mille "
    "millions",
    ordinal_endings="er ère re e ème ième nd nde es",
    percent="pour_cent p._100",
    points="points_de_pourcentage point_de_pourcentage",
    units={
        "second": "seconde secondes sec",
        "minute": "minute minutes min mn",
        "hour": "heure heures h",
        "day": "jour jours journée journées",
        "week": "semaine semaines",
        "month": "mois",
        "year": "an ans année années",
        "decade": "décennie décennies",
        "century": "siècle siècles",
        "millimetre": "millimètre millimètres mm",
        "centimetre": "centimètre centimètres cm",
        "metre": "mètre mètres",
        "kilometre": "kilomètre kilomètres km",
        "inch": "pouce pouces",
        "foot": "pied pieds",
        "mile": "mile miles mille_marin",
        "gram": "gramme grammes",
        "kilogram": "kilogramme kilogrammes kilo kilos kg",
        "tonne": "tonne tonnes",
        "ounce": "once onces",
        "litre": "litre litres",
        "hectare": "hectare hectares ha",
        "square-metre": "mètre_carré mètres_carrés m² m2",
        "square-kilometre": "kilomètre_carré kilomètres_carrés km² km2",
        "cubic-metre": "mètre_cube mètres_cubes m³ m3",
        "kilometre-per-hour": "km/h kilomètres_heure kilomètres_à_l'heure kilomètres_par_heure "
        "km_par_heure kilomètre-heure",
        "celsius": "degré_celsius degrés_celsius",
        "fahrenheit": "degrés_fahrenheit",
        "degree": "degré degrés",
        "times": "fois",
    },
    unit_idioms="nouvel_an bon_jour",
    currencies={
        "USD": "dollar_américain dollars_américains dollars_us",
        "dollar": "dollar dollars",
        "cent": "centime centimes",
        "EUR": "euro euros d'euros",
        "GBP": "livre_sterling livres_sterling",
        "pound": "livre livres",
        "IDR": "roupies_indonésiennes",
        "JPY": "yen yens",
        "CNY": "yuan yuans renminbi",
        "RUB": "rouble roubles",
        "UAH": "hryvnia hryvnias",
        "VND": "dong dongs",
        "INR": "roupie roupies",
        "KRW": "won wons",
        "CHF": "franc_suisse francs_suisses",
        "PLN": "zloty zlotys",
    },
    minus="moins",
    below_zero="au-dessous_de_zéro",
    per="par /",
    relative={
        "year-1": "l'an_dernier l'année_dernière l'an_passé",
        "year+0": "cette_année",
        "year+1": "l'an_prochain l'année_prochaine",
        "month-1": "le_mois_dernier",
        "month+1": "le_mois_prochain",
        "week-1": "la_semaine_dernière",
        "week+0": "cette_semaine",
        "week+1": "la_semaine_prochaine",
        "day-1": "hier",
        "day+0": "aujourd'hui",
        "day+1": "demain",
    },
    ranges="à",
    range_before="entre",
    range_and="et",
    approximations={
        "over": "plus_de plus_d' au_moins dépasse",
        "under": "moins_de moins_d' au_plus",
    },
    hedges={
        "about": "environ près_de quelque quelques autour_de vers",
        "almost": "presque quasiment",
        "other": "jusqu'à ou_plus",
    },
    decade_words={
        "20": "vingt",
        "30": "trente",
        "40": "quarante",
        "50": "cinquante",
        "60": "soixante",
        "70": "soixante-dix",
        "80": "quatre-vingt quatre-vingts",
        "90": "quatre-vingt-dix",
    },
    decade_before="années",
    date_forms=(
        r"\bannées (?P<decade>(?:1[89]|20)?\d0)\b",
        r"\b(?P<day>1)er (?P<month>\d{1,2})/(?P<year>\d{4})\b",
    ),
    small_names=True,
    months={"1": "janv", "2": "fév févr", "7": "juil", "10": "oct", "11": "nov"}
    | {"12": "déc", "8": "aout"},
    months_need_context="mars",
    time_prepositions="en de du au mois début mi fin depuis dès jusqu'en d'ici avant après dernier",
    weekdays={"1": "lundis", "2": "mardis", "3": "mercredis", "4": "jeudis", "5": "vendredis"}
    | {"6": "samedis", "7": "dimanches"},
    date_parts={"early": "début", "mid": "mi mi-", "late": "fin"},
    year_before="début fin mi en an année depuis d'ici l'année l'an",
    clock_hints="à dès vers jusqu'à",
    clock_after="heure heures h",
    clock_minutes="min minutes mn",
    day_halves={
        "am": "du_matin a.m.",
        "pm": "de_l'après-midi du_soir p.m.",
    },
    clock_words={"00:00": "minuit", "12:00": "midi"},
)

LANGUAGE = Language(
    code="fr",
    name="French",
    script="Latn",
    abbreviations=words(
        """
        apr art av bd boul c.-à-d cap cf chap col dr ex fig fr gal ing l lt m mgr mm mlle mlles mme
        mmes me no p.ex pp prof réf st ste tél vol éd
        """
    )
    | {"p. ex", "c.-à-d", "av. j.-c", "apr. j.-c"},
    closing_abbreviations=words("etc cie inc ltd s.a j.-c env min max"),
    number_abbreviations=words("no n p pp art chap fig vol t env"),
    function_words=words(
        """
        le la les un une des du de d l et ou mais donc car ni que qui quoi dont où ce cet cette ces
        il elle ils elles on nous vous je tu me te se lui leur leurs son sa ses mon ma mes notre
        votre en y à au aux dans par pour sur sous avec sans entre vers chez depuis pendant avant
        après contre selon est sont était étaient être été a ont avait avaient avoir sera seront
        fait ne pas plus moins très aussi encore déjà si comme quand lorsque ainsi alors cependant
        même tout tous toute toutes autre autres peut peuvent doit doivent c'est qu'il qu'elle
        """
    ),
    foreign_letters="ăđơưłąęćńśźżäßåøñíóúìòãõ",
    twice=words("nous vous"),
    plain_names=True,
    quotes="«»“”",
    quantities=_QUANTITIES,
)
