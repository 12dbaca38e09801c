"""Blanks on paper: room to write in, boxes to tick, and what is filled in already; set by typst."""

from __future__ import annotations

from generators.outputs.documents.blanks import CHOICES, LONG, ROWS, SHORT, Control
from generators.outputs.documents.nodes import Nodes, raw_inline, words

TABLES = (SHORT, LONG, ROWS)
FEW, FEW_IN_CELL = 8, 5
"""So many choices are boxes to tick; of more, and in narrow columns, the room is left to write one down."""


def control(one: Control) -> Nodes:
    """Return what stands on paper where a form is filled in on a screen."""
    if one.value is not None:
        return [part for line in _lines(one.shown) for part in line][1:]
    most = 0 if one.narrow else FEW_IN_CELL if one.cell else FEW
    if one.kind in CHOICES and 0 < len(one.choices) <= most:
        return [part for _, said in one.choices for part in (raw_inline("typst", "#doc-tick["), *words(said), _END)]
    room = "cell" if one.cell else "long" if one.kind == "long" else "line"
    return [raw_inline("typst", f"#doc-room.{room}")]


def _lines(text: str) -> list[Nodes]:
    return [[{"t": "LineBreak"}, *words(line)] for line in text.split("\n")]


_END = raw_inline("typst", "] ")
