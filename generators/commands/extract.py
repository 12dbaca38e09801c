"""Extract: one decision, recommendation or action as a document of its own."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import written
from generators.agenda.extract import extract_page
from generators.command import Command
from generators.registers import entries, entry_of
from generators.session import Session, one_of
from generators.slugs import slug
from generators.written import File


def run(
    session: Session,
    code: Annotated[str, typer.Argument(metavar="CODE")],
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG")] = None,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "md",
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
    internal: Annotated[bool, typer.Option("--internal")] = False,
) -> int:
    """Show the extract, or write it into files."""
    whole = session.library()
    library = whole if internal else whole.public()
    entry = entry_of(library, one_of(code, [one.made.code for one in entries(library)], "unknown-code"))
    assert entry is not None
    forms = written.forms(output_format)
    if out is None:
        written.refuse_unshown(forms, "folder-needed")
    tags = written.languages(session, library, lang, into_files=out is not None)
    day = session.day(as_of, whole)

    def files() -> Iterator[File]:
        for tag in tags:
            view = written.view(library, tag, day)
            page = extract_page(view, entry, internal)
            for form in forms:
                yield File(f"{slug(code)}.{tag}.{form}", written.in_form(page, view, form, session))

    if out is None:
        written.show(files())
    else:
        written.put(files(), out, session)
    return 0


COMMAND = Command(name="extract", run=run)
