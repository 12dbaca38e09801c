"""The layout of a kind that brings none: every field with its label, lists of parts as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generators.blocks import Block, Fields, Heading, Inline, Row
from generators.document import Document
from generators.layouts.common import cells, prose, standing, table
from generators.model.record import Part
from generators.view import View, joined, said

_HIDDEN = frozenset({"title", "access", "aliases"})


def layout(view: View, document: Document) -> Iterable[Block]:
    """Yield every field of a record that makes a claim, simple ones first, then the lists, then the prose."""
    yield from standing(view, document)
    simple, lists = [], []
    for name in type(document.record).model_fields:
        value = getattr(document.record, name)
        if name in _HIDDEN or value is None or value == ():
            continue
        if isinstance(value, tuple) and isinstance(value[0], Part):
            lists.append((name, value))
        else:
            simple.append((view.label(name), shown(view, value)))
    if simple:
        yield Fields(tuple(simple))
    yield from prose(view, document)
    for name, entries in lists:
        yield from _list(view, name, entries)


def _list(view: View, name: str, entries: tuple[Part, ...]) -> Iterator[Block]:
    columns = [
        key for key in type(entries[0]).model_fields if any(getattr(entry, key) not in (None, ()) for entry in entries)
    ]
    rows = []
    for entry in entries:
        anchor = getattr(entry, "id", None)
        rows.append(Row(anchor, cells(*(shown(view, getattr(entry, key)) for key in columns))))
    yield Heading(f"field-{name.replace('_', '-')}", 2, said(view.label(name)))
    yield table(view, f"table-{name.replace('_', '-')}", view.label(name), columns, rows)


def shown(view: View, value: Any) -> Inline:
    """Return any value as inline words; a part is shown as its fields in one line."""
    if isinstance(value, Part):
        named = ((name, getattr(value, name)) for name in type(value).model_fields)
        return joined(
            (said(f"{view.label(name)}: ") + shown(view, held) for name, held in named if held not in (None, ())), "; "
        )
    if isinstance(value, tuple):
        return joined((shown(view, item) for item in value), ", ")
    return view.value(value)
