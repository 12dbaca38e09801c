"""Collect: what institutions filled in, in Word, OpenDocument and saved HTML forms, as answers in YAML."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generators import atomic
from generators.collecting.collected import Collected, collected
from generators.collecting.files import found
from generators.collecting.owing import owing
from generators.collecting.telling import told
from generators.collecting.writing import path_of, yaml_of
from generators.command import Command
from generators.console import write
from generators.session import Session
from generators.written import view


def run(
    session: Session,
    files: Annotated[list[Path], typer.Argument(metavar="FILES")],
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
    check: Annotated[bool, typer.Option("--check")] = False,
) -> int:
    """Read all files before the first is written; 1 where anything was left that a person must look at."""
    library = session.library().public()
    made = list(collected(found(files), lambda lang: view(library, lang or library.site.languages[0], date.min)))
    for one in made:
        state = "" if check or one.answers is None else _kept(one, out or session.root)
        write("".join(f"{line}\n" for line in told(one, session.words, state)))
    for line in owing(session.view(library), [one.answers for one in made if one.answers]):
        write(f"{line}\n")
    return 1 if any(one.refused or one.lost or (one.answers and one.answers.unfit) for one in made) else 0


def _kept(one: Collected, folder: Path) -> str:
    """Write the answers where they belong, and return how they stood there: `new`, `changed` or `same`."""
    assert one.answers is not None
    path, raw = folder / path_of(one.answers), yaml_of(one.answers).encode()
    before = path.read_bytes() if path.is_file() else None
    if before != raw:
        atomic.write_bytes(path, raw)
    return "new" if before is None else "same" if before == raw else "changed"


COMMAND = Command(name="collect", run=run)
