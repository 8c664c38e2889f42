"""German."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_WEAK = "e en em es er"

_QUANTITIES = Quantities(
    phrased=True,
    merged=True,
    variants=(("^einhundert", "hundert"), ("^eins$", "eine"), ("eins$", "ein"), ("ß", "ss")),
    glued_scales={"1000": "tausend", "0.5": "einhalb"},
    numerals={
        "1": f"eins ein({_WEAK})",
        "2": "zweier zweien zwo",
        "3": "dreier dreien",
        "12": "dutzend",
    },
    scales={
        "1000": "tausend tsd",
        "1000000": "million millionen mio mill",
        "1000000000": "milliarde milliarden mrd mia",
        "1000000000000": "billion billionen bio",
        "1000000000000000": "billiarde billiarden",
    },
    many={
        "10": "dutzende dutzenden dutzender",
        "100": "hunderte hunderten hunderter",
        "1000": "tausende tausenden tausender zehntausende hunderttausende",
    },
    weak={
        "0": "null",
        "1": f"ein eins ein({_WEAK}) erst({_WEAK}) einmal einzig({_WEAK}) einig({_WEAK})",
        "2": f"zweit({_WEAK}) beid({_WEAK}) paar doppelt({_WEAK}) zweimal",
        "3": "dreimal",
        "4": "vierer",
    },
    halves="halb halbe halber halbes halben halbem hälfte",
    fractions={
        "1.5": "anderthalb eineinhalb",
        "0.5": "eine_halbe einer_halben ein_halbes einem_halben ein_halber",
        "0.75": "dreiviertel",
        "0.25": "viertel",
        "0.3333": "drittel",
        "0.2": "fünftel",
        "0.125": "achtel",
        "0.1": "zehntel",
    },
    ordinal_endings=". te ten ter tes",
    adjective_endings={"te": "te ten ter tes tem", "erste": "erste ersten erster erstes erstem"},
    percent="prozent prozents v.h.",
    points="prozentpunkt prozentpunkte prozentpunkten",
    units={
        "second": "sekunde sekunden sek",
        "minute": "minute minuten min",
        "hour": "stunde stunden std",
        "day": "tag tage tagen tages",
        "week": "woche wochen",
        "month": "monat monate monaten monats",
        "year": "jahr jahre jahren jahres",
        "decade": "jahrzehnt jahrzehnte jahrzehnten",
        "century": "jahrhundert jahrhunderte jahrhunderten jahrhunderts",
        "millimetre": "millimeter millimetern mm",
        "centimetre": "zentimeter zentimetern cm",
        "metre": "meter metern",
        "kilometre": "kilometer kilometern km",
        "inch": "zoll",
        "foot": "fuß",
        "mile": "meile meilen",
        "gram": "gramm",
        "kilogram": "kilogramm kilo kg",
        "tonne": "tonne tonnen",
        "mass-pound": "",
        "ounce": "unze unzen",
        "litre": "liter litern",
        "hectare": "hektar ha",
        "square-metre": "quadratmeter quadratmetern m² m2 qm",
        "square-kilometre": "quadratkilometer quadratkilometern km² km2",
        "cubic-metre": "kubikmeter kubikmetern m³ m3",
        "kilometre-per-hour": "km/h kilometer_pro_stunde stundenkilometer stundenkilometern",
        "celsius": "grad_celsius",
        "fahrenheit": "grad_fahrenheit",
        "degree": "grad",
        "times": "mal",
    },
    unit_idioms="guten_tag eines_tages",
    unit_adjectives={
        "year": f"jährig({_WEAK})",
        "month": f"monatig({_WEAK})",
        "week": f"wöchig({_WEAK})",
        "day": f"tägig({_WEAK})",
        "hour": f"stündig({_WEAK})",
        "minute": f"minütig({_WEAK})",
        "%": f"prozentig({_WEAK})",
        "times": "mal fach fache",
    },
    currencies={
        "USD": "us-dollar us-dollars",
        "dollar": "dollar dollars",
        "cent": "cent cents",
        "EUR": "euro euros",
        "GBP": "pfund_sterling britische_pfund",
        "pound": "pfund",
        "IDR": "rupiah",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "RUB": "rubel rubeln",
        "UAH": "hrywnja griwna hrywnja",
        "VND": "dong",
        "INR": "rupie rupien",
        "KRW": "won",
        "CHF": "franken",
        "PLN": "zloty",
    },
    minus="minus",
    below_zero="unter_null",
    per="pro je /",
    relative={
        "year-1": "letztes_jahr letzten_jahres vergangenes_jahr vergangenen_jahr vorjahr "
        "letzten_jahr",
        "year+0": "dieses_jahr diesem_jahr",
        "year+1": "nächstes_jahr nächsten_jahr kommendes_jahr kommenden_jahr",
        "month-1": "letzten_monat vergangenen_monat",
        "month+1": "nächsten_monat kommenden_monat",
        "week-1": "letzte_woche vergangene_woche vergangenen_woche letzter_woche",
        "week+0": "diese_woche dieser_woche",
        "week+1": "nächste_woche kommende_woche nächster_woche kommenden_woche",
        "day-1": "gestern",
        "day+0": "heute",
    },
    ranges="bis",
    range_before="zwischen",
    range_and="und",
    approximations={"over": "über mehr_als mindestens", "under": "unter weniger_als höchstens"},
    hedges={
        "about": "etwa rund circa ca ungefähr zirka gut schätzungsweise",
        "almost": "fast knapp beinahe nahezu",
        "other": "bis_zu oder_mehr",
    },
    date_joiners="des",
    decade_words={
        str(tens): f"{stem}(er ern erjahre erjahren)"
        for tens, stem in (
            (20, "zwanzig"),
            (30, "dreißig"),
            (50, "fünfzig"),
            (60, "sechzig"),
            (70, "siebzig"),
            (80, "achtzig"),
            (90, "neunzig"),
        )
    },
    date_forms=(r"\b(?P<decade>(?:1[89]|20)?\d0)er[- ]?jahren?\b", r"\b(?P<decade>19\d0)ern?\b"),
    months={"1": "jänner jan januars", "2": "feber feb februars", "3": "mär", "5": "mais"}
    | {"4": "apr aprils", "6": "jun", "7": "jul", "8": "aug", "9": "sep sept", "10": "okt"}
    | {"11": "nov", "12": "dez"},
    months_capital=True,
    weekdays={"1": "montags", "2": "dienstags", "3": "mittwochs", "4": "donnerstags"}
    | {"5": "freitags", "6": "sonnabend samstags", "7": "sonntags"},
    weekdays_capital=True,
    date_parts={"early": "anfang", "mid": "mitte", "late": "ende"},
    year_before="anfang mitte ende jahr jahre jahres seit anno",
    clock_forms=(
        ("um halb H", "toward"),
        ("gegen halb H", "toward"),
        ("ab halb H", "toward"),
        ("M nach H", "after round"),
        ("M vor H", "before round"),
    ),
    clock_hints="um gegen ab",
    clock_after="h",
    clock_always="uhr",
    clock_minutes="minuten",
    day_halves={
        "am": "morgens vormittags früh am_morgen am_vormittag",
        "pm": "nachmittags abends am_nachmittag am_abend",
        "any": "nachts mittags",
    },
    clock_words={"00:00": "mitternacht"},
)

LANGUAGE = Language(
    code="de",
    name="German",
    script="Latn",
    abbreviations=words(
        """
        abb abs allg bzgl bzw ca d.h dipl dipl-ing dr evtl exkl frl gen geb gem ggf hl hr hrsg i.d.r
        ing inkl insb jh jhd lt max min mind nr o.ä o.g prof rd red sog st std str tel u.a u.ä
        usf u.s.w vgl v.a z.b z.hd z.t zz zzt zzgl
        """
    )
    | {"z. b", "d. h", "u. a", "z. t", "v. a", "i. d", "o. ä", "d. r", "u. ä", "o. g", "n. chr"}
    | {"v. chr"},
    closing_abbreviations=words("usw etc u.s.w mio mrd tsd bio chr co ag gmbh u.a jr v.chr n.chr"),
    number_abbreviations=words("nr abs art s kap bd abb tab ca rd"),
    function_words=words(
        """
        der die das den dem des ein eine einen einem einer eines und oder aber doch sondern denn
        ist sind war waren wird werden wurde wurden worden hat haben hatte hatten sein nicht kein
        keine keinen auch nur noch schon sehr so wie als wenn weil dass ob in im an am auf aus bei
        beim bis durch für gegen mit nach seit über um unter von vom vor zu zum zur zwischen ich du
        er sie es wir ihr ihm ihn ihnen sich uns mich mir dich dir mein dein seine seinen seiner
        seinem ihre ihren ihrer ihrem unser dieser diese dieses diesen diesem man mehr kann können
        konnte konnten soll sollen sollte muss müssen musste will wollen wollte darf dürfen dann da
        hier dort jedoch während wegen trotz damit dabei dazu davon daher etwa
        """
    ),
    foreign_letters="ăđơưłąęćńśźżåøæñçéèêíóúě",
    twice=words("der die das sie wir"),
    plain_names=True,
    quotes="„“»«‚‘›‹",
    capital_nouns=True,
    ordinal_dot=True,
    quantities=_QUANTITIES,
)
