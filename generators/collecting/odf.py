"""A filled OpenDocument form: each cell of its tables with the bookmarks in it; input fields and lists are words."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.collecting import limits
from generators.collecting.container import Container
from generators.collecting.given import Cell, Entry, Filled, Grid, Said, Unreadable
from generators.collecting.markup import outermost, parsed
from generators.outputs.documents.controls_odf import PREFIX
from generators.outputs.documents.controls_properties import NAMES
from generators.outputs.documents.odf_names import q

CONTENT, META = "content.xml", "meta.xml"
_GONE = frozenset({
    q("text:tracked-changes"), q("office:annotation"), q("text:placeholder"), q("text:label"),
})  # fmt: skip
_SIGNS = {q("text:tab"): "\t", q("text:line-break"): "\n"}
_PARAGRAPHS = frozenset({q("text:p"), q("text:h")})


def read(container: Container) -> Filled:
    """Return what was filled in; raises Unreadable where the file is no form of ours."""
    said = _properties(container)
    root = parsed(container.read(CONTENT), CONTENT)
    notes = tuple(text for one in root.iter(q("office:annotation")) if (text := _text(one)))
    grids = tuple(_grid(one) for one in outermost(root, q("table:table")))
    return Filled(said, grids, notes)


def _properties(container: Container) -> Said:
    if META not in container:
        raise Unreadable("no-form")
    root = parsed(container.read(META), META)
    held = {one.get(q("meta:name")): (one.text or "").strip() for one in root.iter(q("meta:user-defined"))}
    said = Said(*(held.get(f"{PREFIX}{name}", "") for name in NAMES))
    if not all(said):
        raise Unreadable("no-form")
    return said


def _grid(table: Any) -> Grid:
    return tuple(
        tuple(_cell(cell) for cell in row if cell.tag == q("table:table-cell")) for row in _rows(table)
    )  # fmt: skip


def _rows(table: Any) -> Iterator[Any]:
    for one in table:
        if one.tag == q("table:table-row"):
            yield one
        elif one.tag in (q("table:table-header-rows"), q("table:table-rows"), q("table:table-row-group")):
            yield from _rows(one)


def _cell(cell: Any) -> Cell:
    marks = [one.get(q("text:name"), "") for one in cell.iter(q("text:bookmark-start"), q("text:bookmark"))]
    sections = [one.get(q("text:name"), "") for one in cell.iter(q("text:section"))]
    return Cell(
        tuple(name for name in (*marks, *sections) if name),
        Entry(_text(cell), pictures=sum(1 for _ in cell.iter(q("draw:image")))),
    )


def _text(held: Any) -> str:
    return "\n".join(_lines(held)).strip("\n")


def _lines(held: Any) -> Iterator[str]:
    for one in held:
        if one.tag in _PARAGRAPHS:
            yield "".join(_words(one))
        elif one.tag not in _GONE:
            yield from _lines(one)


def _words(held: Any) -> Iterator[str]:
    """Yield the words of a paragraph; white space counts as one blank (OpenDocument 1.3, part 3, 6.1.2)."""
    yield _collapsed(held.text)
    for one in held:
        if one.tag in _SIGNS:
            yield _SIGNS[one.tag]
        elif one.tag == q("text:s"):
            yield " " * _count(one.get(q("text:c"), "1"))
        elif one.tag == q("text:drop-down"):
            yield "".join((_collapsed(one.text), *(_collapsed(label.tail) for label in one)))
        elif one.tag not in _GONE:
            yield from _words(one)
        yield _collapsed(one.tail)


def _collapsed(text: str | None) -> str:
    """Return text with white space as one blank; no-break spaces are no white space of XML."""
    made: list[str] = []
    for sign in (text or "").translate(_BLANKS):
        if sign != " " or made[-1:] != [" "]:
            made.append(sign)
    return "".join(made)


_BLANKS = str.maketrans("\t\n\r", "   ")


def _count(text: str) -> int:
    return min(int(text), limits.TEXT) if text.isascii() and text.isdecimal() and len(text) < 8 else 1
