"""Rollback: shows an earlier release again, whole and in one step."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

import typer

from generators import releases
from generators.command import Command
from generators.session import Session


def run(
    session: Session,
    number: Annotated[int | None, typer.Argument(metavar="N", min=1)] = None,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
) -> int:
    """Show the release before this one, or the one of the given number."""
    public = Path(os.path.abspath(out or session.root / "public"))
    shown = releases.rollback(public, number, session.command)
    session.say("rollback.done", folder=str(public), number=str(shown))
    return 0


COMMAND = Command(name="rollback", run=run)
