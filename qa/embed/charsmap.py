"""A map from characters to strings, in the binary form that `tokenizers` reads in one step.

`normalizers.Precompiled` takes what sentencepiece calls a precompiled charsmap: the size of a
trie in bytes (32 bits, little-endian), the trie as a double array of 32-bit units, then the
replacements, each ended by a zero byte. The units are those of the darts-clone library: a node
holds its label in bits 0-7, whether it has a leaf in bit 8 and the distance to its children from
bit 10 on; a leaf has bit 31 set and holds the offset of its replacement.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping

_LEAF = 1 << 31
_HAS_LEAF = 1 << 8
_OFFSET_SHIFT = 10
_FAR = 1 << 21

Trie = dict[int, "Trie | int"]


def compile_charsmap(table: Mapping[str, str]) -> bytes:
    """The charsmap that replaces each single character of the table by its string.

    Raises `ValueError` for a key that is not one character, or a table too large for the form.
    """
    root: Trie = {}
    replacements = bytearray()
    for key, value in sorted(table.items()):
        if len(key) != 1:
            raise ValueError(f"expected one character, not {key!r}")
        _insert(root, key.encode(), len(replacements))
        replacements += value.encode() + b"\0"
    units = _double_array(root)
    trie = struct.pack(f"<{len(units)}I", *units)
    return struct.pack("<I", len(trie)) + trie + bytes(replacements)


def _insert(root: Trie, key: bytes, value: int) -> None:
    node = root
    for byte in key:
        child = node.setdefault(byte, {})
        assert isinstance(child, dict), "UTF-8 is free of prefixes"
        node = child
    node[0] = value


def _double_array(root: Trie) -> list[int]:
    units = [0]
    used = {0}
    bases: set[int] = set()
    waiting = [(root, 0)]
    while waiting:
        node, place = waiting.pop()
        base = _free_base(node, used, bases, place)
        if (base ^ place) >= _FAR:
            raise ValueError("too many characters for a charsmap")
        units[place] |= (base ^ place) << _OFFSET_SHIFT
        units += [0] * (max(base ^ label for label in node) + 1 - len(units))
        for label, child in node.items():
            used.add(base ^ label)
            if isinstance(child, dict):
                units[base ^ label] = label
                waiting.append((child, base ^ label))
            else:
                units[base ^ label] = _LEAF | child
                units[place] |= _HAS_LEAF
    # A walk may look at any of the 256 places beside the last base.
    return units + [0] * (-len(units) % 256)


def _free_base(labels: Iterable[int], used: set[int], bases: set[int], place: int) -> int:
    """A base whose places are free, and that no other node has: then a place and its label tell
    which node it belongs to."""
    labels = tuple(labels)
    base = 1
    while base == place or base in bases or any((base ^ label) in used for label in labels):
        base += 1
    bases.add(base)
    return base
