"""Document: a page as a Word, OpenDocument, PDF or HTML file in the house style."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic, issuing
from generators.asked_views import asked_views
from generators.command import Command
from generators.file_sizes import kilobytes
from generators.outputs.charts.drawings import DRAWINGS
from generators.outputs.documents.form import FORMS
from generators.session import Session, one_of


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
    views, drawings = asked_views(session, only or [], as_of), session.cache / DRAWINGS
    for file in issuing.issued(views, session.tree, key, forms, bilingual, drawings):
        atomic.write_bytes(out / file.name, file.raw)
        session.say("document.written", file=str(out / file.name), size=kilobytes(len(file.raw)))
    return 0


COMMAND = Command(name="document", run=run)
