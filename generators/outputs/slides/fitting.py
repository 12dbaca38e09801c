"""How much fits on a slide: lines are estimated from the width of letters, and what is too long is divided."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.outputs.documents.nodes import Nodes, node, text_of
from generators.pandoc import Node

LINES = 12.0
"""So many lines of running text fit below the title of a slide at 18 points."""
SIGNS = 64
"""So many signs fit on one of these lines."""
GAP = 0.25
"""The room between two paragraphs, in lines."""
_SENTENCE = re.compile(r"(?<=[.!?;:]) (?=[A-ZÇË“„(])")


def lines(block: Node) -> float:
    """Return how many lines a paragraph or list takes up."""
    if block["t"] in ("BulletList", "OrderedList"):
        items = block["c"] if block["t"] == "BulletList" else block["c"][1]
        return sum(lines(one) for item in items for one in item)
    return -(-max(len(text_of(block)), 1) // SIGNS) + GAP


def packed(blocks: Nodes) -> list[Nodes]:
    """Return the blocks in as few groups as fit on slides, evenly filled; one that fits on none is divided first."""
    pieces = [piece for block in blocks for piece in divided(block)]
    fewest = _filled(pieces, LINES)
    limit = sum(map(lines, pieces)) / max(len(fewest), 1)
    while limit < LINES:
        found = _filled(pieces, limit)
        if len(found) == len(fewest):
            return found
        limit += 0.5
    return fewest


def _filled(pieces: Nodes, most: float) -> list[Nodes]:
    """Return the pieces in groups of at most so many lines, each filled before the next begins."""
    groups: list[Nodes] = []
    filled = most
    for one in pieces:
        tall = lines(one)
        if not groups or filled + tall > most:
            groups.append([])
            filled = 0.0
        groups[-1].append(one)
        filled += tall
    return groups


def divided(block: Node) -> Iterator[Node]:
    """Yield a list by its entries, and a paragraph that is longer than a slide by its sentences."""
    if block["t"] == "BulletList":
        yield from (node("BulletList", [item]) for item in block["c"])
    elif block["t"] in ("Para", "Plain") and lines(block) > LINES:
        yield from (node("Para", group) for group in _by_sentences(block["c"]))
    else:
        yield block


def _by_sentences(inlines: Nodes) -> Iterator[Nodes]:
    group: Nodes = []
    for one in _sentences(inlines):
        if group and lines(node("Para", [*group, *one])) > LINES:
            yield group
            group = []
        group += one
    if group:
        yield group


def _sentences(inlines: Nodes) -> Iterator[Nodes]:
    """Yield the words of each sentence; one within emphasis or a link is not divided."""
    group: Nodes = []
    for one in inlines:
        if one["t"] != "Str":
            group.append(one)
            continue
        first, *rest = _SENTENCE.split(one["c"])
        group.append(node("Str", first + (" " if rest else "")))
        for place, words in enumerate(rest):
            yield group
            group = [node("Str", words + (" " if place < len(rest) - 1 else ""))]
    if group:
        yield group
