"""Action: writes into the minutes that an action was begun, closed or opened again, on which day and by what proof."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Annotated

import typer

from generators import atomic
from generators.command import Command
from generators.follow_up_editing.states import ENDS, Report, Step, action_part, status_after, successor_of, written
from generators.library import Library
from generators.made_parts import MadePart
from generators.problem import DoracakError
from generators.session import CACHE, Session, day_of, one_of


def run(
    session: Session,
    code: Annotated[str, typer.Argument(metavar="CODE")],
    close: Annotated[bool, typer.Option("--close")] = False,
    start: Annotated[bool, typer.Option("--start")] = False,
    reopen: Annotated[bool, typer.Option("--reopen")] = False,
    status: Annotated[str | None, typer.Option("--status", metavar="done|cancelled|superseded")] = None,
    superseded_by: Annotated[str | None, typer.Option("--superseded-by", metavar="CODE")] = None,
    evidence: Annotated[list[str] | None, typer.Option("--evidence", metavar="[LANG=]TEXT")] = None,
    day: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    by: Annotated[str | None, typer.Option("--by", metavar="NAME")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
) -> int:
    """Edit the file of the minutes in place; nothing else in it changes."""
    step = _step({"close": close, "start": start, "reopen": reopen})
    end = _end(step, status or ("superseded" if superseded_by and step == "close" else None))
    library = session.library()
    part = action_part(library, code)
    follower = successor_of(library, code, end, superseded_by)
    said = _evidence(session, library, evidence or [])
    if step == "close" and not said:
        raise DoracakError("no-evidence", code=code)
    today = session.day(as_of, library)
    when = day_of(day, "--date") if day else today
    _write(session, library, part, Report(step, when, end, said, by.strip() if by else None, follower), today)
    return 0


def _step(asked: dict[Step, bool]) -> Step:
    chosen = [name for name, wanted in asked.items() if wanted]
    if len(chosen) != 1:
        raise DoracakError("which-step")
    return chosen[0]


def _end(step: Step, status: str | None) -> str:
    if status is None:
        return "done"
    if step != "close":
        raise DoracakError("status-without-close", value=status)
    return one_of(status, ENDS, "unknown-end")


def _evidence(session: Session, library: Library, given: Iterable[str]) -> dict[str, str]:
    """Return the words by language; words without `LANG=` are in the language of the session, or the authentic one."""
    languages = library.site.languages
    own = session.lang if session.lang in languages else library.source_language(library.documents["site"])
    found: dict[str, str] = {}
    for words in given:
        tag, sign, text = words.partition("=")
        lang, text = (tag, text) if sign and tag in languages else (own, words)
        if not text.strip():
            raise DoracakError("no-evidence", code=words)
        if lang in found:
            raise DoracakError("evidence-twice", lang=lang)
        found[lang] = text.strip()
    return {lang: found[lang] for lang in languages if lang in found}


def _write(session: Session, library: Library, part: MadePart, report: Report, today: date) -> None:
    term = status_after(library, part, report, today)
    path = part.document.path
    with atomic.lock(session.root / CACHE, "action"):
        fresh = written(path, session.tree.bytes(path), part.keys, term, report)
        atomic.write_bytes(session.root / path, fresh)
    place = str(library.place(part.document, (*part.keys, "status")))
    session.say("follow-up.written", code=part.made.code, status=term, day=report.day.isoformat(), place=place)


COMMAND = Command(name="action", run=run)
