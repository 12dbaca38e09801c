"""Tables in OpenDocument, which knows no styles for whole tables: looks cell by cell, and what stays together."""

from __future__ import annotations

from collections.abc import Collection

from generators.outputs.documents import controls_odf
from generators.outputs.documents.drawn import Drawn
from generators.outputs.documents.nodes import every
from generators.outputs.documents.odf_names import Element, element, q
from generators.outputs.documents.tables import is_small
from generators.records.theme import Theme

TABLES = ("house", "fields", "pairs", *controls_odf.TABLES)


def finish(root: Element, drawn: Drawn) -> None:
    """Give every table the looks of its kind, and say of small tables and short rows that they stay on one page."""
    written = (one for one in every([*drawn.cover, *drawn.body]) if one["t"] == "Table")
    whole = set()
    for table, one in zip(root.iter(q("table:table")), written, strict=True):
        _table(table, next(name for name in TABLES if name in one["c"][0][1]))
        if is_small(one):
            whole.add(str(table.get(q("table:style-name"))))
    used = {str(cell.get(q("table:style-name"))) for cell in root.iter(q("table:table-cell"))}
    automatic = root.find(q("office:automatic-styles"))
    for old in [one for one in automatic if one.get(q("style:family")) == "table-cell"]:
        automatic.remove(old)
    automatic.extend(one for one in _cell_styles(drawn.house.theme) if one.get(q("style:name")) in used)
    _together(root, automatic, whole)
    controls_odf.room(root, automatic)


def _together(root: Element, automatic: Element, whole: Collection[str]) -> None:
    """Keep short rows whole, and the tables of these styles (ISO/IEC 26300-3, 20.255 and 20.310)."""
    for style in automatic:
        if style.get(q("style:family")) == "table" and style.get(q("style:name")) in whole:
            shape = style.find(q("style:table-properties"))
            if shape is None:
                shape = element("style:table-properties")
                style.insert(0, shape)
            shape.set(q("style:may-break-between-rows"), "false")
    for row in root.iter(q("table:table-row")):
        if row.get(q("table:style-name")) is None and len("".join(row.itertext())) < _LONG:
            row.set(q("table:style-name"), _WHOLE)
    kept = element("style:table-row-properties", {"fo:keep-together": "always"})
    automatic.append(element("style:style", {"style:name": _WHOLE, "style:family": "table-row"}, kept))


_WHOLE = "WholeRow"
_LONG = 600
"""A row with so many signs may be divided between two pages."""


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
