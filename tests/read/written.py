"""A plain text, written in each of the formats that hold one version."""

from __future__ import annotations

import csv
import html
import io
import json
import re
import textwrap
import zipfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

import polib

HEAD = "<?xml version='1.0' encoding='UTF-8'?>"
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
Writer = Callable[[str, str], bytes]


def markdown(text: str, lang: str) -> bytes:
    """A page with front matter, a headline, emphasis, a wrapped paragraph and a shortcode."""
    first, *rest = _paragraphs(text)
    body = [f"---\nlayout: post\nlang: {lang}\n---\n", f"# {_escaped(first)}", "{{< figure >}}"]
    for number, paragraph in enumerate(rest):
        words = _escaped(paragraph).split(" ")
        if number % 2 and not words[0].startswith("http"):
            words[0] = f"**{words[0]}**"
        half = len(words) // 2
        body.append(" ".join(words[:half]) + "\r\n" + " ".join(words[half:]))
    return "\n\n".join([*body, "```py\nprint('H100')\n```", "<!-- 2084 -->"]).encode()


def page(text: str, lang: str) -> bytes:
    """A page with navigation, a share bar, an aside and comments around the article."""
    first, *rest = (html.escape(p) for p in _paragraphs(text))
    paragraphs = "\n".join(f"<p class=x>{p}</p>" for p in rest).replace("–", "&ndash;")
    return f"""<!DOCTYPE html>
<html lang="{lang}"><head><meta charset="utf-8"><title>{first} | Site</title>
<script>var news = "<p>2084</p>";</script></head>
<body><nav><ul><li><a href="/">Home<li><a href="/ai">AI news</a></ul></nav>
<main><div class="share-bar"><a href="#">Share on X</a></div>
<article><h1>{first}</h1>
{paragraphs}
<p><a href="/more">More about H100 and 12 other chips</a></p></article>
<aside class="related"><p>Another article, of 2021, about the model GPT-9.</p></aside>
<div id="comments"><p>A reader says, at length, that 77 things are wrong with this text.</p>
</div></main><footer>© 2019</footer></body></html>""".encode()


def srt(text: str, lang: str) -> bytes:
    """Cues of two short lines, in which sentences run on; a pause behind each paragraph."""
    return "\r\n".join(_cues(text, ",", "<i>", "</i>")).encode("utf-8-sig")


def vtt(text: str, lang: str) -> bytes:
    """The same with a header, a note, a style, and settings of cues."""
    head = "WEBVTT - story\n\nNOTE made of\n2084 lines\n\nSTYLE\n::cue { color: red }\n\n"
    return (head + "\n".join(_cues(text, ".", "<v Anna>", "</v>")) + "\n").encode()


def docx(text: str, lang: str) -> bytes:
    """Paragraphs of several runs, with a deletion, a comment, hidden text and a footnote."""
    body = "".join(
        f"<w:p><w:pPr><w:b/></w:pPr><w:r><w:t xml:space='preserve'>{first}</w:t></w:r>"
        f"<w:del><w:r><w:delText>2084</w:delText></w:r></w:del>"
        f"<w:r><w:rPr><w:vanish/></w:rPr><w:t>1999</w:t></w:r><w:hyperlink><w:r>"
        f"<w:t>{second}</w:t><w:footnoteReference w:id='2'/></w:r></w:hyperlink></w:p>\n"
        for first, second in _halves(text)
    )
    document = f"{HEAD}<w:document xmlns:w='{WORD}'><w:body>{body}<w:sectPr/></w:body></w:document>"
    relation = f"<Relationship Id='r' Type='{OFFICE}' Target='word/document.xml'/>"
    return packed(
        {
            "_rels/.rels": f"<Relationships xmlns='r'>{relation}</Relationships>",
            "word/document.xml": document,
            "word/footnotes.xml": "<w/>",
        }
    )


def odt(text: str, lang: str) -> bytes:
    """Paragraphs of several spans, with a footnote, a comment and a deletion."""
    body = "".join(
        f"<text:p>{first.rstrip()}<text:note><text:p>2084</text:p></text:note>"
        f"<text:s/><office:annotation><text:p>1999</text:p></office:annotation>"
        f"<text:span>{second}</text:span></text:p>\n"
        if first.endswith(" ")
        else f"<text:h>{first}{second}</text:h>"
        for first, second in _halves(text)
    )
    names = "xmlns:office='urn:x:office:1' xmlns:text='urn:x:text:1'"
    body = f"<text:tracked-changes><text:p>2084</text:p></text:tracked-changes>{body}"
    content = f"{HEAD}<office:document-content {names}><office:body><office:text>{body}"
    end = "</office:text></office:body></office:document-content>"
    return packed({"mimetype": "application/x", "content.xml": content + end})


def epub(text: str, lang: str) -> bytes:
    """Two chapters in the order of the spine, with a table of contents that is no text."""
    paragraphs = [f"<p>{html.escape(p)}</p>" for p in _paragraphs(text)]
    page = f"{HEAD}<html xmlns='h'><head><title>2084</title></head><body>%s</body></html>"
    items = "".join(
        f"<item id='{i}' href='{href}' media-type='application/xhtml+xml' {more}/>"
        for i, href, more in (
            ("b", "b%20b.xhtml", ""),
            ("a", "../t/a.xhtml", ""),
            ("n", "nav.xhtml", "properties='nav'"),
        )
    )
    spine = "<itemref idref='n'/><itemref idref='a'/><itemref idref='b'/>"
    head = f"<metadata><language>{lang}</language></metadata><manifest>{items}</manifest>"
    return packed(
        {
            "META-INF/container.xml": "<c><rootfile full-path='O/x.opf'/></c>",
            "O/x.opf": f"<package>{head}<spine>{spine}</spine></package>",
            "O/b b.xhtml": page % "".join(paragraphs[3:]),
            "t/a.xhtml": page % "".join(paragraphs[:3]),
            "O/nav.xhtml": page % "<p>Contents 2084</p>",
        }
    )


def packed(members: Mapping[str, str | bytes]) -> bytes:
    """A zip archive of these members."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return made.getvalue()


def _halves(text: str) -> list[tuple[str, str]]:
    """Each paragraph, escaped, in two parts that meet between two words."""
    found = []
    for paragraph in _paragraphs(text):
        middle = paragraph.find(" ", len(paragraph) // 2) + 1
        found.append((html.escape(paragraph[:middle]), html.escape(paragraph[middle:])))
    return found


def _cues(text: str, point: str, opening: str, closing: str) -> list[str]:
    lines, second, number = [], 1, 0
    for paragraph in _paragraphs(text):
        short = textwrap.wrap(paragraph, 42, break_long_words=False, break_on_hyphens=False)
        for start in range(0, len(short), 2):
            number += 1
            times = [f"00:{t // 60:02}:{t % 60:02}{point}000" for t in (second, second + 2)]
            lines += [str(number), " --> ".join(times)]
            lines += [
                *short[start : start + 1],
                *(opening + s + closing for s in short[start + 1 : start + 2]),
                "",
            ]
            second += 2
        second += 4
    return lines


def _paragraphs(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def _escaped(text: str) -> str:
    return re.sub(r"([*_\\`<\[\]|])", r"\\\1", text)


def xliff1(pairs: Sequence[tuple[str, str]]) -> bytes:
    """XLIFF 1.2 with inline codes, and units that are not translated."""
    units = "".join(
        f"<trans-unit id='{i}'><source>{_coded(s)}</source>\n"
        f"<target state='final'>{_coded(t)}</target></trans-unit>\n"
        for i, (s, t) in enumerate(_escaped_pairs(pairs))
    )
    new = "<trans-unit id='n'><source>H100</source><target state='new'>H800</target></trans-unit>"
    return (
        f"{HEAD}<xliff version='1.2' xmlns='urn:oasis:names:tc:xliff:document:1.2'>"
        f"<file source-language='id' target-language='uk'><body>{units}{new}</body></file></xliff>"
    ).encode()


def xliff2(pairs: Sequence[tuple[str, str]]) -> bytes:
    """XLIFF 2.0, segments among what is ignorable."""
    units = "".join(
        f"<unit id='{i}'><segment><source>{s}</source><target>{t}</target></segment>"
        f"<ignorable><source> 2084 </source></ignorable></unit>\n"
        for i, (s, t) in enumerate(_escaped_pairs(pairs))
    )
    head = "<xliff version='2.0' srcLang='id' trgLang='uk' xmlns='x'><file id='f'>"
    return f"{HEAD}{head}{units}</file></xliff>".encode()


def tmx(pairs: Sequence[tuple[str, str]]) -> bytes:
    """TMX with a document type, as most tools write it."""
    units = "".join(
        f"<tu><tuv xml:lang='uk-UA'><seg>{_coded(t)}</seg></tuv>"
        f"<tuv xml:lang='id'><seg>{_coded(s)}</seg></tuv></tu>\n"
        for s, t in _escaped_pairs(pairs)
    )
    kind = "<!DOCTYPE tmx SYSTEM 'tmx14.dtd'>"
    return f"{HEAD}{kind}<tmx><header srclang='id'/><body>{units}</body></tmx>".encode()


def po(pairs: Sequence[tuple[str, str]]) -> bytes:
    """PO as polib writes it, wrapped, with a fuzzy and an obsolete message."""
    made = polib.POFile(wrapwidth=60)
    made.metadata = {"Language": "uk", "Content-Type": "text/plain; charset=UTF-8"}
    for source, target in dict(pairs).items():
        made.append(polib.POEntry(msgid=source, msgstr=target))
    made.append(polib.POEntry(msgid="H100", msgstr="H800", flags=["fuzzy"]))
    made.append(polib.POEntry(msgid="H200", msgstr="H800", obsolete=True))
    return str(made).encode()


def tsv(pairs: Sequence[tuple[str, str]]) -> bytes:
    """A table with languages for heads, nothing quoted."""
    rows = [("note", "id", "uk"), *(("", *pair) for pair in pairs), ("", "H100", "")]
    return "".join("\t".join(row) + "\r\n" for row in rows).encode()


def csv_table(pairs: Sequence[tuple[str, str]]) -> bytes:
    """A table as spreadsheets write it, without heads."""
    made = io.StringIO()
    csv.writer(made, delimiter=";").writerows(pairs)
    return made.getvalue().encode("utf-8-sig")


def json_messages(pairs: Sequence[tuple[str, str]]) -> bytes:
    """Messages under nested keys, both languages in one file, one of them not translated."""
    sides = [_nested(pair[side] for pair in pairs) for side in (0, 1)]
    sides[0]["new"], sides[0]["count"] = "H100", 2084  # type: ignore[assignment]
    return json.dumps({"id": sides[0], "uk": sides[1]}, indent=2, ensure_ascii=False).encode()


def arb(pairs: Sequence[tuple[str, str]]) -> bytes:
    """A message a language, innermost, written without blanks and with descriptions."""
    made: dict[str, object] = {"@@locale": "id"}
    for number, (source, target) in enumerate(pairs):
        made[f"m{number}"] = {"id": source, "uk": target}
        made[f"@m{number}"] = {"description": "2084"}
    return json.dumps(made, separators=(",", ":"), ensure_ascii=False).encode()


def yaml_messages(pairs: Sequence[tuple[str, str]]) -> bytes:
    """As Rails has it: plain, quoted, literal and folded scalars by turns, a comment, an alias."""
    return "".join(
        f"{lang}:\n  story: # 2084\n" + "".join(_scalars([pair[side] for pair in pairs]))
        for side, lang in enumerate(("id", "uk"))
    ).encode()


def source_and_target(pairs: Sequence[tuple[str, str]]) -> bytes:
    """A list of messages, each with a source and a target, in double quotes."""
    lines = ("".join(f"  {n}: {json.dumps(t, ensure_ascii=False)}\n" for n, t in
                     zip(("source", "target"), pair, strict=True)) for pair in pairs)  # fmt: skip
    return "".join(f"-\n{line}" for line in lines).encode()


def _nested(texts: Iterable[str]) -> dict[str, dict[str, str]]:
    return {f"k{number}": {"text": text} for number, text in enumerate(texts)}


def _scalars(texts: Sequence[str]) -> Iterator[str]:
    for number, text in enumerate(texts):
        words = text.split(" ")
        half = len(words) // 2
        first, second = " ".join(words[:half]), " ".join(words[half:])
        folded = f"\n      {first}\n      {second}\n" if first else f"\n      {second}\n"
        quoted = text.replace("'", "''")
        form = (f" '{quoted}'\n", f" |-\n      {text}\n", f" >-{folded}", f" &a{number}{folded}")
        plain = ": " not in text and " #" not in text and text[0] not in "\"'[{&*!|>%@`#-"
        yield f"    k{number}:{form[number % (4 if plain else 3)]}"


def _escaped_pairs(pairs: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    return [(html.escape(s), html.escape(t)) for s, t in pairs]


def _coded(text: str) -> str:
    first, blank, rest = text.partition(" ")
    return f"<bpt i='1'>&lt;b n='2084'&gt;</bpt>{first}<ept i='1'>&lt;/b&gt;</ept>{blank}{rest}"


BILINGUAL: dict[str, Callable[[Sequence[tuple[str, str]]], bytes]] = {
    ".xlf": xliff1,
    ".xliff": xliff2,
    ".tmx": tmx,
    ".po": po,
    ".tsv": tsv,
    ".csv": csv_table,
    ".json": json_messages,
    ".arb": arb,
    ".yml": yaml_messages,
    ".yaml": source_and_target,
}
WRITERS: dict[str, Writer] = {
    ".md": markdown,
    ".html": page,
    ".srt": srt,
    ".vtt": vtt,
    ".docx": docx,
    ".odt": odt,
    ".epub": epub,
}
