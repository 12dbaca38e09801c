"""Build: checks, then the whole site into `public/`, which changes in one step or not at all."""

from __future__ import annotations

import os
from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from generators import limits, report
from generators.building import Built, Order, build
from generators.command import Command
from generators.commands.check import summary
from generators.console import console, spinner
from generators.file_names import printable
from generators.outputs.site.sphinx_run import SiteProblem
from generators.problem import Severity
from generators.session import Session, day_of


def run(
    session: Session,
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
    plain: Annotated[bool, typer.Option("--plain")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    only: Annotated[list[str] | None, typer.Option("--only", metavar="LANG")] = None,
    jobs: Annotated[int, typer.Option("--jobs", metavar="N", min=0)] = 0,
    no_documents: Annotated[bool, typer.Option("--no-documents")] = False,
) -> int:
    """Build and say where the result stands; 1 where problems stop it."""
    order = Order(
        root=session.root,
        out=Path(os.path.abspath(out or session.root / "public")),
        plain=plain,
        as_of=day_of(as_of, "--as-of") if as_of else None,
        only=tuple(only or ()),
        jobs=jobs or os.cpu_count() or 1,
        documents=not no_documents,
        command=session.command,
    )
    with spinner(session.words) as progress:
        built = build(order, progress)
    _tell(built, order.out, session)
    return 0 if built.shown else 1


def _tell(built: Built, out: Path, session: Session) -> None:
    screen = console(stderr=True)
    problems = [problem for problem in built.problems if report.severity(problem) is not Severity.NOTICE]
    screen.print(report.text(problems, session.words), end="")
    counts = Counter(report.severity(problem) for problem in built.problems)
    if built.problems:
        screen.print(summary(counts, None, session.words))
    for lost in built.left_out:
        message, hint = session.words.error(lost.error)
        screen.print(session.words("build.left-out", file=printable(lost.file), name=lost.name, said=message))
        screen.print(f"    {hint}")
    for site in built.sites:
        for one in site.problems:
            screen.print(session.words("build.failed", lang=site.lang, said=_said(one, session)))
    if built.shown:
        session.say("build.done", pages=str(built.pages), folder=str(out))
    else:
        screen.print(session.words("build.nothing"))


def _said(one: SiteProblem, session: Session) -> str:
    """Return what went wrong with a page, with its file and line where they are known."""
    place = ":".join(filter(None, (one.page, str(one.line or "")))) + ": " if one.page else ""
    limits_ = {"seconds": str(limits.PAGE_SECONDS), "megabytes": str(limits.SITE_MEGABYTES)}
    key = f"build.{one.kind}"
    return place + (session.words(key, said=one.message, **limits_) if session.words.has(key) else one.message)


COMMAND = Command(name="build", run=run)
