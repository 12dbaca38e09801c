"""A filled Word form: each cell of its tables with the tags and bookmarks of the controls in it.

Tags are lost when LibreOffice 7.4 saves the file, bookmarks when Word copies a row; one of them is always left, and a
row that was typed below the others is known by its place. What stands in a cell beside its control belongs to it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generators.collecting.container import Container
from generators.collecting.given import Cell, Entry, Filled, Grid, Said, Unreadable
from generators.collecting.markup import outermost, parsed
from generators.outputs.documents.controls_properties import CUSTOM, NAMES, PART, PREFIX
from generators.outputs.documents.openxml import q

DOCUMENT, COMMENTS = "word/document.xml", "word/comments.xml"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset({q("del"), q("moveFrom"), _FALLBACK, q("sdtPr"), q("rPr"), q("pPr")})
"""What is not part of a cell's words: what was deleted, and descriptions."""
_PICTURES = (q("drawing"), q("pict"), q("object"))
_SIGNS = {q("tab"): "\t", q("br"): "\n", q("cr"): "\n", q("noBreakHyphen"): "\N{NON-BREAKING HYPHEN}"}


def read(container: Container) -> Filled:
    """Return what was filled in; raises Unreadable where the file is no form of ours."""
    said = _properties(container)
    root = parsed(container.read(DOCUMENT), DOCUMENT)
    remarks: tuple[str, ...] = ()
    if COMMENTS in container:
        notes = parsed(container.read(COMMENTS), COMMENTS)
        remarks = tuple(text for one in notes.iter(q("comment")) if (text := _text(one)))
    return Filled(said, tuple(_grid(one) for one in outermost(root, q("tbl"))), remarks)


def _properties(container: Container) -> Said:
    """Return report, version and language of the form, as the file's own properties say; raises Unreadable."""
    if PART not in container:
        raise Unreadable("no-form")
    root = parsed(container.read(PART), PART)
    held = {one.get("name"): "".join(one.itertext()).strip() for one in root.iter(f"{{{CUSTOM}}}property")}
    said = Said(*(held.get(f"{PREFIX}{name}", "") for name in NAMES))
    if not all(said):
        raise Unreadable("no-form")
    return said


def _grid(table: Any) -> Grid:
    return tuple(tuple(_cell(one) for one in _inside(row, "tc")) for row in _inside(table, "tr"))


def _inside(held: Any, name: str) -> Iterator[Any]:
    """Yield rows of a table or cells of a row, those in controls among them, but none of a table inside."""
    for one in held:
        if one.tag == q(name):
            yield one
        elif one.tag in (q("sdt"), q("sdtContent"), q("ins"), q("customXml")):
            yield from _inside(one, name)


def _cell(cell: Any) -> Cell:
    controls = [one for one in cell.iter(q("sdt")) if one.find(q("sdtContent")) is not None]
    tags = [tag.get(q("val"), "") for one in controls if (tag := one.find(f"{q('sdtPr')}/{q('tag')}")) is not None]
    marks = [one.get(q("name"), "") for one in cell.iter(q("bookmarkStart"))]
    held = [one for one in controls if not _is_open(one)]
    value = _value(held[0]) if len(held) == 1 else ""
    pictures = sum(1 for one in cell.iter(*_PICTURES) if not any(up.tag == _FALLBACK for up in one.iterancestors()))
    return Cell(tuple(name for name in (*tags, *marks) if name), Entry(_text(cell), value, pictures))


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
