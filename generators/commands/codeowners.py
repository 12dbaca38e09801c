"""Codeowners: who reviews which guideline, from the owners of guidelines and the reviewers of institutions."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from generators import atomic
from generators.codeowners import owned, written
from generators.command import Command
from generators.console import console
from generators.session import Session
from generators.words import words

PLACE = Path(".github/CODEOWNERS")


def run(
    session: Session,
    out: Annotated[Path | None, typer.Option("--out", metavar="FILE")] = None,
    check: Annotated[bool, typer.Option("--check")] = False,
) -> int:
    """Write the file, or say that nobody has handles; 1 where `--check` finds that it would change."""
    library = session.library()
    found = owned(library)
    screen = console(stderr=True)
    for one in found:
        if not one.handles:
            screen.print(session.words("codeowners.without", path=one.pattern, institution=one.institution))
    if not any(one.handles for one in found):
        screen.print(session.words("codeowners.nobody"))
        return 0
    path = out or session.root / PLACE
    first = library.site.languages[0]
    text = written(found, words(first, library.words.get(first))("codeowners.head"))
    same = path.is_file() and path.read_bytes() == text.encode()
    if not same and not check:
        atomic.write_text(path, text)
    session.say(f"codeowners.{'same' if same else 'differs' if check else 'written'}", file=str(out or PLACE))
    return 1 if check and not same else 0


COMMAND = Command(name="codeowners", run=run)
