"""Polish."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_ADJECTIVE = "y ego emu ym a ej ą e ych ymi"
_SOFT = "i iego iemu im ia iej ią ie ich imi"
_TEENS = "u oma"

_QUANTITIES = Quantities(
    merged=True,
    numerals={
        "0": "zer(o a)",
        "1": "jedn(a o ego emu ym ej ą)",
        "2": "dwie dwóch dwaj dwu dwóm dwoma dwiema dwoje dwojga",
        "3": "trzech trzej trzem trzema troje trojga",
        "4": "czterech czterej czterem czterema czworo",
        "5": "pięci(u oma oro)",
        "6": "sześci(u oma oro)",
        "7": "siedmi(u oma oro)",
        "8": "ośmi(u oma oro)",
        "9": "dziewięci(u oma)",
        "10": "dziesięci(u oma)",
        "11": f"jedenast({_TEENS})",
        "12": f"dwunast({_TEENS}) tuzin",
        "13": f"trzynast({_TEENS})",
        "14": f"czternast({_TEENS})",
        "15": f"piętnast({_TEENS})",
        "16": f"szesnast({_TEENS})",
        "17": f"siedemnast({_TEENS})",
        "18": f"osiemnast({_TEENS})",
        "19": f"dziewiętnast({_TEENS})",
        "20": "dwudziestu dwudziestoma",
        "30": "trzydziestu",
        "40": "czterdziestu",
        "50": "pięćdziesięciu",
        "60": "sześćdziesięciu",
        "70": "siedemdziesięciu",
        "80": "osiemdziesięciu",
        "90": "dziewięćdziesięciu",
        "100": "stu",
        "200": "dwustu",
        "300": "trzystu",
        "400": "czterystu",
        "500": "pięciuset",
        "600": "sześciuset",
        "700": "siedmiuset",
        "800": "ośmiuset",
        "900": "dziewięciuset",
    },
    scales={
        "1000": "tysiąc(_ a owi em ami om ach) tysiące tysięcy tys",
        "1000000": "milion(_ a owi em ie y ów om ami ach) mln",
        "1000000000": "miliard(_ a owi em zie y ów om ami ach) mld",
        "1000000000000": "bilion(_ a em y ów om ami) bln",
    },
    many={
        "10": "dziesiątki dziesiątek dziesiątkom dziesiątkami kilkadziesiąt kilkanaście",
        "100": "setki setek setkom setkami kilkaset kilkuset",
    },
    weak={
        "1": "jeden jedn(a o ego emu ym ej ą i ych ymi) raz "
        f"pierwsz({_ADJECTIVE}) jedyn({_ADJECTIVE})",
        "2": f"drug({_SOFT}) drugiego dwukrotnie obaj obie oba obu par(a y ę) "
        f"podwójn({_ADJECTIVE})",
        "3": f"trzec({_SOFT}) trzykrotnie",
        "4": f"czwart({_ADJECTIVE})",
    },
    halves="połow(a y ę ie) pół i_pół",
    fractions={
        "1.5": "półtora półtorej",
        "0.25": "ćwierć jedna_czwarta jednej_czwartej jedną_czwartą",
        "0.3333": "jedna_trzecia jednej_trzeciej jedną_trzecią",
        "0.6667": "dwie_trzecie dwóch_trzecich",
        "0.75": "trzy_czwarte trzech_czwartych",
    },
    parts="część części częścią",
    adjective_endings={"ty": "ty tego temu tym ta tej tą te tych tymi", "y": _ADJECTIVE}
    | {"i": _SOFT},
    ordinal_endings=". go tym y a e ego ej",
    percent="procent(_ a owi em y ów) proc",
    points="punkt_procentowy punkty_procentowe punktów_procentowych pkt_proc p.p. pp. pkt._proc",
    units={
        "second": "sekund(a y ę zie ą _ om ami ach) sek",
        "minute": "minut(a y ę cie ą _ om ami ach)",
        "hour": "godzin(a y ę ie ą _ om ami ach) godz",
        "day": "dzień dni(a owi em u e om ami ach _) dob(a y ę ie ą) dób",
        "week": "tydzień tygodni(a owi e u _ om ami ach) tygodniem",
        "month": "miesiąc(_ a owi em u e om ami ach) miesięcy mies",
        "year": "rok(_ u owi iem) lat(a om ami ach _)",
        "decade": "dekad(a y ę zie) dziesięciolec(ie ia iu i)",
        "century": "wiek(_ u owi iem i ów) stuleci(e a u)",
        "millimetre": "milimetr(_ a ów y) mm",
        "centimetre": "centymetr(_ a ów y em ami) cm",
        "metre": "metr(_ a owi em ze y ów om ami ach)",
        "kilometre": "kilometr(_ a owi em ze y ów om ami ach) km",
        "inch": "cal(_ a e i)",
        "foot": "stop(a y ę) stóp",
        "mile": "mil(a e ę i _ ami)",
        "gram": "gram(_ a ów y)",
        "kilogram": "kilogram(_ a ów y em ami) kg kilo",
        "tonne": "ton(a y ę ie ą _ om ami ach)",
        "ounce": "uncj(a e i ę)",
        "litre": "litr(_ a ów y em ami ach)",
        "gallon": "galon(_ a ów y)",
        "hectare": "hektar(_ a ów y ach ami) ha",
        "acre": "akr(_ a ów y)",
        "square-metre": "metr(_ a)_kwadratow(y ego) metry_kwadratowe metrów_kwadratowych m² m2 "
        "m_kw",
        "square-kilometre": "kilometr(_ a)_kwadratow(y ego) kilometry_kwadratowe "
        "kilometrów_kwadratowych km² km2 km_kw",
        "cubic-metre": "metr(_ a)_sześcienn(y ego) metry_sześcienne metrów_sześciennych m³ m3",
        "kilometre-per-hour": "km/h kilometr(_ y ów)_na_godzinę km_na_godzinę",
        "celsius": "stopni(e _)_celsjusza stopień_celsjusza",
        "fahrenheit": "stopni_fahrenheita",
        "degree": "stop(ień nia nie ni niach)",
        "times": "razy raz krotnie",
    },
    unit_idioms="dzień_dobry nowy_rok nowego_roku",
    unit_adjectives={
        "year": f"letn({_SOFT}) latek latka roczn({_ADJECTIVE})",
        "month": f"miesięczn({_ADJECTIVE})",
        "week": f"tygodniow({_ADJECTIVE})",
        "day": f"dniow({_ADJECTIVE}) dzienn({_ADJECTIVE})",
        "hour": f"godzinn({_ADJECTIVE})",
        "minute": f"minutow({_ADJECTIVE})",
        "metre": f"metrow({_ADJECTIVE})",
        "kilometre": f"kilometrow({_ADJECTIVE})",
        "%": f"procentow({_ADJECTIVE})",
        "times": f"krotn({_ADJECTIVE}) krotnie",
    },
    glued_numerals={"1": "jedno", "2": "dwu", "3": "trzy trój", "4": "cztero"},
    currencies={
        "USD": "dolar(_ a ów y)_amerykańsk(i ich ie) dol._usa",
        "dollar": "dolar(_ a owi em y ów om ami ach) dol",
        "cent": "cent(_ a y ów)",
        "EUR": "euro",
        "GBP": "funt(_ a ów y)_szterling(_ a ów) funtów_brytyjskich",
        "pound": "funt(_ a ów y ami)",
        "IDR": "rupi(a i ę)_indonezyjsk(a ich ie)",
        "JPY": "jen(_ a ów y)",
        "CNY": "juan(_ a ów y)",
        "RUB": "rubl(a i e ami) rubel",
        "UAH": "hrywn(a y ę ami) hrywien",
        "VND": "dong(_ ów)",
        "INR": "rupi(a i e)",
        "KRW": "won(_ ów y)",
        "CHF": "frank(_ a ów i)",
        "PLN": "złot(y ych ego e ymi) zł",
    },
    minus="minus",
    below_zero="poniżej_zera mrozu",
    per="za na /",
    relative={
        "year-1": "w_ubiegłym_roku w_zeszłym_roku ubiegłego_roku zeszłego_roku",
        "year+0": "w_tym_roku tego_roku",
        "year+1": "w_przyszłym_roku przyszłego_roku",
        "month-1": "w_ubiegłym_miesiącu w_zeszłym_miesiącu",
        "month+1": "w_przyszłym_miesiącu",
        "week-1": "w_ubiegłym_tygodniu w_zeszłym_tygodniu",
        "week+0": "w_tym_tygodniu",
        "week+1": "w_przyszłym_tygodniu",
        "day-1": "wczoraj",
        "day+0": "dziś dzisiaj",
        "day+1": "jutro",
    },
    ranges="do",
    range_before="między pomiędzy",
    range_and="a i",
    approximations={
        "over": "ponad powyżej przeszło więcej_niż co_najmniej",
        "under": "poniżej mniej_niż niespełna co_najwyżej",
    },
    hedges={
        "about": "około ok mniej_więcej blisko jakieś koło w_przybliżeniu",
        "almost": "prawie niemal",
        "over": "minimum przynajmniej",
        "under": "maksymalnie najwyżej",
        "other": "do z_górą",
    },
    decade_words={
        str(tens): f"{stem}(e ych)"
        for tens, stem in (
            (20, "dwudziest"),
            (30, "trzydziest"),
            (50, "pięćdziesiąt"),
            (60, "sześćdziesiąt"),
            (70, "siedemdziesiąt"),
            (80, "osiemdziesiąt"),
            (90, "dziewięćdziesiąt"),
        )
    },
    decade_before="lata lat latach",
    date_forms=(r"\blata(?:ch)? (?P<decade>(?:1[89]|20)?\d0)\b\.?", r"\blat (?P<decade>\d0)\b\."),
    small_names=True,
    months={
        "1": "styczni(u owi em) styczniu styczniowy",
        "2": "lutym lutemu",
        "3": "marcu marcem marcowi",
        "4": "kwietniu kwietniem",
        "5": "maju majem",
        "6": "czerwcu czerwcem",
        "7": "lipcu lipcem",
        "8": "sierpniu sierpniem",
        "9": "wrześniu wrześniem",
        "10": "październiku październikiem",
        "11": "listopadzie listopadem",
        "12": "grudniu grudniem",
    },
    months_need_context="maja",
    time_prepositions="w od do przed po koniec początek początku połowie końca końcu",
    weekdays={
        "1": "poniedziałk(u owi iem i)",
        "2": "wtork(u owi iem i)",
        "3": "środ(y zie ę ą)",
        "4": "czwart(ku kowi kiem ki)",
        "5": "piąt(ku kowi kiem ki)",
        "6": "sobot(y ę ą) sobocie",
        "7": "niedziel(i ę ą e)",
    },
    date_parts={
        "early": "początku początek początkiem",
        "mid": "połowie połowy połowa",
        "late": "końcu końca koniec końcem",
    },
    year_before="rok roku",
    year_after="r rok roku rokiem rokowi",
    clock_before="godz godzinie godziny godzina",
    clock_figures="o",
    clock_forms=(("wpół do H", "toward ordinal"),),
    clock_hints="o od do około",
    day_halves={
        "am": "rano nad_ranem przed_południem",
        "pm": "po_południu wieczorem",
        "any": "nocy",
    },
    clock_words={"00:00": "północ północy północą", "12:00": "południe"},
)

LANGUAGE = Language(
    code="pl",
    name="Polish",
    script="Latn",
    abbreviations=words(
        """
        abp al ang arch bp br dr dyr fot gen godz gł gm hab im inż jw kard kl kpt ks łac m.in
        mec mgr min mjr n.p.m nadkom nt np nr ok os p pl płk pn por pow prof prok przyp pt pw r.m
        rozdz s śp św tj tys tzn tzw ul ur v vs w.w woj ww zob zm żyd
        """
    )
    | {"m. in", "n. p. m", "dol. usa", "b. r", "ub. r"},
    closing_abbreviations=words("itd itp etc r w tys mln mld bln zł gr dol proc br ub.r n.e p.n.e"),
    number_abbreviations=words("art s str rys tab ust poz nr pkt l"),
    function_words=words(
        """
        i w na z że się nie do o za jest to od po a jak dla przez ale co czy oraz jego jej ich są
        był była było były być będzie będą ma mają może mogą tym tego temu ten ta te tej tych tymi
        który która które których którego której którzy którym przed przy pod nad między bez u ze
        we tylko już jeszcze także również też gdy kiedy jeśli bo więc jednak lub albo ani on ona
        ono oni one my wy ja ty go mu mi mnie mną nas nam was wam sobie swój swoją swoje swojej
        swoich bardzo tak tam tu gdzie po około według ponieważ aby żeby choć
        """
    ),
    foreign_letters="ăđơưäüßåøæñçèêâîôûěščřžůý",
    quotes="„”«»",
    quantities=_QUANTITIES,
)
