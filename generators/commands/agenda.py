"""Agenda: the draft agenda of a body's next sitting, its invitation and its event, from what is open."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated

import typer

from generators import written
from generators.agenda.calendar import invitation_event
from generators.agenda.draft import Agenda, draft
from generators.agenda.events import Calendar, host, icalendar_text
from generators.agenda.invitation import invitation_page
from generators.agenda.pages import agenda_page, name, titled
from generators.command import Command
from generators.problem import DoracakError
from generators.session import Session, day_of, one_of
from generators.view import View, plain
from generators.written import File

EVENT = "ics"


def run(
    session: Session,
    body: Annotated[str, typer.Argument(metavar="BODY")],
    date: Annotated[str | None, typer.Option("--date", metavar="DATE")] = None,
    as_of: Annotated[str | None, typer.Option("--as-of", metavar="DATE")] = None,
    urgent: Annotated[bool, typer.Option("--urgent")] = False,
    lang: Annotated[str | None, typer.Option("--lang", metavar="LANG")] = None,
    output_format: Annotated[str, typer.Option("--format", metavar="FORMATS")] = "md",
    out: Annotated[Path | None, typer.Option("--out", metavar="DIR")] = None,
    internal: Annotated[bool, typer.Option("--internal")] = False,
) -> int:
    """Show agenda and invitation, or write them into files; an agenda with nothing open is no mistake."""
    whole = session.library()
    library = whole if internal else whole.public()
    document = library.documents[one_of(body, [one.id for one in library.of("body")], "unknown-body")]
    forms = written.forms(output_format, EVENT)
    day = day_of(date, "--date") if date else None
    agenda = draft(library, document, day, session.day(as_of, whole), urgent)
    if EVENT in forms and agenda.day is None:
        raise DoracakError("no-day-for-event")
    if out is None:
        written.refuse_unshown(forms, "folder-needed")
    tags = written.languages(session, library, lang, into_files=out is not None)
    files = (
        one
        for tag in tags
        for form in forms
        for one in _files(session, written.view(library, tag, agenda.today), agenda, form, internal)
    )
    if out is None:
        written.show(files)
    else:
        written.put(files, out, session)
    return 0


def _files(session: Session, view: View, agenda: Agenda, form: str, internal: bool) -> Iterator[File]:
    if form == EVENT:
        yield File(f"{name(agenda)}.{view.lang}.{EVENT}", _calendar(view, agenda).encode())
        return
    for what, page in (("agenda", agenda_page), ("invitation", invitation_page)):
        made = page(view, agenda, internal)
        yield File(f"{name(agenda)}-{what}.{view.lang}.{form}", written.in_form(made, view, form, session))


def _calendar(view: View, agenda: Agenda) -> str:
    event, site = invitation_event(view, agenda), view.library.site
    title = plain(titled(view, agenda, "invitation"))
    return icalendar_text([event] if event else [], Calendar(title, view.lang, site.time_zone, view.today, host(site)))


COMMAND = Command(name="agenda", run=run)
