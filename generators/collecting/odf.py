"""A filled OpenDocument form: each cell of its tables with the bookmarks in it; input fields and lists are words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generators.collecting import coded, limits
from generators.collecting.container import Container
from generators.collecting.given import Cell, Entry, Filled, Grid
from generators.collecting.markup import outermost, parsed
from generators.outputs.documents.controls_properties import names, own_of
from generators.outputs.documents.odf_names import q

CONTENT, META = "content.xml", "meta.xml"
_GONE = frozenset({
    q("text:tracked-changes"), q("office:annotation"), q("text:note"), q("text:placeholder"), q("text:label"),
})  # fmt: skip
_CHANGE, _CELL = q("text:change"), q("table:table-cell")
_WHY = {q("office:annotation"): "remark", q("text:note-body"): "note", _CHANGE: "deleted"}
_PICTURES = (q("draw:image"), q("draw:object"))
_SIGNS = {q("text:tab"): "\t", q("text:line-break"): "\n"}
_PARAGRAPHS = frozenset({q("text:p"), q("text:h")})


def read(container: Container) -> Filled:
    """Return what was filled in; raises Unreadable where the file is no form of ours."""
    root = parsed(container.read(CONTENT), CONTENT)
    held = _properties(container)
    said = coded.said(names(held), ("".join(_words(one)) for one in root.iter(q("text:p"))))
    gone = dict(_deleted(root))
    grids = tuple(_grid(one, gone) for one in outermost(root, q("table:table")))
    notes = (one for one in root.iter(q("office:annotation")) if not any(up.tag == _CELL for up in one.iterancestors()))
    remarks = tuple(text for one in notes if (text := _text(one)))
    return Filled(said, grids, remarks, tuple(_loose(root)), own_of(held))


def _loose(held: Any) -> Iterator[str]:
    """Yield the lines of paragraphs outside of tables."""
    for one in held:
        if one.tag in _PARAGRAPHS:
            yield from "".join(_words(one)).split("\n")
        elif one.tag not in _GONE and one.tag != q("table:table"):
            yield from _loose(one)


def _deleted(root: Any) -> Iterator[tuple[str, str]]:
    """Yield what was deleted while changes were tracked, by the name of the change (OpenDocument 1.3, part 3, 5.5)."""
    for one in root.iter(q("text:changed-region")):
        for gone in one.iter(q("text:deletion")):
            yield one.get(q("text:id"), ""), _text(gone)


def _properties(container: Container) -> dict[str | None, str]:
    found = parsed(container.read(META), META).iter(q("meta:user-defined")) if META in container else ()
    return {one.get(q("meta:name")): (one.text or "").strip() for one in found}


def _grid(table: Any, gone: Mapping[str, str]) -> Grid:
    return tuple(tuple(_cell(cell, gone) for cell in row if cell.tag == _CELL) for row in _rows(table))


def _rows(table: Any) -> Iterator[Any]:
    for one in table:
        if one.tag == q("table:table-row"):
            yield one
        elif one.tag in (q("table:table-header-rows"), q("table:table-rows"), q("table:table-row-group")):
            yield from _rows(one)


def _cell(cell: Any, gone: Mapping[str, str]) -> Cell:
    marks = [one.get(q("text:name"), "") for one in cell.iter(q("text:bookmark-start"), q("text:bookmark"))]
    sections = [one.get(q("text:name"), "") for one in cell.iter(q("text:section"))]
    return Cell(
        tuple(name for name in (*marks, *sections) if name),
        Entry(_text(cell), pictures=sum(1 for _ in cell.iter(*_PICTURES)), aside=tuple(_aside(cell, gone))),
    )


def _aside(cell: Any, gone: Mapping[str, str]) -> Iterator[tuple[str, str]]:
    """Yield what hangs on a cell and is no part of its words: remarks, notes, and what was deleted with a trace."""
    for one in cell.iter(q("office:annotation"), q("text:note-body"), _CHANGE):
        said = gone.get(one.get(q("text:change-id"), ""), "") if one.tag == _CHANGE else _text(one)
        if said.strip():
            yield _WHY[one.tag], said


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
