"""Cut words into pieces: what the tokenizer of a model does, quicker where that is sure.

The tokenizers that `qa train` writes spell a word (NFKC, lower case, a map of characters), part
letters, digits and signs, and take the longest known piece first. Here that is done for words of
characters that stand alone, by one look-up for most; the tokenizer itself, which costs more to
load than all the rest, is asked only for words with marks, jamo, emoji and the like. A folder
with a tokenizer of another kind is cut by that tokenizer alone.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Sequence
from functools import cached_property
from pathlib import Path
from typing import Any

_INNER = "##"
_UNSURE = "\0"
_APART = re.compile(r"[^\W\d_]+|\d+|.", re.DOTALL)
_SPLIT = r"[^\p{L}\p{M}\p{N}]|\p{N}+"
_NORMALIZERS = ["NFKC", "Lowercase", "Precompiled"]
_ALONE = ((0x21, 0x24F), (0x370, 0x481), (0x48A, 0x52F), (0x1E00, 0x1EFF), (0x2010, 0x22FF))
"""Blocks of characters that never join those beside them."""


class Cutter:
    """The pieces of words. `vocabulary` has the id of each piece.

    Raises what json, tokenizers and missing keys raise for a file that holds no tokenizer.
    """

    def __init__(self, file: Path) -> None:
        self._file = file
        parsed = json.loads(file.read_text("utf-8"))
        self._simple = _is_simple(parsed)
        if self._simple:
            model = parsed["model"]
            self.vocabulary: dict[str, int] = model["vocab"]
            self._unknown = self.vocabulary[model["unk_token"]]
            self._longest: int = model["max_input_chars_per_word"]
            self._letters = _Letters(_normalizer(parsed["normalizer"]))
        else:
            self.vocabulary = self._tokenizer.get_vocab()

    def pieces(self, words: Sequence[str]) -> list[list[int]]:
        """The ids of the pieces of each word; no word may hold white space."""
        if not (words and self._simple):
            return self._by_tokenizer(words)
        spelt = "\n".join(words).translate(self._letters)
        if _UNSURE not in spelt:
            return list(map(self._cut, spelt.split("\n")))
        sure = [None if _UNSURE in word else self._cut(word) for word in spelt.split("\n")]
        unsure = [word for word, ids in zip(words, sure, strict=True) if ids is None]
        asked = iter(self._by_tokenizer(unsure))
        return [next(asked) if ids is None else ids for ids in sure]

    def _by_tokenizer(self, words: Sequence[str]) -> list[list[int]]:
        if not words:
            return []
        return [e.ids for e in self._tokenizer.encode_batch_fast(words, add_special_tokens=False)]

    @cached_property
    def _tokenizer(self) -> Any:
        from tokenizers import Tokenizer

        tokenizer = Tokenizer.from_file(str(self._file))
        tokenizer.no_padding()
        tokenizer.no_truncation()
        return tokenizer

    def _cut(self, spelt: str) -> list[int]:
        """The pieces of a word that is spelt already."""
        known = self.vocabulary.get(spelt)
        if known is not None and spelt.isalpha() and len(spelt) <= self._longest:
            return [known]
        found: list[int] = []
        for part in _APART.findall(spelt):
            known = self.vocabulary.get(part)
            if known is None or len(part) > self._longest:
                found += self._longest_first(part)
            else:
                found.append(known)
        return found

    def _longest_first(self, part: str) -> list[int]:
        """The pieces of letters, of digits or of a sign; the unknown one if some piece is."""
        if len(part) > self._longest:
            return [self._unknown]
        found: list[int] = []
        start, end, prefix = 0, len(part), ""
        while start < end:
            piece = self.vocabulary.get(prefix + part[start:end])
            if piece is None:
                end -= 1
            else:
                found.append(piece)
                start, end, prefix = end, len(part), _INNER
        return found if start == len(part) else [self._unknown]


class _Letters(dict[int, str]):
    """From the code of a character to how it is spelt, found as it is met; a table for
    `str.translate`. One that may join its neighbours is `_UNSURE`."""

    def __init__(self, normalizer: Any) -> None:
        super().__init__({ord("\n"): "\n"})
        self._normalizer = normalizer

    def __missing__(self, code: int) -> str:
        spelt = _UNSURE
        if any(first <= code <= last for first, last in _ALONE):
            spelt = self._normalizer.normalize_str(chr(code))
            if not all(map(_stands_alone, spelt)):
                spelt = _UNSURE
        self[code] = spelt
        return spelt


def _stands_alone(character: str) -> bool:
    """A letter, a digit or a sign, which Python and the tokenizer tell apart alike."""
    return unicodedata.category(character)[0] in "LPS" or character.isdecimal()


def _is_simple(parsed: dict[str, Any]) -> bool:
    """Whether a tokenizer is of the kind that `qa train` writes."""
    model = parsed["model"]
    steps = (parsed.get("normalizer") or {}).get("normalizers", [])
    parting = (parsed.get("pre_tokenizer") or {}).get("pretokenizers", [])
    return (
        model.get("type") == "WordPiece"
        and model.get("continuing_subword_prefix") == _INNER
        and not parsed.get("added_tokens")
        and [step["type"] for step in steps] == _NORMALIZERS
        and [step["type"] for step in parting] == ["WhitespaceSplit", "Split"]
        and parting[1].get("pattern") == {"Regex": _SPLIT}
        and parting[1].get("behavior") == "Isolated"
        and not parting[1].get("invert")
    )


def _normalizer(parsed: dict[str, Any]) -> Any:
    """The normaliser alone, without the vocabulary."""
    from base64 import b64decode

    from tokenizers import normalizers

    charsmap = b64decode(parsed["normalizers"][-1]["precompiled_charsmap"])
    return normalizers.Sequence(
        [normalizers.NFKC(), normalizers.Lowercase(), normalizers.Precompiled(charsmap)]
    )
