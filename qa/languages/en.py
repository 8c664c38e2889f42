"""English."""

from __future__ import annotations

from qa.languages import Language

LANGUAGE = Language(code="en", name="English", script="Latn")
