"""A register as CSV for spreadsheets and statistics."""

from __future__ import annotations

import codecs
from collections.abc import Iterator

from generators.outputs.data.sheet import Line, Sheet, written
from generators.spreadsheet import csv_text, harmless

CRLF = "\r\n"


def register_csv(sheet: Sheet) -> bytes:
    """Return the register as CSV in UTF-8.

    A byte order mark stands first: without it Excel reads ë and ç as two letters each, and LibreOffice asks.
    """
    rows = (tuple(_row(sheet, line)) for line in sheet.lines)
    head = (field.name for field in sheet.fields)
    return codecs.BOM_UTF8 + csv_text(head, rows, CRLF).encode()


def _row(sheet: Sheet, line: Line) -> Iterator[str]:
    cells = {column.key: cell for column, cell in sheet.cells(line)}
    pages = sheet.pages(line)
    for field in sheet.fields:
        if field.part == "page":
            yield pages.get(field.lang, "")
        else:
            words = written(cells[field.column], field)
            # A number or a day is what it says, and -3 no formula.
            yield words if field.type != "string" else harmless(words)
