"""The answers that the HTML form saved: JSON, by key."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generators.collecting import limits
from generators.collecting.asking import Questions
from generators.collecting.given import Apart, Entry, Given, Unreadable

KIND = "answers"


def is_saved(raw: bytes) -> bool:
    """Say whether the file may be one that the HTML form saved."""
    return raw.lstrip()[:1] == b"{"


def read(raw: bytes) -> dict[str, Any]:
    """Return what was saved; raises Unreadable."""
    if len(raw) > limits.JSON_BYTES:
        raise Unreadable("too-large", limit=str(limits.JSON_BYTES // 1_000_000))
    try:
        held = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Unreadable("json") from None
    if not isinstance(held, dict) or held.get("doracak") != KIND:
        raise Unreadable("no-form")
    shaped = isinstance(held.get("fields"), dict) and isinstance(held.get("tables"), dict)
    if not shaped or not all(isinstance(held.get(name), str) for name in ("report", "version", "lang")):
        raise Unreadable("no-form")
    return held


def given(held: Mapping[str, Any], asked: Questions) -> Given:
    """Return what was given, by key; raises Unreadable for too many rows."""
    fields: dict[str, Entry] = {}
    tables: dict[str, tuple[Mapping[str, Entry], ...]] = {}
    strange: list[Apart] = []
    for key, value in held["fields"].items():
        if key in asked.fields and isinstance(value, str):
            fields[key] = Entry(value)
        else:
            strange.append(Apart(str(key), _said(value)))
    for key, rows in held["tables"].items():
        if key in asked.tables and isinstance(rows, list):
            tables[key] = tuple(_rows(key, rows, asked, strange))
        else:
            strange += [Apart(str(key), _said(row)) for row in (rows if isinstance(rows, list) else [rows])]
    return Given(fields, tables, tuple(strange))


def _rows(key: str, rows: list[Any], asked: Questions, strange: list[Apart]) -> list[Mapping[str, Entry]]:
    if len(rows) > limits.ROWS:
        raise Unreadable("rows", limit=str(limits.ROWS))
    found: list[Mapping[str, Entry]] = []
    for row in rows:
        if not isinstance(row, dict):
            strange.append(Apart(key, _said(row)))
            continue
        made = {}
        for name, value in row.items():
            column = str(name).removeprefix(f"{key}.")
            if column in asked.tables[key] and isinstance(value, str):
                made[column] = Entry(value)
            else:
                strange.append(Apart(str(name), _said(value)))
        if any(one.text.strip() for one in made.values()):
            found.append(made)
    return found


def _said(value: Any) -> str:
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
