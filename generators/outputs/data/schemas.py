"""What the files of a register hold: a JSON Schema (2020-12) and a description of the CSV (W3C, CSV on the Web)."""

from __future__ import annotations

import json
from typing import Any

from generators.blocks import Column
from generators.catalogue.addresses import register_file
from generators.catalogue.fields import KEYS, PAGE, SAME, Field
from generators.outputs.data.sheet import Sheet

JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"
CSV_ON_THE_WEB = "http://www.w3.org/ns/csvw"
_TEXT = {"type": "object", "additionalProperties": {"type": "string"}}
_TYPES: dict[str, dict[str, Any]] = {
    "date": {"type": ["string", "null"], "format": "date"},
    "number": {"type": ["number", "null"]},
}


def json_schema(sheet: Sheet) -> bytes:
    """Return the JSON Schema of the JSON file; `labels` names each column in every language."""
    rows = {column.key: {**_cell(column), "labels": sheet.labels[column.key]} for column in sheet.keys}
    head = {name: {"$ref": "#/$defs/text"} for name in ("title", "about", "handbook")}
    properties = {
        "register": {"const": sheet.key},
        **head,
        "licence": {"type": "string"},
        "as_of": {"type": "string", "format": "date"},
        "languages": {"type": "array", "items": {"type": "string"}},
        "schema": {"type": "string"},
        "columns": {"type": "array", "items": {"type": "object"}},
        "rows": {"type": "array", "items": _object({**rows, PAGE: {"$ref": "#/$defs/text"}})},
    }
    made = {"$schema": JSON_SCHEMA, "titles": sheet.titles(), **_object(properties), "$defs": {"text": _TEXT}}
    return _bytes(made)


def _cell(column: Column) -> dict[str, Any]:
    if column.type == "text" and column.key in SAME:
        return _object({"value": {"type": ["string", "null"]}})
    text = {"text": {"$ref": "#/$defs/text"}}
    if column.type != "text":
        return _object({"value": _TYPES[column.type], **text})
    keys = {"keys": {"type": "array", "items": {"type": "string"}}} if column.facet else {}
    return _object({**keys, **text})


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def csv_schema(sheet: Sheet) -> bytes:
    """Return the description of the CSV file, where CSV on the Web says that it is looked for first."""
    titles = [{"@value": words, "@language": lang} for lang, words in sheet.titles().items()]
    made = {
        "@context": CSV_ON_THE_WEB,
        "url": register_file(sheet.key, "csv").rpartition("/")[2],
        "dc:title": titles,
        "dialect": {"encoding": "utf-8", "lineTerminators": ["\r\n"]},
        "tableSchema": {"columns": [_column(sheet, field) for field in sheet.fields]},
    }
    return _bytes(made)


def _column(sheet: Sheet, field: Field) -> dict[str, Any]:
    labels = sheet.labels.get(field.column, {})
    described = {"dc:title": [{"@value": words, "@language": lang} for lang, words in labels.items()]} if labels else {}
    words = {"lang": field.lang} if field.part == "text" else {}
    several = {"separator": KEYS} if field.part == "keys" else {}
    kind = "anyURI" if field.part == "page" else field.type
    return {"name": field.name, "titles": field.name, **described, "datatype": kind, **words, **several}


def _bytes(value: object) -> bytes:
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()
