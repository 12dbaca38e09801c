"""Redline: what changed between two states, word by word and in all languages, and what it affects."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic
from generators.command import Command
from generators.console import console, write
from generators.redline import html
from generators.redline.formats import FORMATS
from generators.redline.making import make
from generators.session import Session, one_of


def run(
    session: Session,
    states: Annotated[str, typer.Argument(metavar="OLD..NEW")],
    path: Annotated[str, typer.Argument(metavar="PATH")] = "",
    output_format: Annotated[str, typer.Option("--format", metavar="FORMAT")] = "text",
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    internal: Annotated[bool, typer.Option("--internal")] = False,
) -> int:
    """Print the redline, or write it to a file; a difference is no mistake."""
    one_of(output_format, FORMATS, "unknown-redline-format")
    report = make(session, states, path, internal)
    if out is None:
        write(FORMATS[output_format](report, session.words))
        if output_format == "html":
            console(stderr=True).print(session.words("redline.style"))
    elif output_format == "html":
        style = out.with_suffix(".css")
        atomic.write_text(style, html.STYLE.read_text(encoding="utf-8"))
        atomic.write_text(out, html.page(report, session.words, style.name))
    else:
        atomic.write_text(out, FORMATS[output_format](report, session.words))
    return 0


COMMAND = Command(name="redline", run=run)
