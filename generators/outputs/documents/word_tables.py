"""Tables in Word: what stays together on one page, and what is the head of a row.

Office Open XML, ISO/IEC 29500-1: 17.3.1.15 (keepNext), 17.4.6 (cantSplit), 17.4.56 (tblLook).
"""

from __future__ import annotations

from generators.outputs.documents.openxml import Element, element, q
from generators.outputs.documents.tables import FEW, SHORT
from generators.outputs.documents.word_reference import CELLS

_FIELDS, _PAIRS = "FieldsTable", "PairsTable"
_LONG = 600
"""A row with so many signs may be divided between two pages."""


def finish(body: Element) -> None:
    """Give words in tables their own style, and say what stays together: short rows, few rows, the head and a row."""
    for table in body.iter(q("tbl")):
        _head_of_rows(table)
        if _style(table) != _PAIRS:
            _small(table)
        rows = [row for row in table.iter(q("tr")) if _is_of(row, table)]
        for row in rows:
            _whole(row)
        few = len(rows) <= FEW + 1 and len(_words(table)) <= SHORT
        for row in rows[:-1] if few else rows[:1]:
            _with_next(row)


def _is_of(inner: Element, table: Element) -> bool:
    """Say whether an element is in this table, and not in one that stands in a cell of it."""
    return next(inner.iterancestors(q("tbl"))) is table


def _style(table: Element) -> str:
    found = table.find(f"{q('tblPr')}/{q('tblStyle')}")
    return "" if found is None else str(found.get(q("val")))


def _small(table: Element) -> None:
    for style in table.iterfind(f".//{q('p')}/{q('pPr')}/{q('pStyle')}"):
        if style.get(q("val")) == "Compact" and _is_of(style, table):
            style.set(q("val"), CELLS)


def _head_of_rows(table: Element) -> None:
    """Say of fields that their labels are the heads of their rows."""
    look = table.find(f"{q('tblPr')}/{q('tblLook')}")
    if _style(table) == _FIELDS and look is not None:
        look.set(q("firstColumn"), "1")
        look.set(q("val"), "0080")


def _whole(row: Element) -> None:
    shape = row.find(q("trPr"))
    if shape is None:
        shape = element("trPr")
        row.insert(0, shape)
    if shape.find(q("cantSplit")) is None and len(_words(row)) < _LONG:
        shape.insert(0, element("cantSplit"))


def _words(held: Element) -> str:
    return "".join(held.itertext())


def _with_next(row: Element) -> None:
    """Keep the paragraphs of a row with what follows it."""
    for paragraph in row.iter(q("p")):
        shape = paragraph.find(q("pPr"))
        if shape is None:
            shape = element("pPr")
            paragraph.insert(0, shape)
        if shape.find(q("keepNext")) is None:
            style = shape.find(q("pStyle"))
            shape.insert(0 if style is None else 1, element("keepNext"))
