"""The same chart as one that Office edits: XlsxWriter writes it into a workbook, from which a document can take it.

So the numbers stand in real cells behind it, and looks follow the same plan and inks as the drawing.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import xlsxwriter  # type: ignore[import-untyped]
from lxml import etree

from generators.blocks import Chart, Series
from generators.outputs.charts.colours import palette
from generators.outputs.charts.inks import Look, look
from generators.outputs.charts.lettering import SMALL, TYPE
from generators.outputs.charts.plan import Plan, plan
from generators.records.theme import Theme

MAIN = "http://schemas.openxmlformats.org/drawingml/2006/chart"
DRAWING = "http://schemas.openxmlformats.org/drawingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
DATA = "rId1"
"""The relation by which a chart in a document names its workbook."""
_PART = "xl/charts/chart1.xml"
_OPTIONS = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
_EPOCH = datetime(1980, 1, 1)
Formats = Mapping[str, Any]


@dataclass(frozen=True)
class Native:
    """A chart as a part of DrawingML (ISO/IEC 29500-1, 21.2), and the workbook that its numbers stand in."""

    part: bytes
    workbook: bytes
    height: float


def native(chart: Chart, lang: str, locale: str, theme: Theme, sheet: str) -> Native:
    """Return a chart in which a number is stated, for a document; `sheet` names the sheet of its numbers."""
    laid = plan(chart, lang)
    drawn = _written(laid, theme, sheet, drawing=True)
    with zipfile.ZipFile(io.BytesIO(drawn)) as file:
        part = _embedded(file.read(_PART), locale)
    return Native(part, _written(laid, theme, sheet, drawing=False), laid.height)


def _written(laid: Plan, theme: Theme, sheet: str, *, drawing: bool) -> bytes:
    made = io.BytesIO()
    with xlsxwriter.Workbook(made, _OPTIONS) as book:
        book.set_properties({"title": laid.chart.title, "created": _EPOCH})
        page = book.add_worksheet(sheet)
        number = book.add_format({"num_format": laid.numbers.code})
        page.set_column(0, 0, 40)
        for place, name in enumerate(laid.chart.categories, 1):
            page.write_string(place, 0, name)
        for column, one in enumerate(laid.chart.series, 1):
            page.write_string(0, column, one.name)
            for place, value in enumerate(one.values, 1):
                if value is not None:
                    page.write_number(place, column, float(value), number)
        if drawing:
            page.insert_chart(0, len(laid.chart.series) + 2, office_chart(book, laid, theme, sheet))
    return made.getvalue()


def office_chart(book: Any, laid: Plan, theme: Theme, sheet: str) -> Any:
    """Return XlsxWriter's chart of numbers that stand on the sheet: names in its first column and row."""
    chart, aimed = laid.chart, bool(laid.targets)
    lying = laid.lying and not (chart.kind == "stacked" and aimed)
    kind = "line" if chart.kind == "line" else "bar" if lying else "column"
    made = book.add_chart({"type": kind, **({"subtype": "stacked"} if chart.kind == "stacked" else {})})
    beside = book.add_chart({"type": "line"}) if aimed and kind == "column" else None
    for place, one in enumerate(chart.series):
        style = _style(laid, theme, place, one, lying=lying)
        (beside if beside and one.target else made).add_series({**_cells(chart, sheet, place), **style})
    if beside:
        made.combine(beside)
    _frame(made, laid, theme, lying=lying)
    return made


def _cells(chart: Chart, sheet: str, place: int) -> dict[str, Any]:
    last = max(len(chart.categories), 1)
    return {
        "name": [sheet, 0, place + 1],
        "categories": [sheet, 1, 0, last, 0],
        "values": [sheet, 1, place + 1, last, place + 1],
    }


def _style(laid: Plan, theme: Theme, place: int, one: Series, *, lying: bool) -> dict[str, Any]:
    colours, own = palette(theme.colours), look(place)
    ink = {"color": colours["ink" if one.target else own.edge], "width": 1.5 if one.target else 2.0}
    if laid.chart.kind == "line":
        dash = {"dash_type": "dash" if one.target else own.stroke}
        return {"line": {**ink, **dash}, "marker": _marker(colours, own, one), **_labels(laid, theme, one)}
    if one.target and not lying:
        sign = {"type": "long_dash", "size": 14, "border": {"none": True}, "fill": {"color": colours["ink"]}}
        return {"line": {"none": True}, "marker": sign}
    if one.target:
        outline = {"color": colours["ink"], "width": 1.5, "dash_type": "dash"}
        return {"border": outline, "fill": {"color": colours["paper"]}, "gap": 50}
    border = {"border": {"color": colours[own.edge], "width": 0.75}}
    return {**border, **_fill(colours, own), **_labels(laid, theme, one), "gap": 50}


def _fill(colours: Mapping[str, str], own: Look) -> dict[str, Any]:
    if not own.pattern:
        return {"fill": {"color": colours[own.fill]}}
    return {
        "pattern": {"pattern": own.pattern, "fg_color": colours[own.edge], "bg_color": colours[own.fill]},
    }


def _marker(colours: Mapping[str, str], own: Look, one: Series) -> dict[str, Any]:
    ink = colours["ink" if one.target else own.edge]
    kind = "short_dash" if one.target else own.sign
    return {"type": kind, "size": 7, "border": {"color": ink}, "fill": {"color": colours[own.fill]}}


def _labels(laid: Plan, theme: Theme, one: Series) -> dict[str, Any]:
    """Return the numbers at bars and points, where the drawing has them too."""
    kind = laid.chart.kind
    # Office moves no number out of the way of another line.
    if not laid.figures or one.target or (kind == "line" and len(laid.bars) > 1):
        return {}
    code = laid.numbers.code
    said: dict[str, Any] = {"value": True, "num_format": code, "font": _font(theme, SMALL)}
    if one.words:
        said["custom"] = _custom(one)
    ground = {"fill": {"color": "#ffffff"}}
    if kind == "line":
        return {"data_labels": {**said, "position": "above"}}
    if kind == "stacked":
        return {"data_labels": {**said, **ground, "num_format": f"{code};-{code};;", "position": "center"}}
    return {"data_labels": {**said, **ground, "position": "inside_base"} if laid.targets else said}


def _custom(one: Series) -> list[dict[str, Any] | None]:
    """Return the words that stand in the place of numbers; what has no number has no place either."""
    pairs = zip(one.words, one.values, strict=True)
    return [{"value": words} if words and value is not None else None for words, value in pairs]


def _frame(made: Any, laid: Plan, theme: Theme, *, lying: bool) -> None:
    """Set axes, key and ground: no title, which stands above the chart as its caption."""
    colours = palette(theme.colours)
    rule = {"visible": True, "line": {"color": colours["line"], "width": 0.75}}
    unit = {} if laid.numbers.after or not laid.chart.unit else {"name": laid.chart.unit}
    numbers = {
        "num_format": laid.numbers.axis_code,
        "num_font": _font(theme, SMALL, colours["quiet"]),
        "major_gridlines": rule,
        "line": {"none": True},
        "name_font": {**_font(theme, SMALL, colours["quiet"]), "bold": False},
        **unit,
    }
    names = {"num_font": _font(theme, TYPE), "line": {"color": colours["quiet"]}, "major_tick_mark": "none",
             "label_position": "low", **({"reverse": True} if lying else {})}  # fmt: skip
    # Of bars that lie, XlsxWriter calls the axis from left to right x, whatever it says; the first name is on top.
    across, upwards = ({**numbers, "label_position": "high"}, names) if lying else (names, numbers)
    made.set_x_axis(across)
    made.set_y_axis(upwards)
    key = {"none": True} if len(laid.chart.series) == 1 else {"position": "top", "font": _font(theme, TYPE)}
    made.set_legend(key)
    made.set_title({"none": True})
    made.set_chartarea({"border": {"none": True}, "fill": {"none": True}})
    made.set_plotarea({"fill": {"none": True}})
    made.show_blanks_as("gap")


def _font(theme: Theme, size: float, colour: str = "#1a1a1a") -> dict[str, Any]:
    return {"name": theme.fonts.office_text, "size": size, "color": colour}


def _embedded(raw: bytes, locale: str) -> bytes:
    """Return the part as a document holds it: in the document's language, and leading to its workbook."""
    root: Any = etree.fromstring(raw)
    for one in root.findall(f"{{{MAIN}}}lang"):
        one.set("val", locale)
    for words in root.iter(f"{{{DRAWING}}}rPr", f"{{{DRAWING}}}endParaRPr"):
        words.set("lang", locale)
    for one in root.findall(f"{{{MAIN}}}printSettings"):
        root.remove(one)
    data = etree.SubElement(root, f"{{{MAIN}}}externalData")
    data.set(f"{{{RELATIONS}}}id", DATA)
    etree.SubElement(data, f"{{{MAIN}}}autoUpdate").set("val", "0")
    return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True))
