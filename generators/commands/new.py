"""New: a ready skeleton of any kind, in the right place and with ids, by options or by questions."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from dataclasses import replace
from typing import Annotated

import typer

from generators import atomic, check, report
from generators.command import Command
from generators.console import write
from generators.kind import Kind, registry
from generators.library import Library
from generators.problem import DoracakError
from generators.session import Session, one_of
from generators.skeleton import Wish, skeleton
from generators.slugs import slug


def run(
    session: Session,
    kind: Annotated[str, typer.Argument(metavar="KIND")],
    of: Annotated[str | None, typer.Argument(metavar="[BODY]")] = None,
    key: Annotated[str | None, typer.Option("--id", metavar="ID")] = None,
    title: Annotated[list[str] | None, typer.Option("--title", metavar="LANG=TEXT")] = None,
    body: Annotated[list[str] | None, typer.Option("--body", metavar="BODY")] = None,
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    fields: Annotated[list[str] | None, typer.Option("--set", metavar="KEY=VALUE")] = None,
) -> int:
    """Write the new files, name them, and say what is still to be filled in."""
    chosen = registry()[one_of(kind, registry(), "unknown-kind")]
    if of and chosen.name != "minutes":
        raise DoracakError("body-not-wanted", value=of)
    bodies = tuple(dict.fromkeys((*([of] if of else []), *(body or ()))))
    wish = Wish(key, _pairs(title, "--title"), bodies, date, _pairs(fields, "--set"), session.lang)
    library = session.library()
    if sys.stdin.isatty() and sys.stdout.isatty():
        wish = asked(wish, chosen, library, session)
    files = skeleton(library, chosen, wish)
    for path, text in files.items():
        atomic.write_text(session.root / path, text)
        session.say("new.written", file=path)
    problems = [problem for problem in check.run(session.library()) if problem.place.file in files]
    if problems:
        session.say("new.fill-in")
        write(report.text(problems, session.words))
    return 0


def asked(wish: Wish, kind: Kind, library: Library, session: Session) -> Wish:
    """Return the wish with what was missing asked for."""
    words = session.words
    if kind.name == "minutes":
        bodies = wish.bodies or (typer.prompt(words("new.ask-body")),)
        return replace(wish, bodies=bodies, day=wish.day or typer.prompt(words("new.ask-date")))
    if kind.name == "site":
        return wish
    titles = dict(wish.titles)
    for tag in library.site.languages:
        if not wish.titles:
            said = typer.prompt(words("new.ask-title", lang=tag), default="", show_default=False)
            titles |= {tag: said} if said else {}
    near = slug(titles.get("en") or next(iter(titles.values()), ""))
    return replace(wish, titles=titles, id=wish.id or typer.prompt(words("new.ask-id"), default=near or None))


def _pairs(values: Iterable[str] | None, option: str) -> dict[str, str]:
    found = {}
    for value in values or ():
        key, equals, text = value.partition("=")
        if not equals or not text.strip():
            raise DoracakError("pair-needed", option=option, value=value)
        found[key.strip()] = text.strip()
    return found


COMMAND = Command(name="new", run=run)
