"""What pandoc cannot write into a Word file: sections, heads and feet, real numbers, joined runs, equal bytes."""

from __future__ import annotations

import zipfile
from copy import deepcopy
from io import BytesIO
from typing import Any

from lxml import etree

from generators.outputs.documents import (
    controls_properties,
    controls_word,
    own_words,
    word_captions,
    word_charts,
    word_numbers,
    word_tables,
)
from generators.outputs.documents.blanks_tree import form_of
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.openxml import (
    Element,
    element,
    field,
    q,
    tab,
    text_run,
)
from generators.outputs.documents.word_properties import core
from generators.outputs.documents.word_runs import joined

_DOCUMENT, _SETTINGS, _CORE = "word/document.xml", "word/settings.xml", "docProps/core.xml"
_PARTS = (_DOCUMENT, "word/footnotes.xml")
_REFERENCES = ("headerReference", "footerReference")
_EPOCH = (1980, 1, 1, 0, 0, 0)
"""The first moment that a ZIP file can name; equal documents are equal bytes."""


def contents_mark(place: int) -> str:
    """Return the name of the place of a heading, counted from 0, as Word's own tables of contents call theirs."""
    return f"_Toc{place + 1:08d}"


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the finished file."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist()}
    for name in _PARTS:
        if name in parts:
            root = etree.fromstring(parts[name])
            if name == _DOCUMENT:
                _document(root, drawn)
                root = controls_word.finished(root)
                word_captions.number(root)
            joined(root)
            parts[name] = _written(root)
    _settings(parts)
    word_charts.put(parts, drawn)
    _heads(parts, drawn)
    parts[_CORE] = core(drawn)
    form = form_of(drawn.body)
    if form is not None:
        own = own_words.of_word(etree.fromstring(parts[_DOCUMENT]))
        controls_properties.with_form(parts, controls_properties.properties(form, own))
    return packed(parts)


def packed(parts: dict[str, bytes], first: str = "[Content_Types].xml") -> bytes:
    """Return the parts as a ZIP file, always in the same order and with the same day."""
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name in sorted(parts, key=lambda name: (name != first, name)):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.compress_type = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            file.writestr(entry, parts[name])
    return out.getvalue()


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))


def _document(root: Element, drawn: Drawn) -> None:
    body = root.find(q("body"))
    _sections(body, drawn)
    _single_marks(body)
    headings = [one for one in body.iter(q("p")) if _style(one).startswith("Heading")]
    for place, heading in enumerate(headings):
        _marked(heading, contents_mark(place), 50000 + place)
    word_numbers.count(headings)
    word_tables.finish(body)


def _style(paragraph: Element) -> str:
    found = paragraph.find(f"{q('pPr')}/{q('pStyle')}")
    return str(found.get(q("val"))) if found is not None else ""


def _sections(body: Element, drawn: Drawn) -> None:
    """Give every section the pages of the house; those on their side keep width and height exchanged."""
    last = body.find(q("sectPr"))
    inner = [one for one in body.iter(q("sectPr")) if one is not last]
    for place, section in enumerate(inner):
        flat = section.find(q("pgSz")).get(q("orient")) == "landscape"
        section[:] = [deepcopy(one) for one in last if place == 0 or one.tag != q("titlePg")]
        section.find(q("pgSz")).addprevious(element("type", val="nextPage"))
        if flat:
            _turn(section)
    for one in last.findall(q("titlePg")) if inner else ():
        last.remove(one)
    if drawn.sections and drawn.sections[-1].flat:
        _turn(last)


def _turn(section: Element) -> None:
    size = section.find(q("pgSz"))
    width, height = size.get(q("w")), size.get(q("h"))
    size.set(q("w"), height)
    size.set(q("h"), width)
    size.set(q("orient"), "landscape")


def _single_marks(body: Element) -> None:
    """Leave the first of bookmarks with the same name; Word takes a file with two of them for broken."""
    seen: set[str] = set()
    for start in list(body.iter(q("bookmarkStart"))):
        name = str(start.get(q("name")))
        if name in seen:
            ends = [one for one in body.iter(q("bookmarkEnd")) if one.get(q("id")) == start.get(q("id"))]
            for one in (start, *ends):
                one.getparent().remove(one)
        seen.add(name)


def _marked(heading: Element, name: str, number: int) -> None:
    start = element("bookmarkStart", id=str(number), name=name)
    shape = heading.find(q("pPr"))
    heading.insert(0 if shape is None else 1, start)
    heading.append(element("bookmarkEnd", id=str(number)))


def _settings(parts: dict[str, bytes]) -> None:
    """Let Word check the spelling: pandoc says that it was done."""
    root = etree.fromstring(parts[_SETTINGS])
    for one in root.findall(q("proofState")):
        root.remove(one)
    parts[_SETTINGS] = _written(root)


def _heads(parts: dict[str, bytes], drawn: Drawn) -> None:
    """Write the running head and foot; those of the first page stay empty."""
    head = [text_run(drawn.house.institution), tab(), text_run(drawn.running)]
    foot = [text_run(drawn.standing), tab(), *_pages(drawn)]
    for name, kind, runs in _default_parts(parts, (("header", head), ("footer", foot))):
        root = etree.fromstring(parts[name])
        shape = element("pPr", element("pStyle", val=kind.capitalize()))
        root[:] = [element("p", shape, *runs)]
        parts[name] = _written(root)


def _pages(drawn: Drawn) -> list[Element]:
    said = drawn.house.say("documents.page", page="\0page\0", pages="\0pages\0").split("\0")
    codes = {"page": "PAGE", "pages": "NUMPAGES"}
    return [run for part in said if part for run in (field(codes[part], "1") if part in codes else [text_run(part)])]


def _default_parts(
    parts: dict[str, bytes], wanted: tuple[tuple[str, list[Element]], ...]
) -> list[tuple[str, str, Any]]:
    """Return the names of the parts that hold head and foot of all pages but the first."""
    relations = etree.fromstring(parts["word/_rels/document.xml.rels"])
    targets = {one.get("Id"): one.get("Target") for one in relations}
    document: Element = etree.fromstring(parts[_DOCUMENT])
    section = document.find(f"{q('body')}/{q('sectPr')}")
    found = []
    for kind, runs in wanted:
        for one in section.findall(q(f"{kind}Reference")):
            if one.get(q("type")) == "default":
                found.append((f"word/{targets[one.get(_ID)]}", kind, runs))
    return found


_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
