"""Fills blank forms as an office program does: nothing but the contents of controls and fields is changed."""

from __future__ import annotations

import copy
import re
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from lxml import etree

from generators.outputs.documents.blanks import EMPTY_ROWS, mark_of
from generators.outputs.documents.odf_names import q as o
from generators.outputs.documents.openxml import SPACE, element, q

Values = Mapping[str, str]
Rows = Mapping[str, Sequence[Values]]
_ISO = re.compile(r"\d{4}-\d\d-\d\d")


def repacked(raw: bytes, part: str, change: Any) -> bytes:
    """Return a file with one of its parts changed as a tree."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    root = etree.fromstring(parts[part])
    change(root)
    parts[part] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, held in parts.items():
            file.writestr(name, held)
    return out.getvalue()


def word(raw: bytes, values: Values, rows: Rows | None = None) -> bytes:
    """Return a Word form filled in: a choice by its value and a day in ISO form are chosen, all else is typed."""
    return repacked(raw, "word/document.xml", lambda root: _word(root, values, rows or {}))


def _word(root: Any, values: Values, rows: Rows) -> None:
    for table, held in rows.items():
        section = next(one for one in root.iter(q("sdt")) if tag_of(one) == table)
        content = section.find(q("sdtContent"))
        pattern = content[0]
        # Word copies a row without its bookmarks, which stay with the first.
        for _ in range(len(held) - len(content)):
            fresh = copy.deepcopy(pattern)
            for one in list(fresh.iter(q("bookmarkStart"), q("bookmarkEnd"))):
                one.getparent().remove(one)
            content.append(fresh)
        for item, row in zip(content, held, strict=False):
            for column, value in row.items():
                _set(item, f"{table}.{column}", value)
    for key, value in values.items():
        _set(root, key, value)


def tag_of(control: Any) -> str:
    tag = control.find(f"{q('sdtPr')}/{q('tag')}")
    return "" if tag is None else str(tag.get(q("val")))


def _set(place: Any, key: str, value: str) -> None:
    control = next(one for one in place.iter(q("sdt")) if tag_of(one) == key)
    shape = control.find(q("sdtPr"))
    for one in shape.findall(q("showingPlcHdr")):
        shape.remove(one)
    day, choices = shape.find(q("date")), shape.find(q("dropDownList"))
    if day is not None and _ISO.fullmatch(value):
        day.set(q("fullDate"), f"{value}T00:00:00Z")
        value = ".".join(reversed(value.split("-")))
    elif choices is not None:
        value = {one.get(q("value")): one.get(q("displayText")) for one in choices}.get(value, value)
    content = control.find(q("sdtContent"))
    content[:] = [element("r", *_typed(value))]


def _typed(value: str) -> list[Any]:
    made: list[Any] = []
    for number, line in enumerate(value.split("\n")):
        made += [element("br")] if number else []
        for place, words in enumerate(line.split("\t")):
            text = element("t")
            text.text = words
            text.set(SPACE, "preserve")
            made += [element("tab"), text] if place else [text]
    return made


def odt(raw: bytes, values: Values, rows: Rows | None = None) -> bytes:
    """Return an OpenDocument form filled in, choices by their words; rows that the form does not have are typed below.

    A row that LibreOffice adds has empty cells and none of the fields of the row above.
    """
    flat = {f"{table}.{column}\0{number}": value for table, held in (rows or {}).items()
            for number, row in enumerate(held, 1) for column, value in row.items()}  # fmt: skip
    named = {_mark(key): value for key, value in {**values, **flat}.items()}

    def change(root: Any) -> None:
        for table, held in (rows or {}).items():
            _typed_below(root, table, held)
        _odt(root, named)

    return repacked(raw, "content.xml", change)


def _typed_below(root: Any, table: str, held: Sequence[Values]) -> None:
    """Add the rows that the table does not have, as a person types them below its last one."""
    columns = {mark_of(f"{table}.{column}"): column for row in held for column in row}
    starts = [one for one in root.iter(o("text:bookmark-start")) if _bare(one) in columns]
    if starts:
        last = next(one for one in starts[-1].iterancestors() if one.tag == o("table:table-row"))
        names = [columns.get(_bare(cell.find(f".//{o('text:bookmark-start')}")), "") for cell in last]
        for row in reversed(held[EMPTY_ROWS:]):
            fresh = etree.Element(o("table:table-row"))
            for name in names:
                cell = etree.SubElement(fresh, o("table:table-cell"))
                _lines(etree.SubElement(cell, o("text:p")), row.get(name, ""))
            last.addnext(fresh)


def _bare(start: Any) -> str:
    """Return the name of a bookmark without the number of its row."""
    return str(start.get(o("text:name"))).rpartition("_")[0]


def _mark(key: str) -> str:
    name, _, row = key.partition("\0")
    return f"{mark_of(name)}_{row}" if row else mark_of(name)


def _odt(root: Any, named: Values) -> None:
    for start in list(root.iter(o("text:bookmark-start"))):
        value = named.get(start.get(o("text:name")))
        if value is not None:
            field = start.getnext()
            if field.tag == o("text:drop-down"):
                _choose(field, value)
            elif field.tag == o("text:placeholder"):
                _paragraphs(start, field, value)
            else:
                field.text = None
                _lines(field, value)


def _choose(field: Any, value: str) -> None:
    field[-1].tail = value
    for label in field:
        label.attrib.pop(o("text:current-selected"), None)
        if label.get(o("text:value")) == value:
            label.set(o("text:current-selected"), "true")


def _paragraphs(start: Any, field: Any, value: str) -> None:
    """Write paragraphs into a section, in the place of the words that ask for them."""
    first, *more = value.split("\n")
    paragraph = start.getparent()
    paragraph.remove(field)
    start.tail = None
    _after(start, first)
    for line in reversed(more):
        made = etree.Element(o("text:p"))
        _lines(made, line)
        paragraph.addnext(made)


def _after(start: Any, text: str) -> None:
    holder = etree.Element(o("text:span"))
    _lines(holder, text)
    start.addnext(holder)


def _lines(field: Any, value: str) -> None:
    """Write text as OpenDocument has it: every second blank, tabs and line breaks are elements."""
    last: Any = None
    pending = ""

    def flush() -> None:
        nonlocal pending
        if last is None:
            field.text = (field.text or "") + pending
        else:
            last.tail = (last.tail or "") + pending
        pending = ""

    before = " "
    for sign in value:
        name = {"\n": "text:line-break", "\t": "text:tab"}.get(sign, "text:s" if sign == before == " " else "")
        if name:
            flush()
            last = etree.SubElement(field, o(name))
        else:
            pending += sign
        before = sign
    flush()
