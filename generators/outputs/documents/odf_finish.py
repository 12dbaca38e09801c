"""What pandoc cannot write into an OpenDocument file: pages with head and foot, the looks of tables, its own day."""

from __future__ import annotations

import zipfile
from io import BytesIO

from lxml import etree

from generators.outputs.documents import controls_odf
from generators.outputs.documents.blanks_tree import form_of
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.nodes import every
from generators.outputs.documents.odf_names import Element, element, q
from generators.outputs.documents.odf_pictures import described
from generators.outputs.documents.odf_styles import PAGES, styles
from generators.outputs.documents.word_finish import packed
from generators.records.theme import Theme

TABLES = ("house", "fields", "pairs", *controls_odf.TABLES)
_XML = ("content.xml", "styles.xml", "meta.xml")


def finish(raw: bytes, drawn: Drawn) -> bytes:
    """Return the finished file."""
    with zipfile.ZipFile(BytesIO(raw)) as file:
        parts = {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    root = etree.fromstring(parts["content.xml"])
    _tables(root, drawn)
    described(root, drawn)
    parts["content.xml"] = _written(root)
    parts["styles.xml"] = _paged(drawn)
    parts["meta.xml"] = _meta(drawn)
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


def _meta(drawn: Drawn) -> bytes:
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
    for name, value in controls_odf.said_of(form) if form else ():
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


def _tables(root: Element, drawn: Drawn) -> None:
    """Give every table the looks of its kind, cell by cell: OpenDocument knows no styles for whole tables."""
    written = (one for one in every([*drawn.cover, *drawn.body]) if one["t"] == "Table")
    for table, one in zip(root.iter(q("table:table")), written, strict=True):
        _table(table, next(name for name in TABLES if name in one["c"][0][1]))
    used = {str(cell.get(q("table:style-name"))) for cell in root.iter(q("table:table-cell"))}
    automatic = root.find(q("office:automatic-styles"))
    for old in [one for one in automatic if one.get(q("style:family")) == "table-cell"]:
        automatic.remove(old)
    automatic.extend(one for one in _cell_styles(drawn.house.theme) if one.get(q("style:name")) in used)
    controls_odf.room(root, automatic)


def _table(table: Element, kind: str) -> None:
    rows = list(table.iter(q("table:table-row")))
    for place, row in enumerate(rows):
        head = row.getparent().tag == q("table:table-header-rows")
        band = "Band" if kind == "house" and not head and place % 2 == 0 else ""
        for cell in row.iter(q("table:table-cell")):
            cell.set(q("table:style-name"), f"{kind.capitalize()}{'Head' if head else 'Row'}{band}")
            for words in cell.iter(q("text:p")):
                if head and kind in ("house", "blankrows") and words.get(q("text:style-name")) == "Table_20_Heading":
                    words.set(q("text:style-name"), "HouseHeading")
                if head and kind == "blankbox":
                    words.set(q("text:style-name"), "Compact")


def _cell_styles(theme: Theme) -> list[Element]:
    colours = theme.colours
    line, thick = f"0.5pt solid {colours.line}", f"1pt solid {colours.primary}"
    looks = {
        "HouseHead": {"fo:background-color": colours.primary, "fo:border-bottom": thick},
        "HouseRow": {"fo:border-bottom": line},
        "HouseRowBand": {"fo:border-bottom": line, "fo:background-color": colours.band},
        "FieldsHead": {"fo:border-bottom": line},
        "FieldsRow": {"fo:border-bottom": line, "fo:border-top": line},
        "PairsHead": {"fo:border-bottom": thick},
        "PairsRow": {},
        "BlanksHead": {"fo:border": line},
        "BlanksRow": {"fo:border": line},
        "BlankboxHead": {"fo:border": line, "fo:background-color": colours.band},
        "BlankboxRow": {"fo:border": line},
        "BlankrowsHead": {"fo:background-color": colours.primary, "fo:border": line},
        "BlankrowsRow": {"fo:border": line},
    }
    return [
        element(
            "style:style",
            {"style:name": name, "style:family": "table-cell"},
            element("style:table-cell-properties", {"fo:padding": "3pt", **look}),
        )
        for name, look in looks.items()
    ]
