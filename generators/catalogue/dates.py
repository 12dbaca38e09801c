"""The dates of each body that its calendar holds: sittings held, sittings planned, and the steps that bind the body."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from generators.agenda.calendar import sitting_event
from generators.agenda.events import Event
from generators.grouping import grouped
from generators.obligations.events import obligation_events
from generators.planning.lines import Plan, plans
from generators.planning.steps import FixedStep, is_for, steps
from generators.view import View, plain

ALL = ""
"""Stands for all bodies together."""
Placed = Iterator[tuple[str, Event]]


def dates(view: View) -> Mapping[str, tuple[Event, ...]]:
    """Return the events by id of the body, each code once; those of all bodies stand under the empty id."""
    return view.library.once(("dates", view.lang, view.today), lambda: _dates(view))


def _dates(view: View) -> dict[str, tuple[Event, ...]]:
    found = grouped((*_held(view), *_planned(view), *_due(view), *_owed(view)))
    return {body: tuple({event.code: event for event in events}.values()) for body, events in found.items()}


def _held(view: View) -> Placed:
    for sitting in view.all_sittings:
        event = sitting_event(view, sitting)
        for body in (ALL, *(one for one in sitting.minutes.bodies if view.library.get(one))):
            yield body, event


def _planned(view: View) -> Placed:
    """Yield the sittings that work programmes plan; one that was held that day stands in the calendar already."""
    held = {(body, one.minutes.date) for one in view.all_sittings for body in one.minutes.bodies}
    for plan in plans(view.library):
        body = str(plan.programme.body)
        if view.library.get(body):
            for event in _sittings(view, plan, body):
                if (body, event.day) not in held:
                    yield from ((one, event) for one in (ALL, body))


def _sittings(view: View, plan: Plan, body: str) -> Iterator[Event]:
    title = view.words("data.planned", body=plain(view.link(body)))
    for one in plan.programme.meetings:
        if isinstance(one.date, date):
            yield Event(code=f"{plan.document.id}/{one.id}", day=one.date, title=title, status="TENTATIVE")


def _due(view: View) -> Placed:
    """Yield the steps of calendars in this year and the next, for all, and for each body that they bind."""
    first, last = date(view.today.year, 1, 1), date(view.today.year + 1, 12, 31)
    for one in steps(view.library).values():
        code, title = one.key.replace("#", "/"), plain(view.text(one.step.title))
        for day in one.days(first, last):
            event = Event(code=f"{code}/{day.isoformat()}", day=day, title=title)
            yield from ((body, event) for body in (ALL, *_bound(view, one)))


def _bound(view: View, one: FixedStep) -> Iterator[str]:
    for body in view.library.of("body"):
        if is_for(view.library, one.step, body.id):
            yield body.id


def _owed(view: View) -> Placed:
    """Yield what terms of reference and guidelines ask for and is still to come."""
    for body, event in obligation_events(view):
        yield ALL, event
        if body and view.library.get(body):
            yield body, event
