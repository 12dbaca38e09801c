"""Charts in Word: parts of DrawingML with a workbook behind each, so that a reader can edit numbers and looks.

Office Open XML, ISO/IEC 29500-1: 14.2.1 (chart part), 15.2.11 (embedded package), 20.4.2.8 (inline drawing).
"""

from __future__ import annotations

from typing import Any

from lxml import etree

from generators.outputs.charts.native import DATA, MAIN, RELATIONS
from generators.outputs.charts.plan import WIDTH
from generators.outputs.documents.chart_pictures import ChartPicture
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.openxml import MAIN as WORD

_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
_EMU = 12700
"""English metric units in a point (20.1.10.16)."""
_FIRST = 9000
"""Charts are numbered from here on; pandoc numbers the pictures of a document from 1."""
_ROOM = 1.12
"""A chart of Office is so much taller than its drawing: key and axes there have margins that cannot be set."""


def charts(drawn: Drawn) -> list[ChartPicture]:
    """Return the charts of a document, in the order in which it first shows them."""
    return [one for one in drawn.pictures.values() if isinstance(one, ChartPicture)]


def placed(shown: ChartPicture, drawn: Drawn) -> str:
    """Return a run with a chart that `put` adds to the file; it is as wide as a line and has its text alternative."""
    number = charts(drawn).index(shown) + 1
    wide = drawn.line / 25.4 * 72
    extent = {"cx": f"{round(wide * _EMU)}", "cy": f"{round(shown.native().height * _ROOM * wide / WIDTH * _EMU)}"}
    spaces = {"w": WORD, "r": RELATIONS, "wp": f"{_DRAWING}/wordprocessingDrawing", "a": f"{_DRAWING}/main", "c": MAIN}
    run: Any = etree.Element(f"{{{WORD}}}r", nsmap=spaces)
    drawing = etree.SubElement(run, f"{{{WORD}}}drawing")
    inline = _inner(drawing, "wp", "inline", distT="0", distB="0", distL="0", distR="0")
    _inner(inline, "wp", "extent", **extent)
    name = {"id": f"{_FIRST + number}", "name": shown.chart.title[:255], "descr": shown.chart.about}
    _inner(inline, "wp", "docPr", **name)
    _inner(inline, "wp", "cNvGraphicFramePr")
    data = _inner(_inner(inline, "a", "graphic"), "a", "graphicData", uri=MAIN)
    _inner(data, "c", "chart").set(f"{{{RELATIONS}}}id", _relation(number))
    return etree.tostring(run, encoding="unicode")


def _inner(parent: Any, space: str, tag: str, /, **values: str) -> Any:
    made = etree.SubElement(parent, f"{{{parent.nsmap[space]}}}{tag}")
    for key, value in values.items():
        made.set(key, value)
    return made


def _relation(number: int) -> str:
    return f"rIdChart{number}"


def put(parts: dict[str, bytes], drawn: Drawn) -> None:
    """Add the parts of all charts to a file, with what leads to them and what they are."""
    for number, one in enumerate(charts(drawn), 1):
        made = one.native()
        part, book = f"charts/chart{number}.xml", f"embeddings/chart{number}.xlsx"
        parts[f"word/{part}"], parts[f"word/{book}"] = made.part, made.workbook
        _lead(parts, "word/_rels/document.xml.rels", _relation(number), "chart", part)
        _lead(parts, f"word/charts/_rels/chart{number}.xml.rels", DATA, "package", f"../{book}")
        _declare(parts, "Override", "PartName", f"/word/{part}", "drawingml.chart+xml")
        _declare(parts, "Default", "Extension", "xlsx", "spreadsheetml.sheet")


def _lead(parts: dict[str, bytes], path: str, name: str, kind: str, target: str) -> None:
    space = f"{_PACKAGE}/relationships"
    root: Any = etree.fromstring(parts.get(path, f'<Relationships xmlns="{space}"/>'.encode()))
    etree.SubElement(root, f"{{{space}}}Relationship", Id=name, Type=f"{RELATIONS}/{kind}", Target=target)
    parts[path] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _declare(parts: dict[str, bytes], kind: str, key: str, value: str, content: str) -> None:
    path, space = "[Content_Types].xml", f"{_PACKAGE}/content-types"
    root: Any = etree.fromstring(parts[path])
    if any(one.get(key) == value for one in root):
        return
    made = etree.Element(f"{{{space}}}{kind}")
    made.set(key, value)
    made.set("ContentType", f"application/vnd.openxmlformats-officedocument.{content}")
    # Defaults come before overrides, as Word writes them.
    root.insert(0 if kind == "Default" else len(root), made)
    parts[path] = etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)
