"""The layout of a kind that brings none: every field with its label, lists of parts as tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

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
            simple.append((view.label(name), shown(view, document.record, name)))
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
        rows.append(Row(anchor, cells(*(shown(view, entry, key) for key in columns))))
    yield Heading(f"field-{name.replace('_', '-')}", 2, said(view.label(name)))
    yield table(view, f"table-{name.replace('_', '-')}", view.label(name), columns, rows)


def shown(view: View, holder: Part, name: str) -> Inline:
    """Return a field as inline words; a part is shown as its own fields in one line."""
    value = getattr(holder, name)
    parts = value if isinstance(value, tuple) else (value,)
    if not parts or not isinstance(parts[0], Part):
        return view.field(holder, name)
    return joined((_in_one_line(view, part) for part in parts), ", ")


def _in_one_line(view: View, part: Part) -> Inline:
    claimed = (name for name in type(part).model_fields if getattr(part, name) not in (None, ()))
    return joined((said(f"{view.label(name)}: ") + shown(view, part, name) for name in claimed), "; ")
