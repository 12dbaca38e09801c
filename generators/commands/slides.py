"""Slides: a presentation for a training from a guideline or a page, with its self-check, in all languages."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import in_force, issuing
from generators.building import earlier
from generators.command import Command
from generators.outputs.slides.presentation import FORM, presentation
from generators.session import Session, one_of
from generators.talks import KINDS, talk
from generators.view import View
from generators.words import words
from generators.written import File, put


def run(
    session: Session,
    key: Annotated[str, typer.Argument(metavar="ID")],
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    out: Annotated[Path, typer.Option("--out", metavar="DIR")] = Path("."),
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Write the presentations and name them."""
    library = session.library()
    today = session.day(as_of, library)
    public = in_force.shown(library.public(), earlier(session.root, session.cache), today)
    one_of(key, [one.id for kind in KINDS for one in public.of(kind)], "no-slides")
    languages = public.site.languages
    tags = [one_of(tag, languages, "unknown-language") for tag in only or []] or list(languages)
    views = (View(public, tag, words(tag, public.words.get(tag)), today) for tag in tags)
    put(_files(session, views, key), out, session)
    return 0


def _files(session: Session, views: Iterator[View], key: str) -> Iterator[File]:
    for view in views:
        made = presentation(talk(view, view.library.documents[key]), issuing.house(view, session.tree))
        yield File(f"{key}.{view.lang}.{FORM}", made)


COMMAND = Command(name="slides", run=run)
