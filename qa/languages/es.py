"""Spanish."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_ADJECTIVE = "o a os as"

_QUANTITIES = Quantities(
    phrased=True,
    merged=True,
    variants=(("ientos", "ientas"), ("uno$", "un"), ("uno$", "una"), ("tiun$", "tiún")),
    numerals={"0": "cero", "1": "un uno una", "100": "ciento", "12": "docena"},
    scales={
        "1000": "mil",
        "1000000": "millón millones mill mln",
        "1000000000": "mil_millones millardo millardos",
        "1000000000000": "billón billones",
    },
    scale_letters={"1000": "K k", "1000000": "M"},
    stacked=True,
    many={
        "10": "decenas docenas",
        "100": "cientos centenares",
        "1000": "miles millares",
    },
    weak={
        "1": f"un uno una unos unas primer primer({_ADJECTIVE}) únic({_ADJECTIVE}) "
        f"sol({_ADJECTIVE})",
        "2": f"segund({_ADJECTIVE}) ambos ambas doble par dobles",
        "3": f"tercer tercer({_ADJECTIVE}) triple",
        "4": f"cuart({_ADJECTIVE})",
        "10": "decena",
        "100": "centenar",
    },
    halves="medio media mitad",
    scale_halves="y_medio y_media",
    fractions={
        "0.3333": "tercio tercios",
        "0.25": "cuarta_parte",
        "0.75": "tres_cuartas_partes",
        "0.2": "quinta_parte",
    },
    joiners="y",
    scale_joiners="de",
    ordinal_endings="º ª er ro do to",
    adjective_endings={"o": _ADJECTIVE},
    percent="por_ciento por_100",
    points="puntos_porcentuales punto_porcentual",
    units={
        "second": "segundo segundos seg",
        "minute": "minuto minutos min",
        "hour": "hora horas",
        "day": "día días",
        "week": "semana semanas",
        "month": "mes meses",
        "year": "año años",
        "decade": "década décadas decenio decenios",
        "century": "siglo siglos",
        "millimetre": "milímetro milímetros mm",
        "centimetre": "centímetro centímetros cm",
        "metre": "metro metros",
        "kilometre": "kilómetro kilómetros km",
        "inch": "pulgada pulgadas",
        "foot": "pie pies",
        "mile": "milla millas",
        "gram": "gramo gramos",
        "kilogram": "kilogramo kilogramos kilo kilos kg",
        "tonne": "tonelada toneladas",
        "mass-pound": "libra libras",
        "ounce": "onza onzas",
        "litre": "litro litros",
        "gallon": "galón galones",
        "hectare": "hectárea hectáreas ha",
        "square-metre": "metro_cuadrado metros_cuadrados m² m2",
        "square-kilometre": "kilómetro_cuadrado kilómetros_cuadrados km² km2",
        "cubic-metre": "metro_cúbico metros_cúbicos m³ m3",
        "kilometre-per-hour": "km/h kilómetros_por_hora kilómetro_por_hora km_por_hora",
        "celsius": "grado_celsius grados_celsius grados_centígrados grado_centígrado",
        "fahrenheit": "grados_fahrenheit",
        "degree": "grado grados",
        "times": "vez veces",
    },
    unit_idioms="buenos_días buen_día año_nuevo hoy_día",
    currencies={
        "USD": "dólar_estadounidense dólares_estadounidenses dólares_americanos",
        "dollar": "dólar dólares",
        "cent": "centavo centavos céntimo céntimos",
        "EUR": "euro euros",
        "GBP": "libra_esterlina libras_esterlinas",
        "IDR": "rupias_indonesias",
        "JPY": "yen yenes",
        "CNY": "yuan yuanes renminbi",
        "RUB": "rublo rublos",
        "UAH": "grivna grivnas jrivnia",
        "VND": "dong",
        "INR": "rupia rupias",
        "KRW": "won wones",
        "CHF": "franco_suizo francos_suizos",
        "MXN": "peso_mexicano pesos_mexicanos",
        "PLN": "esloti eslotis zloty",
    },
    minus="menos",
    below_zero="bajo_cero",
    per="por /",
    relative={
        "year-1": "el_año_pasado año_pasado",
        "year+0": "este_año",
        "year+1": "el_próximo_año el_año_que_viene próximo_año",
        "month-1": "el_mes_pasado",
        "month+1": "el_próximo_mes",
        "week-1": "la_semana_pasada",
        "week+0": "esta_semana",
        "week+1": "la_próxima_semana la_semana_que_viene",
        "day-1": "ayer",
        "day+0": "hoy",
    },
    ranges="a hasta",
    range_before="entre",
    range_and="y",
    approximations={
        "over": "más_de al_menos superior_a",
        "under": "menos_de inferior_a como_máximo",
    },
    hedges={
        "about": "unos unas cerca_de alrededor_de aproximadamente en_torno_a aproximadamente",
        "almost": "casi",
        "other": "hasta o_más",
    },
    date_joiners="de del",
    decade_words={
        "20": "veinte",
        "30": "treinta",
        "40": "cuarenta",
        "50": "cincuenta",
        "60": "sesenta",
        "70": "setenta",
        "80": "ochenta",
        "90": "noventa",
    },
    decade_before="años",
    date_forms=(
        r"\b(?:años|década de(?: los)?) (?P<decade>(?:1[89]|20)?\d0)\b",
        r"\bdécada del (?P<decade>(?:1[89]|20)?\d0)\b",
    ),
    small_names=True,
    months={"9": "setiembre sept", "1": "ene", "4": "abr", "8": "ago", "12": "dic"},
    weekdays={"6": "sábados", "7": "domingos"},
    date_parts={
        "early": "principios_de comienzos_de inicios_de",
        "mid": "mediados_de",
        "late": "finales_de fines_de",
    },
    year_before="en desde año hasta",
    clock_before="las",
    clock_after="h hora horas hrs",
    clock_minutes="min minutos",
    day_halves={
        "am": "de_la_mañana a._m. a.m. am de_la_madrugada",
        "pm": "de_la_tarde p._m. p.m. pm",
        "any": "de_la_noche",
    },
    clock_words={"00:00": "medianoche", "12:00": "mediodía"},
)

LANGUAGE = Language(
    code="es",
    name="Spanish",
    script="Latn",
    abbreviations=words(
        """
        admón art arts av avda cap cf cía d dña dr dra dres dto ed ej excmo fig gob gral
        hnos ing izq lic ltda mons núm p pág págs pbro prof profa ptas s.e sr sra sres srta sta
        sto tel trad ud uds vd vds vol
        """
    )
    | {"p. ej", "ee. uu", "a. c", "d. c", "s. a", "p. m", "a. m"},
    closing_abbreviations=words("etc a.m p.m uu ee.uu s.a s.l cía ltda jr a.c d.c m"),
    number_abbreviations=words("núm n nº pág págs art cap fig vol p"),
    function_words=words(
        """
        el la los las un una unos unas de del al a en y e o u pero sino que quien quienes cual
        cuales cuyo donde cuando como porque si no ni se le les lo me te nos su sus mi mis tu tus
        nuestro nuestra este esta estos estas ese esa esos esas aquel esto eso por para con sin
        sobre entre desde hasta hacia según durante ante contra es son era eran fue fueron ser sido
        está están estaba estar ha han había haber hay muy más menos también ya aún todavía
        ahora tras cada otro otra otros otras todo toda todos todas puede pueden debe deben él ella
        ellos ellas yo
        """
    ),
    foreign_letters="ăđơưłąęćńśźżäößåøçèìòàêâîôû",
    plain_names=True,
    quotes="«»“”",
    quantities=_QUANTITIES,
)
