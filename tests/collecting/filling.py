"""Fills blank forms as an office program does: nothing but the contents of controls and fields is changed."""

from __future__ import annotations

import copy
import zipfile
from collections.abc import Mapping, Sequence
from io import BytesIO
from typing import Any

from lxml import etree

from generators.outputs.documents.blanks import mark_of
from generators.outputs.documents.odf_names import q as o
from generators.outputs.documents.openxml import SPACE, element, q

Values = Mapping[str, str]
Rows = Mapping[str, Sequence[Values]]
_W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


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
    """Return a Word form filled in: choices are given by value, days in ISO form, all else as it is typed."""
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
    if day is not None:
        day.set(q("fullDate"), f"{value}T00:00:00Z")
        value = ".".join(reversed(value.split("-")))
    elif choices is not None:
        value = {one.get(q("value")): one.get(q("displayText")) for one in choices}[value]
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
    """Return an OpenDocument form filled in, choices by their words; more rows than the form has are not added."""
    flat = {f"{table}.{column}\0{number}": value for table, held in (rows or {}).items()
            for number, row in enumerate(held, 1) for column, value in row.items()}  # fmt: skip
    named = {_mark(key): value for key, value in {**values, **flat}.items()}
    return repacked(raw, "content.xml", lambda root: _odt(root, named))


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
