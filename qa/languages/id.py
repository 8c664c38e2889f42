"""Indonesian."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_QUANTITIES = Quantities(
    numerals={"10": "sepuluh", "11": "sebelas", "100": "seratus", "12": "selusin duabelas"}
    | {"13": "tigabelas", "14": "empatbelas", "15": "limabelas", "16": "enambelas"}
    | {"17": "tujuhbelas", "18": "delapanbelas", "19": "sembilanbelas"},
    multipliers={"10": "puluh", "12": "lusin", "100": "ratus"},
    teens="belas",
    scales={
        "1000": "ribu(_ nya) rb seribu",
        "1000000": "juta(_ nya) jt sejuta",
        "1000000000": "mili(ar arnya) milyar semiliar semilyar",
        "1000000000000": "triliun(_ nya) trilyun setriliun",
    },
    scale_letters={"1000": "K", "1000000000": "M", "1000000000000": "T"},
    many={
        "10": "puluhan belasan lusinan berpuluh-puluh",
        "100": "ratusan beratus-ratus",
        "1000": "ribuan beribu-ribu",
        "1000000": "jutaan berjuta-juta",
        "1000000000": "miliaran milyaran",
        "1000000000000": "triliunan",
    },
    weak={
        "1": "satu esa pertama pertamanya kesatu sebuah seorang seekor sekali tunggal",
        "2": "kedua keduanya berdua sepasang pasangan ganda dobel dwi",
        "3": "ketiga ketiganya bertiga tri",
        "4": "keempat keempatnya berempat",
    },
    halves="setengah separuh separo",
    one_of="satu_dari 1_dari satu_di_antara seorang_dari satu_dari_setiap satu_dari_tiap",
    multiples={"2": "berlipat_ganda"},
    implied={"5 year under": "balita", "3 year under": "batita", "2 year under": "baduta"},
    age_owners="berusia usia umur berumur",
    minus="minus",
    number_idioms="pihak_ketiga pasien_nol kasus_nol titik_nol",
    below_zero="di_bawah_nol",
    strict_units="won are pon mil",
    per="per / setiap tiap",
    fractions={
        "0.25": "seperempat perempat",
        "0.3333": "sepertiga pertiga",
        "0.2": "seperlima perlima",
        "0.1667": "seperenam perenam",
        "0.1429": "sepertujuh pertujuh",
        "0.125": "seperdelapan perdelapan",
        "0.1111": "sepersembilan persembilan",
        "0.1": "sepersepuluh persepuluh",
        "0.01": "seperseratus perseratus",
        "0.001": "seperseribu perseribu",
    },
    ordinals={"1": "pertama pertamanya", "2": "keduanya", "3": "ketiganya"},
    ordinal_prefix="ke",
    ordinal_nouns="kali kalinya",
    ordinal_link="yang",
    and_a_half="setengah",
    quarters="K",
    one_prefix="se",
    percent="persen persennya prosen",
    points="poin_persentase poin_persen",
    units={
        "second": "detik",
        "minute": "menit",
        "hour": "jam",
        "day": "hari",
        "week": "minggu pekan",
        "month": "bulan",
        "year": "tahun thn",
        "decade": "dekade dasawarsa",
        "century": "abad",
        "millimetre": "milimeter mm",
        "centimetre": "sentimeter cm senti",
        "metre": "meter",
        "kilometre": "kilometer km kilo_meter",
        "inch": "inci inch",
        "foot": "kaki",
        "yard": "yard",
        "mile": "mil",
        "gram": "gram",
        "kilogram": "kilogram kg kilo",
        "tonne": "ton",
        "mass-pound": "pon lbs",
        "ounce": "ons",
        "litre": "liter",
        "gallon": "galon",
        "barrel": "barel",
        "hectare": "hektar hektare ha",
        "acre": "ekar are",
        "square-metre": "meter_persegi m2 m²",
        "square-kilometre": "kilometer_persegi km_persegi km2 km²",
        "square-mile": "mil_persegi",
        "square-foot": "kaki_persegi",
        "cubic-metre": "meter_kubik m³ m3",
        "cubic-foot": "kaki_kubik",
        "kilometre-per-hour": "km/jam kilometer_per_jam km_per_jam kpj",
        "mile-per-hour": "mil_per_jam mph mil/jam",
        "celsius": "celsius celcius derajat_celsius derajat_celcius",
        "fahrenheit": "fahrenheit derajat_fahrenheit",
        "degree": "derajat",
        "times": "kali kali_lipat",
    },
    unit_idioms="ulang_tahun hari_ulang hari_lahir hari_natal akhir_pekan hari_raya hari_libur "
    "tahun_baru hari_ini sehari-hari selamat_hari",
    currencies={
        "USD": "dolar_as dolar_amerika dolar_amerika_serikat",
        "dollar": "dolar dollar",
        "EUR": "euro",
        "GBP": "pound_sterling poundsterling pounds_sterling",
        "pound": "pound",
        "IDR": "rupiah",
        "JPY": "yen",
        "CNY": "yuan renminbi",
        "RUB": "rubel",
        "UAH": "hryvnia hrivnia",
        "VND": "dong",
        "AUD": "dolar_australia",
        "CAD": "dolar_kanada",
        "SGD": "dolar_singapura",
        "HKD": "dolar_hong_kong",
        "MYR": "ringgit",
        "INR": "rupee",
        "KRW": "won",
        "CHF": "franc_swiss",
        "PLN": "zloty",
    },
    ranges="hingga sampai menjadi ke",
    range_before="antara",
    range_and="dan",
    approximations={
        "over": "lebih_dari melebihi di_atas sedikitnya setidaknya",
        "under": "kurang_dari di_bawah",
    },
    denials="tidak tak jangan bukan",
    hedges={
        "about": "sekitar kira-kira kurang_lebih sekira kisaran berkisar seputar",
        "almost": "hampir nyaris mendekati menjelang",
        "over": "paling_sedikit paling_tidak minimal sekurang-kurangnya setidak-tidaknya "
        "tidak_kurang_dari tak_kurang_dari",
        "under": "paling_banyak maksimal sebanyak-banyaknya tidak_lebih_dari tak_lebih_dari",
        "other": "lebih kurang hingga sampai diperkirakan lebih-kurang dibatasi terbatas",
    },
    months={"2": "pebruari feb", "8": "agu agt ags", "11": "nopember nov", "1": "jan"}
    | {"3": "mar", "4": "apr", "6": "jun", "7": "jul", "9": "sep sept", "10": "okt", "12": "des"},
    months_capital=True,
    months_need_context="jan feb mar apr jun jul sep sept okt des",
    time_prepositions="pada sejak hingga sampai dari bulan awal akhir pertengahan per",
    weekdays={"7": "ahad", "5": "jum'at"},
    weekdays_capital=True,
    week_hints="belakangan lalu ini depan kemarin sebelumnya berikutnya terakhir mendatang",
    day_hints="hari",
    eves="malam",
    date_parts={
        "early": "awal",
        "mid": "pertengahan",
        "late": "akhir penghujung",
    },
    year_before="tahun",
    decade_endings="an",
    relative={
        "year-1": "tahun_lalu tahun_kemarin tahun_sebelumnya",
        "year+0": "tahun_ini",
        "year+1": "tahun_depan tahun_berikutnya tahun_mendatang",
        "month-1": "bulan_lalu bulan_kemarin bulan_sebelumnya",
        "month+0": "bulan_ini",
        "month+1": "bulan_depan bulan_berikutnya bulan_mendatang",
        "week-1": "minggu_lalu pekan_lalu minggu_kemarin pekan_kemarin pekan_sebelumnya",
        "week+0": "minggu_ini pekan_ini",
        "week+1": "minggu_depan pekan_depan pekan_berikutnya pekan_mendatang",
        "day-1": "kemarin tadi_malam semalam hari_sebelumnya sehari_sebelumnya",
        "day+0": "hari_ini malam_ini",
        "day+1": "besok esok keesokan_harinya esok_harinya hari_berikutnya",
        "day-2": "kemarin_lusa kemarin_dulu",
        "day+2": "lusa besok_lusa",
        "weekday-1": "lalu",
        "weekday+1": "depan mendatang",
    },
    relative_not_after="beberapa bulan tahun minggu pekan hari",
    clock_before="pukul jam",
    clock_near="sejak dari sampai hingga setelah sebelum antara",
    clock_forms=(
        ("setengah H", "before marked"),
        ("separuh H", "before marked"),
        ("H lewat M", "after marked"),
        ("H lebih M", "after marked"),
        ("H kurang M", "before marked"),
    ),
    clock_after="wib wita wit",
    day_halves={
        "am": "pagi dini_hari am a.m.",
        "pm": "siang sore petang pm p.m.",
        "any": "malam",
    },
    periodic={
        "year": "tahunan",
        "quarter": "triwulanan kuartalan",
        "month": "bulanan",
        "week": "mingguan pekanan",
        "day": "harian",
    },
    seasons={
        "winter": "musim_dingin",
        "spring": "musim_semi",
        "summer": "musim_panas",
        "autumn": "musim_gugur",
    },
    day_parts={
        "morning": "pagi paginya pagi-pagi subuh fajar",
        "morning night": "dini_hari",
        "day": "siang siangnya tengah_hari",
        "day evening": "sore sorenya",
        "evening": "petang senja",
        "evening night": "malam malamnya malam-malam",
        "night": "tengah_malam",
    },
    clock_words={"00:00": "tengah_malam", "12:00": "tengah_hari"},
)

_OFFICES = {
    "head": "kementerian menteri menko dinas departemen",
    "link": "dan koordinator bidang negara urusan republik",
    "office:health": "kesehatan",
    "office:education": "pendidikan",
    "office:defence": "pertahanan",
    "office:foreign": "luar_negeri",
    "office:finance": "keuangan",
    "office:interior": "dalam_negeri",
    "office:justice": "hukum kehakiman",
    "office:agriculture": "pertanian pangan",
    "office:energy": "energi esdm sumber_daya",
    "office:transport": "perhubungan transportasi",
    "office:trade": "perdagangan",
    "office:environment": "lingkungan iklim",
    "office:labour": "ketenagakerjaan tenaga_kerja",
    "office:culture": "kebudayaan budaya",
    "office:economy": "perekonomian ekonomi",
    "office:tourism": "pariwisata",
    "office:digital": "komunikasi digital informasi",
    "office:social": "sosial",
    "office:forestry": "kehutanan",
    "office:sea": "kelautan perikanan kemaritiman maritim",
    "office:religion": "agama",
    "office:industry": "perindustrian industri",
    "office:science": "riset ilmu sains",
    "office:sport": "olahraga pemuda kepemudaan",
    "office:works": "pekerjaan_umum perumahan infrastruktur",
    "whole:office:health": "kemenkes menkes",
    "whole:office:education": "kemendikbud mendikbud kemendikdasmen",
    "whole:office:defence": "kemenhan menhan",
    "whole:office:foreign": "kemenlu menlu",
    "whole:office:finance": "kemenkeu menkeu",
    "whole:office:interior": "kemendagri mendagri",
    "whole:office:agriculture": "kementan mentan",
    "whole:office:transport": "kemenhub menhub",
    "whole:office:trade": "kemendag mendag",
    "whole:office:labour": "kemnaker kemenaker menaker",
    "whole:office:religion": "kemenag menag",
    "whole:office:industry": "kemenperin menperin",
    "whole:office:social": "kemensos mensos",
    "whole:office:sport": "kemenpora menpora",
    "whole:force:police": "polisi kepolisian",
    "whole:force:army": "angkatan_darat",
    "whole:force:navy": "angkatan_laut",
    "whole:force:coastguard": "penjaga_pantai",
    "whole:court:supreme": "mahkamah_agung",
    "whole:court:constitutional": "mahkamah_konstitusi",
    "whole:bank:world": "bank_dunia",
    "whole:bank:central": "bank_sentral",
}

LANGUAGE = Language(
    code="id",
    name="Indonesian",
    script="Latn",
    abbreviations=words(
        """
        a.l a.n a.s alm almh bpk c.q cv d.a d.h dr dra drg drs dt gg h hj ir irjen jend jl jln
        kab kapt kav kec kel kombes kompol letjen letkol brigjen mayjen komjen kh kol m.m nn no
        ny pgs prof prov ps pt s.d sdr sdri serka sgt st tgk tn u.b u.p ust yth mgr akp akbp
        aiptu aipda bripka ipda iptu mr mrs ms
        """
    ),
    closing_abbreviations=words(
        """
        tbk dkk inc ltd corp co jr sr ph.d s.h s.e s.t s.kom s.sos s.pd s.ip s.ag s.ked s.si
        m.si m.kom m.hum m.pd m.t m.sc m.a
        """
    ),
    number_abbreviations=words(
        """
        no hlm hal tgl psl ay rp usd km tlp telp rt rw th vol art
        """
    ),
    function_words=words(
        """
        yang dan di ke dari untuk dengan pada dalam adalah ini itu tidak akan oleh sebagai juga
        telah mereka kami kita ia dia saya anda bahwa karena atau tetapi namun lebih sudah dapat
        bisa ada hanya seperti saat ketika setelah sebelum antara antar bagi para sebuah suatu
        secara menjadi tersebut serta masih belum harus agar jika maka lain banyak hingga sampai
        tentang terhadap melalui sejak sedang pun lalu kemudian selain bukan kepada selama atas
        merupakan sementara dia nya apa siapa bagaimana mengapa setiap semua yakni yaitu sedangkan
        meski meskipun walaupun sehingga seorang sangat
        """
    ),
    foreign_words=words(  # Malay
        """
        kerana bahawa sahaja ialah manakala pelbagai awak sebarang hendaklah iaitu baharu peratus
        encik ogos julai khamis jumaat isnin syarikat stesen minit lapan bilion menerusi tarikh
        apabila sekiranya dijangka kakitangan universiti mesyuarat perkhidmatan pengerusi
        dibelanjakan kenderaan disiarkan disember
        """
    ),
    foreign_letters="ăâđêôơưàáảãạằắẳẵặầấẩẫậèẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵłąęćńśźżöüäßåøæñç",
    neighbours=words("ms"),
    plain_names=True,
    quotes="“”",
    quantities=_QUANTITIES,
    offices=_OFFICES,
    twice=words("sama"),  # yang sama sama sekali: the same one, altogether
)
