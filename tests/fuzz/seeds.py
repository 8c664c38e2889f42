"""Where fuzzing starts from: a sound file of every kind, and the signs that it is made of."""

from __future__ import annotations

from read.written import BILINGUAL, WRITERS

TEXT = (
    "DeepSeek mengungkapkan model MoE\nBiaya naik 5,5 persen, dari $1,2 juta menjadi 3.400 dolar. "
    "Pada 15 Mei 2025 pukul 10.30, 2-3 ribu orang datang.\n"
    "У травні ціни зросли на 7 відсотків — до 1,5 млн грн (т. зв. «тариф»). Див. https://a.b/c?d=1\n"
)
PAIRS = [("Harga naik 5 persen.", "Ціна зросла на 7 відсотків."), ("Halo {a}.", "Привіт {a}.")]
ACCEPTED = (
    '1b2c3d4e5f607182.rule = "acronyms"\n1b2c3d4e5f607182.verdict = "accepted"\n'
    '1b2c3d4e5f607182.source = "a"\n1b2c3d4e5f607182.target = "б"\n'
    '1b2c3d4e5f607182.reason = "так"\n1b2c3d4e5f607182.date = 2027-01-31\n'
    't.token = "MoE"\nt.reason = "x"\np.rule = "NUM"\np.path = "a/**"\np.reason = "y"\n'
)
BASELINE = '1b2c3d4e5f607182 = { rule = "acronyms", story = "a", count = 2 }\n'
PAIR = 'title = "a"\ndirection = "id-uk"\n[versions]\nid = "id.txt"\nuk = "../uk.txt"\n'
TERMS = "id\tuk\tforbidden-uk\tnote\nharga\tціна | вартість\tцінник\t\n"
TBX = (
    "<martif type='TBX'><text><body><termEntry><langSet xml:lang='id'><tig><term>harga</term>"
    "</tig></langSet><langSet xml:lang='uk'><tig><term>ціна</term></tig></langSet></termEntry>"
    "</body></text></martif>"
)


def of(target: str) -> list[bytes]:
    """Sound inputs of a target."""
    plain = {
        "accepted": ACCEPTED,
        "baseline": BASELINE,
        "pair.toml": PAIR,
        "glossary.tsv": TERMS,
        "glossary.tbx": TBX,
    }
    if target in plain:
        return [plain[target].encode()]
    suffix = target.removeprefix("read")
    if suffix in WRITERS:
        return [WRITERS[suffix](TEXT, "uk")]
    if suffix in BILINGUAL:
        return [BILINGUAL[suffix](PAIRS)]
    return [TEXT.encode()]


SIGNS = {
    ".html": "<p> </p> <div> <!-- --> <script> </script> <a href=' '> &amp; &#x0; &#xD800;"
    " <![CDATA[ <h1> <article hidden> <nav> > \" ' = <br/> <?xml encoding='",
    ".md": "--- +++ # * _ ` ``` [ ]( ) ![ | |- > - 1. {{< >}} {% <!-- --> \\ [^1]: <p> &amp; :::"
    " title: lang:",
    ".srt": "1 --> 00:00:01,000 00:00:02.000 <i> </i> <v A> WEBVTT NOTE STYLE - {\\an8}",
    ".json": '{ } [ ] : , " \\" \\u0061 \\ud83d \\ude00 null true 1e5 "id": "uk":'
    ' "source": @@locale',
    ".yaml": ": - ? | > |- >- ' \" & * ! !!str # { } [ ] --- ... \\u0061 id: uk: source: %YAML <<:",
    ".po": 'msgid msgstr "" " \\n msgctxt msgid_plural msgstr[0] #, fuzzy #~ # Language: charset=',
    ".csv": '" , ; \t "" source target id uk',
    ".xml": "<?xml version='1.0' encoding='utf-8'?> <!DOCTYPE x [ <!ENTITY a 'b'> ]> &a; <tu> </tu>"
    " <seg> <source> </source> <target/> xml:lang=' <g> <![CDATA[ ]]> <!-- --> &lt;",
    ".toml": '= . [ ] [[ ]] { } " \' """ \\u0061 # , 2027-01-31 1e5 0x1 true inf id uk rule',
    ".txt": ". , ! ? … « » ( ) - – — ' \" 1 2,5 3.4 % $ € 2025 15 січня 15 Mei pukul 10.30 juta"
    " тис. млн із ста dua puluh H100 MoE (LLM) т. зв. https:// a@b.c I–III \u202e \u200b \u0301 İ",
}
"""Signs that mean something in a kind of file, parted by blanks."""
KIND = {
    "read.htm": ".html",
    "read.xhtml": ".html",
    "read.xht": ".html",
    "read.vtt": ".srt",
    "read.tsv": ".csv",
    "read.tab": ".csv",
    "read.yml": ".yaml",
    "read.arb": ".json",
    "read.pot": ".po",
    "glossary.tsv": ".csv",
    "glossary.tbx": ".xml",
    "accepted": ".toml",
    "baseline": ".toml",
    "pair.toml": ".toml",
}


def signs(target: str) -> list[str]:
    """The signs for a target, and words to put between them."""
    suffix = target.removeprefix("read")
    markdown = suffix in (".markdown", ".mdown", ".mkd", ".mdx")
    kind = KIND.get(target, ".md" if markdown else suffix)
    xml = suffix in (".xlf", ".xliff", ".tmx", ".sdlxliff", ".mxliff", ".mqxliff", ".fodt")
    found = SIGNS[".xml"] if xml else SIGNS.get(kind, SIGNS[".txt"])
    return [*found.split(" "), " ", "\n", "\r\n", "\t", "слово", "kata", "\0", "\u2028", "😀"]
