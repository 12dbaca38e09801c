"""JSON Schemas of all kinds, by which editors complete and check a file while it is being written."""

from __future__ import annotations

import json
from typing import Any

from generators.kind import Kind

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "schemas"


def schema(kind: Kind) -> dict[str, Any]:
    """Return the schema of one kind; what we read as text an editor may have read as a number or a yes."""
    made = kind.adapter.json_schema(by_alias=True, mode="validation")
    return {"$schema": DIALECT, "$id": f"{kind.name}.json", "title": kind.name, **_lenient(made)}


def as_text(kind: Kind) -> str:
    """Return the schema as it is written into a file."""
    return json.dumps(schema(kind), ensure_ascii=False, indent=2, sort_keys=True) + "\n"


def modeline(kind: Kind, depth: int) -> str:
    """Return the first line by which editors find the schema, from a file this many folders below the root."""
    return f"# yaml-language-server: $schema={'../' * depth}{FOLDER}/{kind.name}.json"


def _lenient(part: Any) -> Any:
    """Return the schema with every text accepted as the number that an unquoted one looks like."""
    if isinstance(part, list):
        return [_lenient(item) for item in part]
    if not isinstance(part, dict):
        return part
    loose = {key: _entry(key, value) for key, value in part.items() if key not in ("discriminator", "default")}
    if loose.get("type") == "string" and not {"const", "enum", "format"} & set(loose):
        loose["type"] = ["string", "number"]
    return loose


def _entry(key: str, value: Any) -> Any:
    """Return the value of a keyword; what stands under a name that a model chose is no keyword."""
    if key in ("properties", "$defs"):
        return {name: _lenient(inner) for name, inner in value.items()}
    return _lenient(value)
