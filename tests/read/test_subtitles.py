"""Subtitles: what is said, in paragraphs, and where it stands in the file."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.mapping import astray, text_of

from qa.problems import InputError
from qa.read import srt, vtt

SRT = """1
00:00:01,000 --> 00:00:03,500 X1:40 X2:600
<i>Міст</i> відкрили
{\\an8}у понеділок, коли

2
00:00:03,600 --> 00:00:05,000
Тарас &amp; Ганна
приїхали.
3
00:00:05,100 --> 00:00:06,000
- Нарешті!
– Так.

4
0:00:20.5 --> 0:00:22,0
Ціна 3 < 5.
2024
"""
VTT = """WEBVTT Kind: captions

STYLE
::cue { color: red }

NOTE це не текст
00:00 --> також ні

intro
00:01.000 --> 00:02.000 align:start
<v Roger>Halo, <00:01.500><c.loud>dunia</c>!

00:09.000 --> 00:10.000

00:09.000 --> 00:10.000
Apa kabar?"""


def test_cues_are_joined_as_they_are_spoken() -> None:
    assert text_of(srt.parse, SRT, ".srt") == [
        "Міст відкрили у понеділок, коли Тарас & Ганна приїхали.",
        *("- Нарешті!", "– Так.", "Ціна 3 < 5. 2024"),
    ]
    assert text_of(vtt.parse, VTT, ".vtt") == ["Halo, dunia!", "Apa kabar?"]


def test_speech_without_a_full_stop_does_not_grow_without_end() -> None:
    cues = [f"00:00:{i:02},000 --> 00:00:{i + 1:02},000\n{'слово ' * 20}\n" for i in range(40)]
    lines = text_of(srt.parse, "\n".join(cues), ".srt")
    assert len(lines) == 4
    assert sum(len(line.split()) for line in lines) == 800


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
def test_every_character_stands_where_it_is_said_to(line_end: str) -> None:
    assert astray(srt.parse, SRT.replace("\n", line_end), ".srt") == []
    assert astray(vtt.parse, VTT.replace("\n", line_end), ".vtt") == []


def test_a_file_without_cues_is_refused() -> None:
    with pytest.raises(InputError, match=r"x\.srt: holds no subtitle"):
        srt.parse("Просто текст.\n".encode(), "x.srt")


PIECES = (
    *("00:00:01,000 --> 00:00:02,000\n", "00:05.5 --> 00:06.0", "\n", "\n\n", "\r\n", "1\n", "<i>"),
    *("</i>", "<", ">", "{\\an8}", "{", "}", "- ", "слово", "kata ", "&amp;", "&", "-->", "NOTE "),
)
files = st.lists(st.sampled_from(PIECES), max_size=30).map("".join)


@settings(max_examples=150, deadline=None)
@given(files)
def test_no_file_leads_astray(file: str) -> None:
    assert astray(srt.parse, "00:00:00,000 --> 00:00:01,000\nтак\n" + file, ".srt") == []
