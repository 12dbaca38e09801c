"""Handbook: all guidelines, terms of reference and pages as one book, in PDF, EPUB, Word, OpenDocument or HTML."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic, book, history
from generators.asked_views import asked_views
from generators.command import Command
from generators.file_sizes import kilobytes
from generators.issuing import files_of
from generators.outputs.documents.book import bind
from generators.outputs.documents.form import BOOK_FORMS
from generators.outputs.documents.house import house_of
from generators.outputs.documents.render import write_all
from generators.session import Session, one_of


def run(
    session: Session,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "pdf",
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the files and name them."""
    forms = [one_of(form.strip(), BOOK_FORMS, "unknown-book-format") for form in output_format.split(",")]
    views = asked_views(session, only or [], as_of)
    for lang, view in views.items():
        house = house_of(view, files_of(session.tree))
        changed = history.last_changes(session.root, view.library.site.time_zone)
        held = tuple(book.chapters(view, changed))
        drawn = bind(book.front(view, held), held, house)
        for form, raw in write_all([drawn], house, forms)[0].items():
            path = out / f"handbook.{lang}.{form}"
            atomic.write_bytes(path, raw)
            session.say("document.written", file=str(path), size=kilobytes(len(raw)))
    return 0


COMMAND = Command(name="handbook", run=run)
