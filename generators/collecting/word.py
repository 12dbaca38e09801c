"""A filled Word form: each cell of its tables with the tags and bookmarks of the controls in it.

Tags are lost when LibreOffice 7.4 saves the file, bookmarks when Word copies a row; one of them is always left, and a
row that was typed below the others is known by its place. What stands in a cell beside its control belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generators.collecting import coded
from generators.collecting.container import Container
from generators.collecting.given import Cell, Entry, Filled, Grid
from generators.collecting.markup import outermost, parsed
from generators.outputs.documents.controls_properties import CUSTOM, PART, names, own_of
from generators.outputs.documents.openxml import q

DOCUMENT = "word/document.xml"
_NOTES = (
    ("word/comments.xml", "comment", "commentReference", "remark"),
    ("word/footnotes.xml", "footnote", "footnoteReference", "note"),
    ("word/endnotes.xml", "endnote", "endnoteReference", "note"),
)
"""Parts with words that hang on a place: their elements, what refers to them, and the reason why they stand apart."""
Notes = Mapping[tuple[str, str], tuple[str, str]]
"""(reason, words) by the element that refers to them and its number."""
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset({q("del"), q("moveFrom"), _FALLBACK, q("sdtPr"), q("rPr"), q("pPr")})
"""What is not part of a cell's words: what was deleted, and descriptions."""
_PICTURES = (q("drawing"), q("pict"), q("object"), "{http://schemas.openxmlformats.org/officeDocument/2006/math}oMath")
_SIGNS = {
    q("tab"): "\t",
    q("br"): "\n",
    q("cr"): "\n",
    q("noBreakHyphen"): "\N{NON-BREAKING HYPHEN}",
    q("softHyphen"): "\N{SOFT HYPHEN}",
}


def read(container: Container) -> Filled:
    """Return what was filled in; raises Unreadable where the file is no form of ours."""
    root = parsed(container.read(DOCUMENT), DOCUMENT)
    held = _properties(container)
    said = coded.said(names(held), ("".join(_words(one)) for one in root.iter(q("p"))))
    notes = dict(_notes(container))
    grids = tuple(_grid(one, notes) for one in outermost(root, q("tbl")))
    placed = {apart for grid in grids for row in grid for cell in row for apart in cell.entry.aside}
    remarks = (apart for (tag, _), apart in notes.items() if tag == q("commentReference") and apart not in placed)
    return Filled(said, grids, tuple(text for _, text in remarks if text), tuple(_loose(root)), own_of(held))


def _loose(held: Any) -> Iterator[str]:
    """Yield the lines of paragraphs outside of tables."""
    for one in held:
        if one.tag == q("p"):
            yield from "".join(_words(one)).split("\n")
        elif one.tag not in _GONE and one.tag != q("tbl"):
            yield from _loose(one)


def _notes(container: Container) -> Iterator[tuple[tuple[str, str], tuple[str, str]]]:
    for part, name, reference, why in _NOTES:
        if part in container:
            for one in parsed(container.read(part), part).iter(q(name)):
                yield (q(reference), one.get(q("id"), "")), (why, _text(one))


def _properties(container: Container) -> dict[str | None, str]:
    found = parsed(container.read(PART), PART).iter(f"{{{CUSTOM}}}property") if PART in container else ()
    return {one.get("name"): "".join(one.itertext()).strip() for one in found}


def _grid(table: Any, notes: Notes) -> Grid:
    return tuple(tuple(_cell(one, notes) for one in _inside(row, "tc")) for row in _inside(table, "tr"))


def _inside(held: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, those in controls among them, but none of a table inside."""
    for one in held:
        if one.tag == q(name):
            yield one
        elif one.tag in (q("sdt"), q("sdtContent"), q("ins"), q("customXml")):
            yield from _inside(one, name)


def _cell(cell: Any, notes: Notes) -> Cell:
    controls = [one for one in cell.iter(q("sdt")) if one.find(q("sdtContent")) is not None]
    tags = [tag.get(q("val"), "") for one in controls if (tag := one.find(f"{q('sdtPr')}/{q('tag')}")) is not None]
    marks = [one.get(q("name"), "") for one in cell.iter(q("bookmarkStart"))]
    held = [one for one in controls if not _is_open(one)]
    value = _value(held[0]) if len(held) == 1 else ""
    pictures = sum(1 for one in cell.iter(*_PICTURES) if not any(up.tag == _FALLBACK for up in one.iterancestors()))
    aside = tuple(_aside(cell, notes))
    return Cell(tuple(name for name in (*tags, *marks) if name), Entry(_text(cell), value, pictures, aside))


def _aside(cell: Any, notes: Notes) -> Iterator[tuple[str, str]]:
    """Yield what hangs on a cell and is no part of its words: remarks, notes, and what was deleted with a trace."""
    for tag in dict.fromkeys(tag for tag, _ in notes):
        held = (notes.get((tag, one.get(q("id"), ""))) for one in cell.iter(tag))
        yield from (one for one in held if one and one[1])
    gone = "".join(one.text or "" for one in cell.iter(q("delText")))
    if gone.strip():
        yield "deleted", gone


def _is_open(control: Any) -> bool:
    """Say whether a control shows only the words that ask for something."""
    shown = control.find(f"{q('sdtPr')}/{q('showingPlcHdr')}")
    return shown is not None and shown.get(q("val"), "1") not in ("0", "false", "off")


def _value(control: Any) -> str:
    """Return the day that a control of days stands on, as long as its words say the same."""
    day = control.find(f"{q('sdtPr')}/{q('date')}")
    said = str(day.get(q("fullDate"), ""))[:10] if day is not None else ""
    shown = ".".join(reversed(said.split("-")))
    return said if shown == _text(control.find(q("sdtContent"))) else ""


def _text(held: Any) -> str:
    return "\n".join(_lines(held)).strip("\n")


def _lines(held: Any) -> Iterator[str]:
    """Yield the words of each paragraph; a control outside of paragraphs has paragraphs of its own."""
    if held.tag == q("sdtContent") and held.find(q("p")) is None:
        yield "".join(_words(held))
        return
    for one in held:
        if one.tag == q("p"):
            yield "".join(_words(one))
        elif one.tag == q("sdt") and _is_open(one):
            continue
        elif one.tag not in _GONE:
            yield from _lines(one)


def _words(held: Any) -> Iterator[str]:
    for one in held:
        if one.tag == q("t"):
            yield one.text or ""
        elif one.tag in _SIGNS:
            yield _SIGNS[one.tag]
        elif one.tag not in _GONE and not (one.tag == q("sdt") and _is_open(one)):
            yield from _words(one)
