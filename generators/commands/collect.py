"""Collect: what institutions filled in, in Word, OpenDocument and saved HTML forms, as answers in YAML."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from generators.collecting.collected import Collected, collected
from generators.collecting.files import found
from generators.collecting.keeping import HELD, keep
from generators.collecting.owing import owing
from generators.collecting.telling import told
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
    held = False
    for one in made:
        state = "" if check or one.answers is None or one.same else keep(one.answers, out or session.root)
        held |= state == HELD
        write("".join(f"{line}\n" for line in told(one, session.words, state, str(out or ""))))
    for line in owing(session.view(library), [one.answers for one in made if one.answers]):
        write(f"{line}\n")
    return 1 if held or any(_is_waiting(one) for one in made) else 0


def _is_waiting(one: Collected) -> bool:
    """Say whether a person must look at a file."""
    return bool(one.refused or one.lost or one.labelled or (one.answers and one.answers.unfit))


COMMAND = Command(name="collect", run=run)
