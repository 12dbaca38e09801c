"""The events of sittings: the one that is invited to, and those that minutes record."""

from __future__ import annotations

from datetime import time

from generators.agenda.draft import Agenda
from generators.agenda.events import Event
from generators.agenda.pages import name
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.minutes import Minutes
from generators.registers import Sitting
from generators.view import View, plain


def invitation_event(view: View, agenda: Agenda) -> Event | None:
    """Return the sitting as an event, its agenda as the description; None where its day is not known.

    The hour and the place are those of the minutes prepared for it; without an hour it is a whole day.
    """
    if agenda.day is None:
        return None
    held = agenda.prepared.minutes if agenda.prepared else None
    listed = (f"{number}. {plain(view.text(one.title))}" for number, one in enumerate(agenda.topics, 1))
    return Event(
        code=agenda.code or name(agenda),
        day=agenda.day,
        title=plain(view.title(agenda.body)),
        start=_clock(held.start) if held else None,
        end=_clock(held.end) if held else None,
        place=_place(view, held),
        description="\n".join((view.words("agenda.notice.title"), *listed)),
        status="TENTATIVE",
    )


def sitting_event(view: View, sitting: Sitting) -> Event:
    """Return a sitting that minutes record as an event of a calendar."""
    minutes = sitting.minutes
    return Event(
        code=minutes.code,
        day=minutes.date,
        title=plain(view.title(sitting.document)),
        start=_clock(minutes.start),
        end=_clock(minutes.end),
        place=_place(view, minutes),
    )


def _clock(value: time | Unstated) -> time | None:
    return value if isinstance(value, time) else None


def _place(view: View, minutes: Minutes | None) -> str:
    venue = minutes.venue if minutes else None
    return plain(view.text(venue)) if isinstance(venue, Text) else ""
