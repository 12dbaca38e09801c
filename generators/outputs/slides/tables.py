"""Tables on slides: rows divided so that each slide holds as many as can be read, the head repeated on each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generators.outputs.documents.nodes import node, text_of
from generators.pandoc import Node

WIDTH, HEIGHT = 22.8, 9.0
"""The room for a table below the title, in centimetres."""
SIZE = 1400
"""The size of type in tables, in hundredths of a point."""
_SIGN, _LINE, _EDGE = 0.25, 0.6, 0.27
"""The width of a letter, the height of a line and the room above and below in a cell, in centimetres at 14 points."""


def parts(table: Node) -> Iterator[Node]:
    """Yield a table as one or several, each of which fits on a slide."""
    attr, _, columns, head, bodies, foot = table["c"]
    widths = shares(columns, [*head[1], *(row for body in bodies for row in body[3])])
    free = [[align, {"t": "ColWidth", "c": share}] for (align, _), share in zip(columns, widths, strict=True)]
    top = sum(_height(row, widths) for row in head[1])
    for rows in _groups([row for body in bodies for row in body[3]], widths, HEIGHT - top):
        yield node("Table", [attr, [None, []], free, head, [[["", [], []], 0, [], rows]], foot])


def shares(columns: Sequence[Any], rows: Sequence[Any]) -> list[float]:
    """Return the share of each column in the width, by the longest and the mean of its cells; none below a tenth."""
    longest = [8.0] * len(columns)
    for row in rows:
        for place, cell in enumerate(row[1][: len(columns)]):
            longest[place] = max(longest[place], min(len(text_of(cell[4])), 120) ** 0.75)
    whole = sum(longest)
    held = [max(one / whole, 0.1) for one in longest]
    return [one / sum(held) for one in held]


def _groups(rows: Sequence[Any], widths: Sequence[float], room: float) -> Iterator[list[Any]]:
    group: list[Any] = []
    filled = 0.0
    for row in rows:
        tall = _height(row, widths)
        if group and filled + tall > room:
            yield group
            group, filled = [], 0.0
        group.append(row)
        filled += tall
    if group or not rows:
        yield group


def _height(row: Any, widths: Sequence[float]) -> float:
    """Return how tall a row becomes, in centimetres."""
    tall = 1
    for cell, share in zip(row[1], widths, strict=False):
        signs = max(int(share * WIDTH / _SIGN) - 2, 1)
        tall = max(tall, -(-len(text_of(cell[4])) // signs))
    return tall * _LINE + _EDGE
