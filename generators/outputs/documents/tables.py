"""Tables: how wide each column is, and which table needs a page on its side."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

from generators.outputs.documents.nodes import Nodes, attributes, node, text_of
from generators.pandoc import Node

PORTRAIT, LANDSCAPE = 92, 140
"""So many characters of a table's type fit on a line of each."""
LONGEST = 24
"""A word that is longer may be broken; a column need not be as wide as it is."""
_PADDING = 2
_BREAKS = re.compile(r"[ \t\n]+")
"""Where a line may break: not at the spaces that hold a date or an amount together, which str.split takes too."""
_WEIGHT = 0.75
"""The power of the length of the longest cell by which the rest of the line is shared."""
_LEFT: Node = {"t": "AlignLeft"}
_NONE: Node = {"t": "AlignDefault"}
_ALIGN = {"number": {"t": "AlignRight"}}


def table(
    head: Sequence[Nodes],
    rows: Sequence[tuple[str, Sequence[Nodes]]],
    types: Sequence[str] = (),
    caption: Sequence[Node] = (),
    mark: str = "",
    classes: Sequence[str] = ("house",),
    widths: Sequence[float] = (),
) -> Node:
    """Return a table of cells; a row is its id and its cells, `widths` are shares of the line that add up to 1."""
    count = len(head) or max((len(cells) for _, cells in rows), default=1)
    kinds = types or ("text",) * count
    shares = widths or shares_of([head, *(cells for _, cells in rows)], count)
    # A cell that holds a table has no side of its own: pandoc would write it twice into that table's cells.
    left = _NONE if "pairs" in classes else _LEFT
    columns = [[_ALIGN.get(kind, left), node("ColWidth", share)] for kind, share in zip(kinds, shares, strict=True)]
    shown = [_row(cells, mark_) for mark_, cells in rows]
    lead = [_row(head, "")] if head else []
    wide = "1" if is_wide([head, *(cells for _, cells in rows)]) else ""
    return node(
        "Table",
        [
            attributes(mark, classes, wide=wide),
            [None, [node("Plain", list(caption))] if caption else []],
            columns,
            [attributes(), lead],
            [[attributes(), 1 if "fields" in classes else 0, [], shown]],
            [attributes(), []],
        ],
    )


def _row(cells: Sequence[Nodes], mark: str) -> list[Any]:
    made = [[attributes(), _NONE, 1, 1, cell] for cell in cells]
    if mark and made:
        made[0][4] = [node("Div", [attributes(mark), made[0][4]])]
    return [attributes(), made]


def of_prose(one: Node) -> Node:
    """Return a table of prose in the house's style, its columns as wide as their words ask for."""
    attr, caption, columns, head, bodies, foot = one["c"]
    rows = [[cell[4] for cell in row[1]] for row in [*head[1], *(row for body in bodies for row in body[3])]]
    shares = shares_of(rows, len(columns))
    made = [[_set(align), node("ColWidth", share)] for (align, _), share in zip(columns, shares, strict=True)]
    wide = "1" if is_wide(rows) else ""
    bare = any(text_of(cell[4]).strip() for row in head[1] for cell in row[1])
    lead = head if bare else [head[0], []]
    return node("Table", [attributes(attr[0], ("house",), wide=wide), caption, made, lead, bodies, foot])


def _set(align: Node) -> Node:
    return _LEFT if align["t"] == "AlignDefault" else align


def shares_of(rows: Iterable[Sequence[Nodes]], count: int) -> list[float]:
    """Return how much of the line each column gets: room for its longest word, the rest by how much it says.

    Long cells count for less than their length, so that one of them does not take the line from all other columns.
    """
    held = _columns(rows, count)
    least = _fitting([_least(texts) for texts in held])
    said = [max((len(text) for text in texts), default=1) ** _WEIGHT for texts in held]
    left = max(_line(least) - sum(least), 0)
    whole = [low + left * one / (sum(said) or 1) for low, one in zip(least, said, strict=True)]
    shares = [round(one / sum(whole), 4) for one in whole]
    return [*shares[:-1], round(1 - sum(shares[:-1]), 4)] if shares else []


def _columns(rows: Iterable[Sequence[Nodes]], count: int) -> list[list[str]]:
    kept = list(rows)
    return [[text_of(cells[place]) for cells in kept if place < len(cells)] for place in range(count)]


def _least(texts: Iterable[str]) -> int:
    words = (word for text in texts for word in _BREAKS.split(text))
    return _PADDING + min(max((len(word) for word in words), default=1), LONGEST)


def _line(least: Sequence[int]) -> int:
    return LANDSCAPE if sum(least) > PORTRAIT else PORTRAIT


def _fitting(least: Sequence[int]) -> list[int]:
    """Return the least widths with the widest lowered until all fit on a page on its side.

    Their long words are divided then, and the narrow columns beside them, as those of dates, keep their room.
    """
    widest = max(least, default=0)
    while widest > 1 and sum(min(one, widest) for one in least) > LANDSCAPE:
        widest -= 1
    return [min(one, widest) for one in least]


def is_wide(rows: Sequence[Sequence[Nodes]]) -> bool:
    """Say whether the longest words of all columns do not fit beside each other on an upright page."""
    count = max((len(cells) for cells in rows), default=0)
    least = [_least(texts) for texts in _columns(rows, count)]
    return count > 1 and _line(least) == LANDSCAPE
