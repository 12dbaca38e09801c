"""List: documents of a kind, what meetings made, or what changed between two days, as a table, JSON or CSV."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer
from rich.cells import cell_len
from rich.table import Table

from generators import atomic, listing, written
from generators.blocks import Page
from generators.command import Command
from generators.console import console, write
from generators.garbage import paused
from generators.library import Library
from generators.listing import Filters
from generators.listing_page import listing_page
from generators.owing import ALL_BANDS
from generators.session import Session, day_of, one_of
from generators.view import View


def run(
    session: Session,
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    body: Annotated[str | None, typer.Option("--body", metavar="BODY")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    status: Annotated[str | None, typer.Option("--status", metavar="STATUS")] = None,
    text: Annotated[str | None, typer.Option("--text", metavar="WORDS")] = None,
    owner: Annotated[str | None, typer.Option("--owner", metavar="INSTITUTION")] = None,
    overdue: Annotated[bool, typer.Option("--overdue")] = False,
    lacks: Annotated[str | None, typer.Option("--without", metavar="owner|due")] = None,
    age: Annotated[str | None, typer.Option("--band", metavar="0-30|31-90|91-180|181-")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    as_csv: Annotated[bool, typer.Option("--csv")] = False,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMAT")] = "",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    internal: Annotated[bool, typer.Option("--internal")] = False,
) -> int:
    """Print what the filters let through, or write it as a document; an empty list is no mistake."""
    one_of(kind, listing.known(), "unknown-kind")
    library = session.library()
    with paused():
        view = session.view(library if internal else library.public())
        if kind in listing.DATED or output_format:
            # What is overdue and what changed depend on the day, and a document says of which day it speaks.
            view = replace(view, today=session.day(as_of, library))
        filters = _filters(library, body, since, until, status, text)
        filters = _owed(library, replace(filters, overdue=overdue), owner, lacks, age)
        listed = listing.listing(view, kind, filters)
    if output_format:
        return _document(session, listing_page(view, kind, filters, listed, internal), view, output_format, out)
    head = [_label(view, name) for name in listed.columns]
    rows = list(listing.cells(view, listed))
    if as_json:
        write(json.dumps(listing.as_data(listed), ensure_ascii=False, indent=2) + "\n")
    elif as_csv:
        write(listing.as_csv(head, rows))
    elif not rows:
        console(stderr=True).print(session.words("list.none"))
    elif sys.stdout.isatty():
        _table(head, rows)
    else:
        write(columns([head, *rows]))
    return 0


def _document(session: Session, page: Page, view: View, form: str, out: Path | None) -> int:
    """Show the list as a document, or write it into a file."""
    one_of(form, written.forms_known(), "unknown-format")
    if out is None:
        written.refuse_unshown([form], "file-needed")
        written.show([written.File("", written.in_form(page, view, form, session))])
    else:
        atomic.write_bytes(out, written.in_form(page, view, form, session))
        session.say("new.written", file=out.as_posix())
    return 0


def _filters(
    library: Library, body: str | None, since: str | None, until: str | None, status: str | None, text: str | None
) -> Filters:
    if body is not None:
        one_of(body, [document.id for document in library.of("body")], "unknown-body")
    first = day_of(since, "--since") if since else None
    return Filters(body, first, day_of(until, "--until") if until else None, status, text)


def _owed(library: Library, filters: Filters, owner: str | None, lacks: str | None, age: str | None) -> Filters:
    if owner is not None:
        one_of(owner, [document.id for document in library.of("institution")], "unknown-institution")
    if lacks is not None:
        one_of(lacks, listing.LACKS, "unknown-lack")
    if age is not None:
        one_of(age, ALL_BANDS, "unknown-band")
    return replace(filters, owner=owner, lacks=lacks, band=age)


def _label(view: View, name: str) -> str:
    return view.words.get(f"list.column.{name}", "") or view.label(name)


def columns(rows: list[list[str]]) -> str:
    """Return rows as plain columns with two blanks between them."""
    widths = [max(map(cell_len, column)) for column in zip(*rows, strict=True)]
    return "".join("  ".join(_filled(row, widths)).rstrip() + "\n" for row in rows)


def _filled(row: list[str], widths: list[int]) -> Iterable[str]:
    return (words + " " * (width - cell_len(words)) for words, width in zip(row, widths, strict=True))


def _table(head: list[str], rows: list[list[str]]) -> None:
    table = Table()
    for label in head:
        table.add_column(label, overflow="fold")
    for row in rows:
        table.add_row(*row)
    console().print(table)


COMMAND = Command(name="list", run=run)
