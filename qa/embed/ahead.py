"""Texts of several articles shown to an encoder together, so that its batches are full.

Only for encoders that say `batches`: one that adds up rows of a table gains nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import numpy as np

from qa.embed import Encoder, Vectors, WordEncoder


class Ahead:
    """An encoder that has encoded some texts ahead; others it encodes when asked."""

    def __init__(self, encoder: Encoder, texts: Sequence[str]) -> None:
        self.name, self.digest, self._encoder = encoder.name, encoder.digest, encoder
        self.languages: Sequence[str] = getattr(encoder, "languages", ())
        self._rows = dict(zip(texts, encoder.encode(texts), strict=True))

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text, shape (texts, dimensions); no texts give no rows."""
        if not texts or any(text not in self._rows for text in texts):
            return self._encoder.encode(texts)
        return np.stack([self._rows[text] for text in texts])


def of(encoder: Encoder | None, texts: Iterable[str]) -> Encoder | None:
    """The encoder, with these texts encoded ahead if it is one that works in batches."""
    if not getattr(encoder, "batches", False) or isinstance(encoder, WordEncoder):
        return encoder
    assert encoder is not None
    return Ahead(encoder, list(dict.fromkeys(texts)))
