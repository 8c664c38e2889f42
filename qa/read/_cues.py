"""What subtitle files share: cues, joined to paragraphs as they are spoken.

A sentence may run over several cues, so that a paragraph ends only where nobody speaks for a while,
or where a dash tells that someone else does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from qa.problems import InputError
from qa.read import _encoding, _tags
from qa.read._normal import Parsed
from qa.read._origin import Builder, Lines

TIME = r"(?:(\d{1,4}):)?(\d{1,2}):(\d{2})[.,](\d{1,3})"
TIMING = re.compile(rf"[ \t]*+{TIME}[ \t]*+-->[ \t]*+{TIME}(?:[ \t][^\r\n]*+)?(?:[\r\n]|\Z)")
TAG = re.compile(r"</?[A-Za-z0-9][^<>\r\n]*+>|</?>|\{\\[^{}\r\n]*+\}")
SPEAKER = re.compile(r"[ \t]*+[-–—][ \t]*+(?=\S)")
SILENCE = 2.0
"""Seconds without a cue that end a paragraph."""
LONG = 1500
"""Characters; a longer paragraph ends with its cue, for speech without any full stop."""


class Cue(NamedTuple):
    """Seconds at which a cue comes and goes, and the stretches of the file that are its lines."""

    start: float
    end: float
    lines: tuple[tuple[int, int], ...]


def parse(data: bytes, path: str) -> Parsed:
    """The text of the cues; `InputError` for a file without any."""
    text, notices = _encoding.decode(data, path)
    page, builder = Lines(text), Builder()
    end, length, any_cue = 0.0, 0, False
    for cue in _cues(page):
        if any_cue and (not 0 <= cue.start - end <= SILENCE or length > LONG):
            builder.put("\n")
            length = 0
        for start, stop in cue.lines:
            builder.put("\n" if SPEAKER.match(text, start, stop) else " ")
            _line(page, start, stop, builder)
            length += stop - start
        end, any_cue = cue.end, True
    if not any_cue:
        raise InputError("holds no subtitle: expected a line such as 00:00:01,000 --> ...", path)
    builder.put("\n")
    return builder.parsed(path, notices=notices)


def _cues(page: Lines) -> Iterator[Cue]:
    """A cue ends at the first empty line behind its times; what stands between cues is no text."""
    times: re.Match[str] | None = None
    found: list[tuple[int, int]] = []
    for start, following in zip(page.starts, [*page.starts[1:], len(page.text)], strict=True):
        end = start + len(page.text[start:following].rstrip())
        if (timing := TIMING.match(page.text, start)) or (times and end == start):
            if times:
                # Without an empty line between them, the number of the next cue is no text.
                lines = found[:-1] if timing and _is_number(page, found) else found
                yield Cue(_seconds(times, 1), _seconds(times, 5), tuple(lines))
            times, found = timing, []
        elif times:
            found.append((start, end))
    if times:
        yield Cue(_seconds(times, 1), _seconds(times, 5), tuple(found))


def _is_number(page: Lines, found: list[tuple[int, int]]) -> bool:
    return bool(found) and page.text[slice(*found[-1])].strip().isdecimal()


def _seconds(timing: re.Match[str], first: int) -> float:
    hours, minutes, seconds, part = timing.group(first, first + 1, first + 2, first + 3)
    return 3600 * int(hours or 0) + 60 * int(minutes) + int(seconds) + float(f"0.{part}")


def _line(page: Lines, start: int, end: int, builder: Builder) -> None:
    for tag in TAG.finditer(page.text, start, end):
        _tags.write(page, _tags.Text(start, tag.start()), builder)
        start = tag.end()
    _tags.write(page, _tags.Text(start, end), builder)
