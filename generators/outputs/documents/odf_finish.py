"""What pandoc cannot write into an OpenDocument file: pages with head and foot, the looks of tables, its own day."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from generators.outputs.documents import odf_tables, own_words
from generators.outputs.documents.blanks_tree import form_of
from generators.outputs.documents.controls_properties import properties
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.odf_names import Element, element, q
from generators.outputs.documents.odf_pictures import described
from generators.outputs.documents.odf_styles import PAGES, styles
from generators.outputs.documents.word_finish import packed

_XML = ("content.xml", "styles.xml", "meta.xml")


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the finished file."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    root = etree.fromstring(parts["content.xml"])
    odf_tables.finish(root, drawn)
    described(root, drawn)
    parts["content.xml"] = _written(root)
    parts["styles.xml"] = _paged(drawn)
    parts["meta.xml"] = _meta(drawn, root)
    parts["META-INF/manifest.xml"] = _manifest(parts["META-INF/manifest.xml"])
    return packed(parts, "mimetype")


def _written(root: Element) -> bytes:
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8"))


def _manifest(raw: bytes) -> bytes:
    """Name XML as `text/xml`, as the packages of OpenDocument have it (ISO/IEC 26300-3, 3.2)."""
    root = etree.fromstring(raw)
    for one in root:
        if one.get(q("manifest:full-path")) in _XML:
            one.set(q("manifest:media-type"), "text/xml")
    return _written(root)


def _meta(drawn: Drawn, root: Element) -> bytes:
    when = f"{drawn.day.isoformat()}T00:00:00Z"
    said = {
        "meta:generator": "Doracak",
        "dc:title": drawn.title,
        "dc:subject": drawn.standing,
        "meta:initial-creator": drawn.house.institution,
        "dc:creator": drawn.house.institution,
        "dc:language": drawn.house.locale,
        "meta:creation-date": when,
        "dc:date": when,
    }
    held = element("office:meta")
    for name, value in said.items():
        one = element(name)
        one.text = value
        held.append(one)
    form = form_of(drawn.body)
    for name, value in properties(form, own_words.of_odf(root)).items() if form else ():
        one = element("meta:user-defined", {"meta:name": name})
        one.text = value
        held.append(one)
    return _written(element("office:document-meta", {"office:version": "1.3"}, held))


def _paged(drawn: Drawn) -> bytes:
    """Return the styles with head and foot of this document on all pages but the cover."""
    root = etree.fromstring(styles(drawn.house.theme, drawn.house.locale))
    for page in root.iter(q("style:master-page")):
        if page.get(q("style:name")) != PAGES[1]:
            head = _line([drawn.house.institution, element("text:tab"), drawn.running])
            foot = _line([drawn.standing, element("text:tab"), *_pages(drawn)])
            page.append(element("style:header", {}, head))
            page.append(element("style:footer", {}, foot))
    return _written(root)


def _pages(drawn: Drawn) -> list[str | Element]:
    said = drawn.house.say("documents.page", page="\0page\0", pages="\0pages\0").split("\0")
    fields = {"page": lambda: element("text:page-number", {"text:select-page": "current"}),
              "pages": lambda: element("text:page-count")}  # fmt: skip
    return [fields[part]() if part in fields else part for part in said if part]


def _line(parts: list[str | Element]) -> Element:
    made = element("text:p", {"text:style-name": "Header"})
    for part in parts:
        if not isinstance(part, str):
            made.append(part)
        elif len(made):
            made[-1].tail = (made[-1].tail or "") + part
        else:
            made.text = (made.text or "") + part
    return made
