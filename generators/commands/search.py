"""Search: the places that answer a query, in all languages, from an index that is made when the content changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from datetime import date
from typing import Annotated

import typer

from generators import history, in_force
from generators.building import earlier
from generators.command import Command
from generators.console import console, spinner, write
from generators.hits import as_lines
from generators.library import Library
from generators.searching import FOLDER, Searching
from generators.session import CACHE, Session, day_of, one_of
from search.answer import Question
from search.engines.backends import DEFAULT, NAMES
from search.plan import Filters
from search.service import Service

LIMIT = 10


def run(
    session: Session,
    query: Annotated[list[str], typer.Argument(metavar="QUERY")],
    kind: Annotated[list[str] | None, typer.Option("--kind", metavar="KIND")] = None,
    body: Annotated[list[str] | None, typer.Option("--body", metavar="BODY")] = None,
    since: Annotated[str | None, typer.Option("--since", metavar="DATE")] = None,
    until: Annotated[str | None, typer.Option("--until", metavar="DATE")] = None,
    older: Annotated[bool, typer.Option("--older")] = False,
    limit: Annotated[int, typer.Option("--limit", metavar="N", min=1, max=100)] = LIMIT,
    as_json: Annotated[bool, typer.Option("--json")] = False,
    engine: Annotated[str, typer.Option("--engine", metavar="ENGINE")] = DEFAULT,
) -> int:
    """Print the hits with their facets; no hit is no mistake."""
    one_of(engine, NAMES, "unknown-engine")
    day = date.today()
    service = _service(session, engine, day)
    filters = Filters(
        kind=_known(service, "kind", kind, "unknown-kind"),
        body=_known(service, "body", body, "unknown-body"),
        since=day_of(since, "--since").isoformat() if since else "",
        until=day_of(until, "--until").isoformat() if until else "",
    )
    answer = service.answer(Question(" ".join(query), session.lang, day.isoformat(), filters, older, limit))
    if as_json:
        write(json.dumps(asdict(answer), ensure_ascii=False, indent=2) + "\n")
    else:
        console().print(as_lines(answer, session.words), end="")
    return 0


def _service(session: Session, engine: str, day: date) -> Service:
    """Return the service over the content as readers would see it published on the day."""

    def shown() -> Library:
        library = session.library()
        past = earlier(session.root, session.cache)
        return in_force.shown(library.public(), past, day) if history.has_git(session.root) else library.public()

    def remade() -> None:
        console(stderr=True).print(session.words("searching.remade", folder=f"{CACHE}/{FOLDER}"))

    with spinner(session.words) as step:
        step("search")
        return Searching(session.cache, engine, day, shown, remade).service(session.tree)


def _known(service: Service, facet: str, chosen: list[str] | None, error: str) -> frozenset[str]:
    return frozenset(one_of(value, sorted(service.values(facet)), error) for value in chosen or ())


COMMAND = Command(name="search", run=run)
