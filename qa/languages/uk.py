"""Ukrainian."""

from __future__ import annotations

from qa.languages import Language

LANGUAGE = Language(code="uk", name="Ukrainian", script="Cyrl")
