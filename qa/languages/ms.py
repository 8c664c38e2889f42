"""Malay."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_QUANTITIES = Quantities(
    merged=True,
    numerals={
        "0": "kosong sifar",
        "1": "satu",
        "2": "dua",
        "3": "tiga",
        "4": "empat",
        "5": "lima",
        "6": "enam",
        "7": "tujuh",
        "8": "lapan delapan",
        "9": "sembilan",
        "10": "sepuluh",
        "11": "sebelas",
        "12": "sedozen",
        "100": "seratus",
    },
    multipliers={"10": "puluh", "100": "ratus"},
    teens="belas",
    scales={
        "1000": "ribu seribu",
        "1000000": "juta sejuta",
        "1000000000": "bilion sebilion",
        "1000000000000": "trilion setrilion",
    },
    scale_letters={"1000": "K k"},
    many={
        "10": "puluhan belasan berpuluh-puluh",
        "100": "ratusan beratus-ratus",
        "1000": "ribuan beribu-ribu",
        "1000000": "jutaan berjuta-juta",
    },
    weak={
        "1": "satu pertama sebuah seorang seekor sekali tunggal",
        "2": "kedua kedua-dua berdua sepasang pasangan",
        "3": "ketiga ketiga-tiga bertiga",
        "4": "keempat keempat-empat",
    },
    halves="separuh",
    scale_halves="setengah",
    fractions={
        "0.25": "suku seperempat",
        "0.3333": "sepertiga satu_pertiga",
        "0.2": "seperlima",
        "0.1": "sepersepuluh",
    },
    ordinal_prefix="ke",
    one_prefix="se",
    percent="peratus peratusnya",
    points="mata_peratusan",
    units={
        "second": "saat",
        "minute": "minit",
        "hour": "jam",
        "day": "hari",
        "week": "minggu",
        "month": "bulan",
        "year": "tahun",
        "decade": "dekad dasawarsa",
        "century": "abad kurun",
        "millimetre": "milimeter mm",
        "centimetre": "sentimeter cm",
        "metre": "meter",
        "kilometre": "kilometer km",
        "inch": "inci",
        "foot": "kaki",
        "yard": "ela",
        "mile": "batu",
        "gram": "gram",
        "kilogram": "kilogram kg kilo",
        "tonne": "tan",
        "mass-pound": "paun",
        "ounce": "auns",
        "litre": "liter",
        "gallon": "gelen",
        "hectare": "hektar ha",
        "acre": "ekar",
        "square-metre": "meter_persegi m² m2",
        "square-kilometre": "kilometer_persegi km_persegi km² km2",
        "square-mile": "batu_persegi",
        "square-foot": "kaki_persegi",
        "cubic-metre": "meter_padu m³ m3",
        "kilometre-per-hour": "km/j kilometer_sejam km_sejam km/jam",
        "celsius": "celsius darjah_celsius",
        "fahrenheit": "darjah_fahrenheit",
        "degree": "darjah",
        "times": "kali kali_ganda",
    },
    unit_idioms="tahun_baru hari_ini hari_lahir hari_jadi hari_raya hujung_minggu selamat_hari",
    currencies={
        "USD": "dolar_as dolar_amerika",
        "dollar": "dolar",
        "EUR": "euro",
        "GBP": "paun_sterling",
        "pound": "paun",
        "IDR": "rupiah",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "RUB": "rubel",
        "SGD": "dolar_singapura",
        "MYR": "ringgit",
        "cent": "sen",
        "INR": "rupee",
        "KRW": "won",
    },
    minus="negatif",
    below_zero="di_bawah_sifar",
    per="setiap se /",
    relative={
        "year-1": "tahun_lalu tahun_lepas",
        "year+0": "tahun_ini",
        "year+1": "tahun_depan tahun_hadapan",
        "month-1": "bulan_lalu bulan_lepas",
        "month+1": "bulan_depan bulan_hadapan",
        "week-1": "minggu_lalu minggu_lepas",
        "week+0": "minggu_ini",
        "week+1": "minggu_depan minggu_hadapan",
        "day-1": "semalam kelmarin",
        "day+0": "hari_ini",
        "day+1": "esok",
    },
    ranges="hingga sehingga sampai kepada ke",
    range_before="antara",
    range_and="dan dengan hingga",
    approximations={
        "over": "lebih_daripada melebihi lebih sekurang-kurangnya",
        "under": "kurang_daripada di_bawah",
    },
    hedges={
        "about": "kira-kira sekitar lebih_kurang dianggarkan anggaran",
        "almost": "hampir nyaris",
        "other": "sehingga hingga",
    },
    months={"1": "jan", "2": "feb", "3": "mac", "8": "ogos ogo", "12": "dis", "10": "okt"},
    months_capital=True,
    weekdays={"7": "minggu"},
    weekdays_capital=True,
    week_hints="lalu ini depan lepas hadapan sebelumnya berikutnya",
    day_hints="hari",
    date_parts={"early": "awal", "mid": "pertengahan", "late": "akhir penghujung"},
    year_before="tahun",
    decade_endings="an",
    clock_before="pukul jam",
    clock_after="",
    day_halves={
        "am": "pagi am a.m.",
        "pm": "petang pm p.m. tengah_hari",
        "any": "malam",
    },
    clock_words={"00:00": "tengah_malam"},
)

LANGUAGE = Language(
    code="ms",
    name="Malay",
    script="Latn",
    abbreviations=words(
        "dr prof tn hj pn en sdr sdri ir kol lt mej sjn kpt jen jln kg bhg m.s t.t s.a.w"
    ),
    closing_abbreviations=words("dll dsb bhd sdn inc ltd corp jr a.m p.m"),
    number_abbreviations=words("no hlm ms bil jil"),
    function_words=words(
        """
        yang dan di ke dari untuk dengan pada dalam adalah ialah ini itu tidak akan oleh sebagai
        juga telah mereka kami kita ia dia saya anda bahawa kerana atau tetapi namun lebih sudah
        dapat boleh ada hanya seperti apabila ketika selepas sebelum antara bagi para sebuah suatu
        secara menjadi tersebut serta masih belum harus perlu supaya jika maka lain banyak hingga
        sehingga tentang terhadap melalui sejak sedang pun lalu kemudian selain bukan kepada
        daripada selama atas sangat merupakan sementara nya apa siapa bagaimana mengapa setiap
        semua iaitu manakala walaupun seorang turut sahaja pelbagai sebarang kerana beliau berkata
        """
    ),
    foreign_letters="ăâđêôơưłąęćńśźżöüäßåøæñç",
    foreign_words=words(  # Indonesian
        """
        karena bahwa sedangkan yakni bisa persen miliar kamis jumat senin agustus juli desember
        polisi kantor stasiun delapan menit mobil biaya resmi gubernur kecamatan kabupaten usai
        pihaknya seusai terkait ucap tutur
        """
    ),
    neighbours=words("id"),
    plain_names=True,
    quotes="“”",
    quantities=_QUANTITIES,
    twice=words("sama"),  # yang sama sama sekali: the same one, altogether
)
