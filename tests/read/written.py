"""A plain text, written in each of the formats that hold one version."""

from __future__ import annotations

import html
import re
import textwrap
from collections.abc import Callable

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


WRITERS: dict[str, Writer] = {".md": markdown, ".html": page, ".srt": srt, ".vtt": vtt}
