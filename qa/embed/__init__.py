"""Sentences and words to vectors.

`Encoder` is all that the flow asks for. `WordEncoder` can also say what a word on its own means;
the bundled model can, a sentence-transformers model need not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

import numpy as np
import numpy.typing as npt

from qa import languages
from qa.records import Gloss

Vectors = npt.NDArray[np.float32]


class Encoder(Protocol):
    """Anything that turns texts into vectors whose cosine means likeness across languages.

    `name` and `digest` (of the weights) go into the signature of every report.
    """

    name: str
    digest: str

    def encode(self, texts: Sequence[str]) -> Vectors:
        """One row of unit length a text, shape (texts, dimensions); no texts give no rows."""
        ...


def strange(encoder: Encoder | None, *langs: str) -> tuple[str, ...]:
    """Those of some languages that the encoder is known not to have met; most do not say."""
    met: Sequence[str] = getattr(encoder, "languages", ())
    return tuple(lang for lang in langs if met and lang.split("-")[0] not in met)


def for_aligning(encoder: Encoder | None, *langs: str) -> Encoder | None:
    """The encoder, if what it knows can help to align texts in these languages, else None.

    In a script of languages that it has met, names and words of common origin are pieces that it
    knows, though it cannot judge the meaning of a sentence.
    """
    met: Sequence[str] = getattr(encoder, "languages", ())
    scripts = {languages.get(lang).script for lang in met}
    unmet = strange(encoder, *langs)
    return encoder if all(languages.get(lang).script in scripts for lang in unmet) else None


@runtime_checkable
class WordEncoder(Encoder, Protocol):
    """An encoder that knows words too."""

    def encode_words(self, words: Sequence[str]) -> Vectors:
        """One row of unit length a word, shape (words, dimensions)."""
        ...

    def gloss(self, words: Sequence[str], count: int = 3) -> tuple[tuple[Gloss, ...], ...]:
        """For each word its nearest English words, best first, at most `count`."""
        ...
