"""Tidy: the canonical form of all files, missing ids of points, and the lists of published ids and codes."""

from __future__ import annotations

from typing import Annotated

import typer

from generators import atomic
from generators.command import Command
from generators.console import bars, console
from generators.session import CACHE, Session
from generators.tidying.run import Tidied, tidied


def run(session: Session, check: Annotated[bool, typer.Option("--check")] = False) -> int:
    """Bring all files in order, or only name those that are not; 1 where something is left for the user to do."""
    with bars(session.words) as look:
        found = tidied(session.root, session.tree, session.cache, look)
    if not check and found.changes:
        with atomic.lock(session.root / CACHE, "tidy"):
            for path, raw in found.changes.items():
                atomic.write_bytes(session.root / path, raw)
    for path in found.changes:
        session.say("tidy.would-change" if check else "tidy.changed", file=path)
    _left(found, session)
    if not found.changes:
        session.say("tidy.nothing")
    return 1 if found.problems or found.partings or (check and found.changes) else 0


def _left(found: Tidied, session: Session) -> None:
    """Say what was left alone, and why."""
    screen = console(stderr=True)
    for problem in found.problems:
        message, _ = session.words.problem(problem)
        screen.print(session.words("tidy.left", place=str(problem.place), message=message or problem.check))
    for part in found.partings:
        screen.print(session.words(f"tidy.{part.name}", place=str(part.place), other=str(part.other)))


COMMAND = Command(name="tidy", run=run)
