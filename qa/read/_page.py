"""The article in a page as a browser saved it: what is prose, without what stands around it.

The page becomes a tree of elements, and its text blocks hung on them. What is named as navigation,
comments, advertising and the like goes, unless most of the prose is in it. The article is then
the smallest element that holds nearly all the prose that is left, preferring what is marked up as
an article. In it, blocks that are nothing but links go too.
"""

from __future__ import annotations

import re

from qa.read._tree import BREAK, Block, Element, Tree

__all__ = ["BREAK", "Block", "Tree", "main", "whole"]

NEARLY_ALL = 0.75
MOST = 0.5


def whole(tree: Tree) -> list[Block]:
    """All blocks of a page that is nothing but text, such as the chapter of a book."""
    return [block for block in tree.blocks if block.length]


def main(tree: Tree) -> tuple[list[Block], str]:
    """The blocks of the article, and the language that the page declares for them."""
    elements, root = tree.elements, _root(tree)
    inside = [False] * len(elements)
    inside[root] = True
    for index, element in enumerate(elements[1:], 1):
        inside[index] = inside[index] or inside[element.parent]
    found = [
        block
        for block in tree.blocks
        if inside[block.element] and not elements[block.element].out and _says(block, elements)
    ]
    if not any(_heading(block, elements) == "h1" for block in found):
        found = [*_headline(tree, found), *found]
    lang = elements[root].lang
    return found, lang or next((e.lang for e in elements if e.name == "html"), "")


def _says(block: Block, elements: list[Element]) -> bool:
    """Whether a block has words of its own, not only links."""
    linked = block.linked and block.linked == block.length
    return bool(block.length) and (not linked or bool(_heading(block, elements)))


def _heading(block: Block, elements: list[Element]) -> str:
    name = elements[block.element].name
    return name if re.fullmatch("h[1-6]", name) else ""


def _headline(tree: Tree, found: list[Block]) -> list[Block]:
    """The last headline of the first rank that stands before the article."""
    before = found[0].texts[0].start if found else 0
    ranks = [
        block
        for block in tree.blocks
        if block.length
        and _heading(block, tree.elements) == "h1"
        and not tree.elements[block.element].never
        and block.texts[0].start < before
    ]
    return ranks[-1:]


def _root(tree: Tree) -> int:
    """The element that holds the article."""
    elements, counts = tree.elements, [block.prose for block in tree.blocks]
    if not any(counts):  # a page of a few words
        counts = [block.length - block.linked for block in tree.blocks]
    _count_prose(tree, counts)
    total = elements[0].prose
    for element in elements[1:]:
        above = elements[element.parent]
        element.out = above.out or (element.around and element.prose < MOST * total)
    _count_prose(tree, counts)
    total = elements[0].prose
    live = [i for i, element in enumerate(elements) if not element.out and element.prose]
    marked = [i for i in live if elements[i].marked]
    best = max((elements[i].prose for i in marked), default=0)
    if best >= MOST * total:
        return _innermost(elements, marked, NEARLY_ALL * best)
    return _innermost(elements, live, NEARLY_ALL * total)


def _count_prose(tree: Tree, counts: list[int]) -> None:
    elements = tree.elements
    for element in elements:
        element.prose = 0
    for block, count in zip(tree.blocks, counts, strict=True):
        if not elements[block.element].out:
            elements[block.element].prose += count
    for element in reversed(elements[1:]):  # parents stand before what is in them
        elements[element.parent].prose += element.prose


def _innermost(elements: list[Element], chosen: list[int], least: float) -> int:
    """From the first of the chosen elements with that much prose, the innermost such one in it."""
    found, able = 0, {index for index in chosen if elements[index].prose >= least}
    inside = [True] * len(elements)
    for index, element in enumerate(elements[1:], 1):
        inside[index] = element.parent >= found and inside[element.parent]
        if inside[index] and index in able:
            found = index
    return found
