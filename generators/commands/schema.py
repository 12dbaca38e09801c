"""Schema: JSON Schema of a kind for editors, and the line by which a file names it."""

from __future__ import annotations

from typing import Annotated

import typer

from generators import atomic
from generators.command import Command
from generators.console import console, write
from generators.kind import Kind, registry
from generators.schema import FOLDER, as_text, modeline
from generators.session import Session, one_of


def run(
    session: Session,
    kind: Annotated[str | None, typer.Argument(metavar="KIND")] = None,
    write_files: Annotated[bool, typer.Option("--write")] = False,
) -> int:
    """Print the schema of a kind, or write those of all kinds, and say how files name them."""
    kinds = registry()
    chosen = [kinds[one_of(kind, kinds, "unknown-kind")]] if kind else list(kinds.values())
    if kind and not write_files:
        write(as_text(chosen[0]))
        console(stderr=True).print(_modeline(chosen[0]))
        return 0
    for one in chosen:
        if write_files:
            path = f"{FOLDER}/{one.name}.json"
            atomic.write_text(session.root / path, as_text(one))
            session.say("schema.written", file=path)
        write(f"{_modeline(one)}\n")
    return 0


def _modeline(kind: Kind) -> str:
    return modeline(kind, kind.folder.count("/") + 1 + kind.by_year + kind.own_folder)


COMMAND = Command(name="schema", run=run)
