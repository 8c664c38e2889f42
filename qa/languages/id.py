"""Indonesian."""

from __future__ import annotations

from qa.languages import Language

LANGUAGE = Language(code="id", name="Indonesian", script="Latn")
