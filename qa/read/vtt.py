"""WebVTT subtitles: what is said, without names of cues, times, tags, styles and notes."""

from __future__ import annotations

from qa.read import _cues

SUFFIXES = (".vtt",)
parse = _cues.parse
