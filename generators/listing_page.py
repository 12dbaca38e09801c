"""A list as a page, so that it can be a document: the decisions of a period, the actions of an institution."""

from __future__ import annotations

from typing import Any

from generators.blocks import Block, Cell, Inline, Notice, Page, Paragraph, Table
from generators.blocks import Row as TableRow
from generators.layouts.common import labelled
from generators.layouts.conclusions import coded
from generators.listing import Filters, Listing, Row
from generators.model.record import Basis
from generators.registers import entry_of
from generators.view import View, plain, said


def listing_page(view: View, kind: str, filters: Filters, listed: Listing, internal: bool = False) -> Page:
    """Return the rows of a list under a title that says what they are, of which body and of which time."""
    return Page(
        address=f"list/{kind}",
        lang=view.lang,
        body_lang=view.lang,
        title=said(_title(view, kind, filters)),
        blocks=tuple(_blocks(view, filters, listed, internal)),
        section="list",
        searchable=False,
        listed=False,
    )


def _title(view: View, kind: str, filters: Filters) -> str:
    what = view.words.get(f"heading.{kind}", view.words.get(f"kind.{kind}.many", kind))
    body = view.library.get(filters.body) if filters.body else None
    if body is None:
        return view.words("listed.all", what=what)
    return view.words("listed.of", what=what, body=plain(view.title(body)))


def _blocks(view: View, filters: Filters, listed: Listing, internal: bool) -> list[Block]:
    found: list[Block] = []
    if internal:
        found.append(Notice("note", view.words("agenda.internal.title"), said(view.words("agenda.internal.text"))))
    if any(_is_example(view, row) for row in listed.rows):
        found.append(Notice("example", view.words("notice.example.title"), said(view.words("notice.example.text"))))
    found.append(Paragraph(said(_period(view, filters))))
    counted = view.words("listed.as-of", count=str(len(listed.rows)), day=view.language.day(view.today))
    found.append(Paragraph(said(counted)))
    found.append(_table(view, listed) if listed.rows else Paragraph(said(view.words("listed.none"))))
    return found


def _period(view: View, filters: Filters) -> str:
    days = {"first": filters.since, "last": filters.until}
    shown = {name: view.language.day(day) for name, day in days.items() if day}
    key = {("first", "last"): "both", ("first",): "from", ("last",): "until", (): "always"}[tuple(shown)]
    return view.words(f"listed.{key}", **shown)


def _table(view: View, listed: Listing) -> Table:
    rows = tuple(
        TableRow(None, tuple(Cell(_words(view, name, row.values.get(name))) for name in listed.columns))
        for row in listed.rows
    )
    return Table("_entries", view.words("heading.entries"), labelled(view, listed.columns), rows)


def _words(view: View, name: str, value: Any) -> Inline:
    codes = value if isinstance(value, tuple) else (value,)
    if codes and all(entry_of(view.library, str(one)) for one in codes):
        return coded(view, codes)
    if name == "id" and view.library.get(str(value)):
        return view.link(str(value), words=said(str(value)))
    return view.value(value)


def _is_example(view: View, row: Row) -> bool:
    entry = entry_of(view.library, str(row.values.get("code")))
    document = entry.sitting.document if entry else view.library.get(str(row.values.get("id")).partition("#")[0])
    return document is not None and document.field("basis") is Basis.EXAMPLE
