"""Chinese, in simplified and traditional characters."""

from __future__ import annotations

from qa.languages import Language, words
from qa.languages._quantities import Quantities

_PART = r"(?:(?P<early>初|上旬)|(?P<mid>中旬)|(?P<late>底|末|下旬))?"
_DIGITS = "一二三四五六日"

_QUANTITIES = Quantities(
    merged=True,
    numerals={
        "1": "一 壹",
        "2": "二 两 兩 贰",
        "3": "三 叁",
        "4": "四",
        "5": "五",
        "6": "六",
        "7": "七",
        "8": "八",
        "9": "九",
    }
    | {f"{i}.5": f"{one}个半 {one}個半" for i, one in enumerate("一两三四五六七八九十", 1)},
    multipliers={"10": "十", "100": "百", "1000": "千"},
    plain_teens=True,
    scales={"10000": "万 萬", "100000000": "亿 億", "1000000000000": "兆"},
    stacked=True,
    bare_scales=False,
    many={
        "10": "几十 数十 數十 幾十",
        "100": "几百 数百 數百 幾百 上百",
        "1000": "几千 数千 數千 幾千 上千",
        "10000": "几万 数万 數萬 幾萬 上万 成千上万",
        "100000": "数十万 几十万 數十萬",
        "1000000": "数百万 几百万 數百萬",
        "10000000": "数千万 几千万 數千萬",
        "100000000": "数亿 几亿 數億",
    },
    weak={"1": "一 第一 首次 首", "2": "第二 双 雙 一对"},
    halves="一半",
    scale_halves="半",
    fractions={"0.5": "半数 过半", "0.3333": "三分之一", "0.6667": "三分之二", "0.25": "四分之一"}
    | {"0.75": "四分之三", "0.2": "五分之一"},
    joiners="零 〇 又",
    counters="个 個 名 人 位 次 家 项 項 只 隻 台 辆 輛 件 座 条 條 张 張 所 枚 艘 架 部 款 "
    "种 種 岁 歲 份 余 餘 多 届 屆 场 場 颗 顆 支 户 戶 篇 本 层 層 倍",
    units_before={"%": "百分之", "kilometre-per-hour": "时速 時速 每小时"},
    percent="% ％",
    points="个百分点 個百分點 百分点",
    units={
        "second": "秒 秒钟 秒鐘",
        "minute": "分钟 分鐘",
        "hour": "小时 小時 个小时 個小時 个钟头",
        "day": "天 日",
        "week": "周 週 星期 个星期 個星期 礼拜",
        "month": "个月 個月 月",
        "year": "年 岁 歲 周岁 周年",
        "decade": "",
        "century": "世纪 世紀 个世纪",
        "millimetre": "毫米",
        "centimetre": "厘米 公分",
        "metre": "米 公尺",
        "kilometre": "公里 千米",
        "inch": "英寸 吋",
        "foot": "英尺",
        "mile": "英里",
        "gram": "克",
        "kilogram": "公斤 千克",
        "tonne": "吨 公吨 噸",
        "mass-pound": "磅",
        "ounce": "盎司",
        "litre": "升 公升",
        "gallon": "加仑",
        "hectare": "公顷 公頃",
        "acre": "英亩",
        "square-metre": "平方米 平方公尺",
        "square-kilometre": "平方公里 平方千米",
        "cubic-metre": "立方米",
        "kilometre-per-hour": "公里每小时 千米每小时",
        "celsius": "摄氏度 攝氏度 °c ℃",
        "fahrenheit": "华氏度",
        "degree": "度",
        "times": "倍",
    },
    bare_units=False,
    currencies={
        "USD": "美元 美金",
        "cent": "美分",
        "EUR": "欧元 歐元",
        "GBP": "英镑 英鎊",
        "IDR": "印尼盾 印尼卢比",
        "JPY": "日元 日圆 日圓",
        "CNY": "元 人民币 元人民币 人民幣",
        "RUB": "卢布 盧布",
        "UAH": "格里夫纳",
        "VND": "越南盾",
        "HKD": "港元 港币",
        "SGD": "新加坡元 新元",
        "AUD": "澳元",
        "CAD": "加元",
        "MYR": "林吉特 令吉",
        "INR": "卢比",
        "KRW": "韩元 韓元",
        "CHF": "瑞士法郎",
    },
    minus="零下",
    per="每",
    relative={
        "year-1": "去年",
        "year+0": "今年",
        "year+1": "明年",
        "month-1": "上个月 上月",
        "month+1": "下个月 下月",
        "week-1": "上周",
        "week+0": "本周",
        "week+1": "下周",
        "day-1": "昨天 昨日",
        "day+0": "今天 今日",
        "day+1": "明天",
    },
    ranges="到 至",
    approximations={"over": "超过 超過 至少 逾", "under": "不到 不足 低于"},
    hedges={"about": "约 約 大约 大約", "almost": "近 将近 接近", "other": "左右 多 余 以上"},
    date_forms=(
        r"(?P<year>\d{4})[ ]?年[ ]?(?P<month>\d{1,2})[ ]?月(?:份)?"
        r"(?:[ ]?(?P<day>\d{1,2})[ ]?[日号號])?" + _PART,
        r"(?<!\d)(?P<month>\d{1,2})[ ]?月(?:份)?(?:[ ]?(?P<day>\d{1,2})[ ]?[日号號])?" + _PART,
        r"(?P<year>[一二][〇一二三四五六七八九]{3})年",
        r"(?P<decade>(?:1[89]|20)?\d0)[ ]?年代",
        r"(?P<year>(?:1\d|20|21)\d\d)[ ]?年" + _PART,
    ),
    weekdays={
        str(i + 1): f"星期{name} 周{name} 週{name} 礼拜{name}" for i, name in enumerate(_DIGITS)
    }
    | {"7": "星期日 星期天 周日 週日 礼拜天"},
    clock_always="点 點 时 點鐘 点钟",
    clock_minutes="分",
    half_before=True,
    day_halves={
        "am": "上午 早上 凌晨 清晨 早晨",
        "pm": "下午 傍晚",
        "any": "晚上 中午 深夜 晚间",
    },
    clock_words={"00:00": "午夜", "12:00": "正午"},
)

LANGUAGE = Language(
    code="zh",
    name="Chinese",
    script="Hani",
    function_words=words(
        "的 了 是 在 和 与 與 也 就 都 而 及 或 被 把 对 對 从 從 为 為 以 于 於 之 其 这 這 那"
    ),
    spaced=False,
    quotes="“”「」『』",
    quantities=_QUANTITIES,
)
