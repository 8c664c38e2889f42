"""SubRip subtitles: what is said, without numbers, times and tags."""

from __future__ import annotations

from qa.read import _cues

SUFFIXES = (".srt",)
parse = _cues.parse
