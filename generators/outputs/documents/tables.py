"""Tables of the house, and which of them needs a page on its side."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from generators.outputs.documents.columns import Need, is_flat, need, shares
from generators.outputs.documents.nodes import Nodes, attributes, node, text_of
from generators.pandoc import Node

FEW, SHORT = 8, 1200
"""A table of so many rows with so many signs stays on one page."""
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
    needs = [] if widths else _needs(head, [cells for _, cells in rows], count)
    # A cell that holds a table has no side of its own: pandoc would write it twice into that table's cells.
    left = _NONE if "pairs" in classes else _LEFT
    held = zip(kinds, widths or shares(needs), strict=True)
    columns = [[_ALIGN.get(kind, left), node("ColWidth", share)] for kind, share in held]
    shown = [_row(cells, mark_) for mark_, cells in rows]
    lead = [_row(head, "")] if head else []
    wide = "1" if is_flat(needs) else ""
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


def is_small(one: Node) -> bool:
    """Say whether a table is to stay on one page: a few short rows, which two pages would make hard to read."""
    rows = [row for body in one["c"][4] for row in body[3]]
    return len(rows) <= FEW and len(text_of(rows)) <= SHORT


def of_prose(one: Node) -> Node:
    """Return a table of prose in the house's style, its columns as wide as their words ask for."""
    attr, caption, columns, head, bodies, foot = one["c"]
    first = [cell[4] for row in head[1] for cell in row[1]]
    rows = [[cell[4] for cell in row[1]] for body in bodies for row in body[3]]
    needs = _needs(first, rows, len(columns))
    made = [[_set(align), node("ColWidth", share)] for (align, _), share in zip(columns, shares(needs), strict=True)]
    wide = "1" if is_flat(needs) else ""
    bare = any(text_of(cell[4]).strip() for row in head[1] for cell in row[1])
    lead = head if bare else [head[0], []]
    return node("Table", [attributes(attr[0], ("house",), wide=wide), caption, made, lead, bodies, foot])


def _set(align: Node) -> Node:
    return _LEFT if align["t"] == "AlignDefault" else align


def _needs(head: Sequence[Nodes], rows: Sequence[Sequence[Nodes]], count: int) -> list[Need]:
    heads = [text_of(cell) for cell in head] or [""] * count
    return [need(heads[place], [text_of(row[place]) for row in rows if place < len(row)]) for place in range(count)]
