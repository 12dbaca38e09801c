"""Verify: whether a published folder holds exactly what was built, and follows the release before it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import chain, manifest, releases
from generators.command import Command
from generators.file_names import printable
from generators.problem import DoracakError
from generators.session import Session


def run(
    session: Session,
    folder: Annotated[Path | None, typer.Argument(metavar="DIR")] = None,
) -> int:
    """Name everything that is not as it was published; 1 where there is anything to name."""
    public = Path(os.path.abspath(folder or session.root / "public"))
    shown = releases.current(public) or public
    if not shown.is_dir():
        raise DoracakError("nothing-shown", folder=str(public))
    found = list(_findings(session, public, shown))
    for key, values in found:
        session.say(key, **values)
    if not found:
        session.say("verify.whole", files=str(len(manifest.read(shown))), folder=str(public))
    return 1 if found else 0


def _findings(session: Session, public: Path, shown: Path) -> Iterator[tuple[str, dict[str, str]]]:
    for one in manifest.differences(shown):
        yield f"verify.{one.what}", {"file": printable(one.path)}
    log = releases.log(public)
    # A copy that was fetched from somewhere is held against the releases of this repository.
    if not log.is_dir():
        log = releases.log(session.root / "public")
    for finding in chain.findings(shown, log):
        yield f"verify.{finding.name}", finding.values


COMMAND = Command(name="verify", run=run)
