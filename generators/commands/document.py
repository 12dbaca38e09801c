"""Document: a page as a Word, OpenDocument, PDF or HTML file in the house style."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic, in_force, issuing
from generators.building import earlier
from generators.command import Command
from generators.outputs.documents.form import FORMS
from generators.session import Session, one_of
from generators.view import View
from generators.words import words


def run(
    session: Session,
    key: Annotated[str, typer.Argument(metavar="ID")],
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "docx,pdf",
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    bilingual: Annotated[bool, typer.Option("--bilingual")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the files and name them."""
    known = issuing.BILINGUAL if bilingual else tuple(FORMS)
    forms = [one_of(form.strip(), known, "unknown-document-format") for form in output_format.split(",")]
    for file in issuing.issued(_views(session, only or [], as_of), session.tree, key, forms, bilingual):
        atomic.write_bytes(out / file.name, file.raw)
        session.say("document.written", file=str(out / file.name), size=str(-(-len(file.raw) // 1024)))
    return 0


def _views(session: Session, only: list[str], as_of: str | None) -> dict[str, View]:
    library = session.library()
    today = session.day(as_of, library)
    public = in_force.shown(library.public(), earlier(session.root, session.cache), today)
    languages = library.site.languages
    chosen = [one_of(tag, languages, "unknown-language") for tag in only] or list(languages)
    return {tag: View(public, tag, words(tag, public.words.get(tag)), today) for tag in chosen}


COMMAND = Command(name="document", run=run)
