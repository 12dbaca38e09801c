"""Serve: a preview on this machine that reloads by itself after each edit and shows what is wrong on the page."""

from __future__ import annotations

import asyncio
import webbrowser
from collections import Counter
from typing import Annotated

import typer

from generators import atomic, report
from generators.command import Command
from generators.commands.check import summary
from generators.console import console
from generators.problem import Severity
from generators.serving.preview import Preview
from generators.serving.run import Settings, serve
from generators.session import Session, day_of, one_of
from search.engines.backends import DEFAULT, NAMES

PORT = 8000


def run(
    session: Session,
    port: Annotated[int, typer.Option("--port", metavar="N", min=0, max=65535)] = PORT,
    host: Annotated[str, typer.Option("--host", metavar="HOST")] = "127.0.0.1",
    no_open: Annotated[bool, typer.Option("--no-open")] = False,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    engine: Annotated[str, typer.Option("--engine", metavar="ENGINE")] = DEFAULT,
) -> int:
    """Serve until interrupted, which is its ordinary end."""
    one_of(engine, NAMES, "unknown-engine")
    day = day_of(as_of, "--as-of") if as_of else None
    folder = session.cache / "serve"

    async def ready(address: str) -> None:
        session.say("serve.ready", address=address)
        if not no_open:
            await asyncio.to_thread(webbrowser.open, address)

    with atomic.lock(folder, session.command):
        settings = Settings(session.root, folder, session.lang, host, port, day, engine)
        serve(settings, lambda one: _tell(one, session), ready)
    return 0


def _tell(preview: Preview, session: Session) -> None:
    """Print what keeps the content from being shown, as `check` does."""
    now, screen = preview.desk.now, console(stderr=True)
    if now.sound:
        return
    errors = [one for one in now.problems if report.severity(one) is Severity.ERROR]
    screen.print(report.text(errors, session.words), end="")
    if now.failure is not None:
        message, hint = session.words.error(now.failure)
        screen.print(f"{message} {hint}".strip())
    else:
        screen.print(summary(Counter(report.severity(one) for one in now.problems), None, session.words))
    screen.print(session.words("serve.panel.note" if now.edition else "serve.waiting.note"))


COMMAND = Command(name="serve", run=run)
