"""Leaflet: sheets of A4 folded twice, from parts of pages, as PDF in all languages of the site."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import issuing
from generators.command import Command
from generators.leaflets import sheets
from generators.outputs.leaflet.sheet import pdf_of
from generators.problem import DoracakError
from generators.session import Session, one_of
from generators.view import View
from generators.words import words
from generators.written import File, put


def run(
    session: Session,
    key: Annotated[str | None, typer.Argument(metavar="ID")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the leaflets and name them: one of them, or all."""
    library = session.library()
    public, today = library.public(), session.day(as_of, library)
    known = [one.id for one in public.of("leaflet")]
    if not known:
        raise DoracakError("no-leaflet")
    chosen = [one_of(key, known, "unknown-leaflet")] if key else known
    languages = public.site.languages
    tags = [one_of(tag, languages, "unknown-language") for tag in only or []] or list(languages)
    views = (View(public, tag, words(tag, public.words.get(tag)), today) for tag in tags)
    put((file for view in views for file in _files(session, view, chosen)), out, session)
    return 0


def _files(session: Session, view: View, chosen: list[str]) -> Iterator[File]:
    house = issuing.house(view, session.tree)
    for one in sheets(view):
        if one.id in chosen:
            yield File(f"{one.id}.{view.lang}.pdf", pdf_of(one, house))


COMMAND = Command(name="leaflet", run=run)
