"""The list of all records of a kind: a register like the others, so that it is split before it grows long."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from functools import partial

from generators.blocks import Cell, Column, Row
from generators.document import Document
from generators.in_force import is_draft
from generators.kind import Kind, registry
from generators.layouts.common import cells, choice, day_cell, labelled
from generators.navigation import in_order, many
from generators.register import Named, Register, Shelf, Shelving
from generators.view import View, said


def kind_lists(view: View) -> Iterator[Register]:
    """Yield the list of each kind of which there are records with pages."""
    for kind in registry().values():
        if kind.paged and view.library.of(kind.name):
            yield _list(kind)


def _list(kind: Kind) -> Register:
    return Register(
        key=kind.name,
        columns=partial(_labelled, kind),
        entries=partial(_entries, kind),
        row=partial(_row, kind),
        shelvings=(Shelving("year" if kind.by_year else "number", partial(_shelf, kind)),),
        latest=kind.by_year,
        place=f"{kind.name}/index",
        named=partial(_named, kind),
    )


def _columns(view: View, kind: Kind) -> tuple[str, ...]:
    """Return the columns that any record of the kind fills, found once for the whole list."""
    return view.library.once(("columns of a list", kind.name), partial(_filled, view, kind))


def _filled(view: View, kind: Kind) -> tuple[str, ...]:
    documents = view.library.of(kind.name)
    asked = ("date:date", "type", "summary")
    kept = (name for name in asked if any(one.field(name.partition(":")[0]) for one in documents))
    return ("title", *kept, "basis")


def _labelled(kind: Kind, view: View) -> tuple[Column, ...]:
    return labelled(view, _columns(view, kind), facets=("date", "type"))


def _entries(kind: Kind, view: View) -> list[Document]:
    if not kind.by_year:
        return in_order(view, kind)
    found = [one for one in view.library.of(kind.name) if not is_draft(one)]
    return sorted(found, key=lambda one: (one.field("date"), one.id), reverse=True)


def _row(kind: Kind, view: View, one: Document) -> Row:
    rest = (_cell(view, one, name.partition(":")[0]) for name in _columns(view, kind)[1:])
    return Row(None, (*cells(view.link(one.id)), *rest))


def _cell(view: View, one: Document, name: str) -> Cell:
    value = one.field(name)
    if name == "date":
        return day_cell(view, value)
    words = view.value(value)
    return choice(words, str(value)) if name == "type" else cells(words)[0]


def _shelf(kind: Kind, view: View, one: Document) -> Shelf:
    day = one.field("date")
    if kind.by_year and isinstance(day, date):
        return Shelf(str(day.year), said(str(day.year)))
    return Shelf("all", said(many(view, kind)))


def _named(kind: Kind, view: View, key: str) -> Named:
    about = view.words.get(f"kind.{key}.about", "")
    return Named(many(view, kind), about, view.words("register.none"))
