"""A register as JSON: what it is, and one entry a line, so that two editions can be compared line by line."""

from __future__ import annotations

import json
from typing import Any

from generators.catalogue.addresses import register_file
from generators.catalogue.fields import PAGE
from generators.outputs.data.sheet import Line, Sheet
from generators.view import plain


def register_json(sheet: Sheet) -> bytes:
    """Return the register as UTF-8 JSON."""
    head = _written(_head(sheet)).removesuffix("}")
    rows = ",\n".join(_written(_row(sheet, line)) for line in sheet.lines)
    return f'{head},"rows":[\n{rows}\n]}}\n'.encode()


def _head(sheet: Sheet) -> dict[str, Any]:
    context = sheet.context
    views = context.views.items()
    return {
        "register": sheet.key,
        "title": sheet.titles(),
        "about": sheet.abouts(),
        "handbook": {lang: context.title(lang) for lang in context.views},
        "licence": plain(context.first.value(context.site.licences.content)),
        "as_of": context.first.today.isoformat(),
        "languages": [lang for lang, _ in views],
        "schema": register_file(sheet.key, "schema.json").rpartition("/")[2],
        "columns": [
            {"key": column.key, "type": column.type, "label": sheet.labels[column.key]} for column in sheet.keys
        ],
    }


def _row(sheet: Sheet, line: Line) -> dict[str, Any]:
    return {**{column.key: cell for column, cell in sheet.cells(line)}, PAGE: sheet.pages(line)}


def _written(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))
