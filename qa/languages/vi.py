"""Vietnamese."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_PART = r"(?:(?:(?P<early>đầu)|(?P<mid>giữa)|(?P<late>cuối))[ ])?"
_MONTHS = [
    "một",
    "hai",
    "ba",
    "bốn",
    "năm",
    "sáu",
    "bảy",
    "tám",
    "chín",
    "mười",
    "mười_một",
    "mười_hai",
]

_QUANTITIES = Quantities(
    phrased=True,
    merged=True,
    variants=(
        ("lẻ", "linh"),
        ("mươi bốn$", "mươi tư"),
        ("mươi một$", "mươi mốt"),
        ("mươi năm$", "mươi lăm"),
        ("bảy", "bẩy"),
    ),
    not_numerals="không ba lẻ linh tư mốt lăm",
    counters="người chiếc con cái vụ cuộc bức quốc nước ca đội bộ dự loại mẫu công trường nhà "
    "tỉnh thành học chuyến ngôi căn tòa khách nhân bệnh điểm câu bài lần",
    units_first="năm",
    scales={
        "1000": "nghìn ngàn",
        "1000000": "triệu tr",
        "1000000000": "tỷ tỉ",
    },
    scale_letters={"1000": "K k"},
    stacked=True,
    bare_scales=False,
    many={
        "10": "hàng_chục vài_chục",
        "100": "hàng_trăm vài_trăm",
        "1000": "hàng_nghìn hàng_ngàn vài_nghìn vài_ngàn",
        "10000": "hàng_vạn hàng_chục_nghìn hàng_chục_ngàn",
        "100000": "hàng_trăm_nghìn hàng_trăm_ngàn",
        "1000000": "hàng_triệu",
        "1000000000": "hàng_tỷ hàng_tỉ",
    },
    weak={
        "1": "một nhất đầu_tiên",
        "2": "nhì thứ_hai gấp_đôi đôi cặp",
        "3": "thứ_ba",
        "4": "tư thứ_tư",
        "5": "thứ_năm",
        "6": "thứ_sáu",
        "7": "thứ_bảy",
        "12": "tá",
    },
    numerals={"3": "ba", "4": "bốn", "5": "năm", "10": "chục"},
    halves="nửa",
    joiners="không_trăm lẻ linh",
    scale_halves="rưỡi",
    fractions={
        "0.5": "một_nửa",
        "0.3333": "một_phần_ba",
        "0.25": "một_phần_tư",
        "0.6667": "hai_phần_ba",
    }
    | {"0.75": "ba_phần_tư", "0.2": "một_phần_năm"},
    percent="phần_trăm",
    points="điểm_phần_trăm",
    units={
        "second": "giây",
        "minute": "phút",
        "hour": "giờ tiếng giờ_đồng_hồ tiếng_đồng_hồ",
        "day": "ngày ngày_đêm",
        "week": "tuần tuần_lễ",
        "month": "tháng",
        "year": "năm tuổi",
        "decade": "thập_kỷ thập_niên thập_kỉ",
        "century": "thế_kỷ thế_kỉ",
        "millimetre": "milimét mi-li-mét mm",
        "centimetre": "xentimét centimet cm xăng-ti-mét",
        "metre": "mét",
        "kilometre": "kilômét kilomet km ki-lô-mét cây_số",
        "inch": "inch",
        "foot": "feet foot bộ",
        "mile": "dặm",
        "gram": "gam gram",
        "kilogram": "kilôgam kilogram kg ki-lô-gam ký cân",
        "tonne": "tấn",
        "ounce": "ounce",
        "litre": "lít",
        "gallon": "gallon",
        "hectare": "héc-ta hecta ha",
        "square-metre": "mét_vuông m² m2",
        "square-kilometre": "kilômét_vuông km_vuông km² km2 ki-lô-mét_vuông",
        "cubic-metre": "mét_khối m³ m3",
        "kilometre-per-hour": "km/h km/giờ kilômét_một_giờ km_một_giờ",
        "celsius": "độ_c độ_celsius",
        "fahrenheit": "độ_f",
        "degree": "độ",
        "times": "lần",
    },
    unit_idioms="ngày_nay ngày_càng hàng_ngày năm_nay",
    bare_units=False,
    currencies={
        "USD": "đô_la_mỹ đôla_mỹ usd đô_mỹ",
        "dollar": "đô_la đôla đô",
        "EUR": "euro",
        "GBP": "bảng_anh",
        "pound": "bảng",
        "IDR": "rupiah",
        "JPY": "yên yên_nhật yen",
        "CNY": "nhân_dân_tệ ndt tệ",
        "RUB": "rúp",
        "UAH": "hryvnia",
        "VND": "đồng vnđ",
        "MYR": "ringgit",
        "INR": "rupee",
        "KRW": "won",
    },
    minus="âm",
    below_zero="dưới_0",
    per="mỗi một /",
    relative={
        "year-1": "năm_ngoái",
        "year+0": "năm_nay",
        "year+1": "năm_tới sang_năm",
        "month-1": "tháng_trước",
        "month+1": "tháng_tới",
        "week-1": "tuần_trước",
        "week+0": "tuần_này",
        "week+1": "tuần_tới",
        "day-1": "hôm_qua",
        "day+0": "hôm_nay",
        "day+1": "ngày_mai",
    },
    ranges="đến tới",
    range_before="từ giữa",
    range_and="và",
    approximations={
        "over": "trên hơn vượt ít_nhất quá",
        "under": "dưới chưa_đến chưa_tới nhiều_nhất",
    },
    hedges={
        "about": "khoảng chừng xấp_xỉ",
        "almost": "gần",
        "other": "ước_tính tối_đa lên_tới lên_đến trở_lên",
    },
    date_joiners="năm",
    date_forms=(
        (
            r"\b(?P<day>\d{1,2})[ ]tháng[ ](?P<month>\d{1,2})"
            r"(?:(?:[ ]năm[ ]|,[ ]|/)(?P<year>\d{4}))?\b"
        ),
        _PART + r"\btháng[ ](?P<month>\d{1,2})(?:[ ]năm[ ]|,[ ]|/|-)(?P<year>\d{4})\b",
        _PART + r"\btháng[ ](?P<month>1[0-2]|0?[1-9])\b(?![ ]?(?:/|tháng))",
        r"\b(?:thập[ ](?:niên|kỷ|kỉ)|những[ ]năm)[ ](?P<decade>(?:1[89]|20)?\d0)\b",
    ),
    months={str(i + 1): f"tháng_{name}" for i, name in enumerate(_MONTHS)}
    | {"1": "tháng_giêng tháng_một", "12": "tháng_chạp tháng_mười_hai", "4": "tháng_tư tháng_bốn"},
    weekdays={"1": "thứ_hai", "7": "chủ_nhật"},
    weekdays_weak=True,
    date_parts={"early": "đầu", "mid": "giữa", "late": "cuối"},
    year_before="năm",
    clock_before="lúc",
    clock_hints="vào từ đến trước sau khoảng",
    clock_after="giờ h",
    clock_minutes="phút",
    day_halves={
        "am": "sáng am",
        "pm": "chiều tối pm",
        "any": "đêm trưa",
    },
    clock_words={"00:00": "nửa_đêm", "12:00": "giữa_trưa"},
)

LANGUAGE = Language(
    code="vi",
    name="Vietnamese",
    script="Latn",
    abbreviations=words("tp gs ts ths pgs bs ks tx tt q p đ st ls nxb mr mrs dr"),
    closing_abbreviations=words("v.v inc corp ltd co jr"),
    number_abbreviations=words("tr q p số"),
    function_words=words(
        """
        và của là có được cho trong với các những một này đó không đã đang sẽ để từ khi người ra
        vào lại như về đến tại trên dưới cũng còn nhưng hay hoặc thì mà bởi do vì nên nếu bị nhiều
        rất chỉ vẫn cùng theo sau trước giữa hơn cả mọi mỗi ông bà anh chị họ tôi chúng ta nó đây
        ấy kia nào gì ai sao thế rằng qua vừa mới phải cần chưa việc sự cái con chiếc ngay tới lên
        """
    ),
    foreign_letters="äöüßåøñçłąęćńśźżşğıěščřžů",
    own_letters="ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
    twice=words("*"),
    spaced=False,
    quotes="“”",
    quantities=_QUANTITIES,
)
