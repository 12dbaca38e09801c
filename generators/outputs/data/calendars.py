"""Calendars as iCalendar files: of each body and of all, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generators.agenda.events import Calendar, Event, host, icalendar_text
from generators.catalogue.addresses import calendar
from generators.catalogue.dates import dates
from generators.outputs.data.context import Context
from generators.outputs.data.made import FileMaker
from generators.view import plain


def calendars(context: Context, lang: str) -> Iterator[tuple[str, FileMaker]]:
    """Yield the calendar of each body that has a date, and that of all where there is any."""
    view = context.views[lang]
    for body, events in dates(view).items():
        title = plain(view.link(body)) if body else view.words("data.calendar.all")
        named = view.words("data.named", site=context.title(lang), part=title)
        yield calendar(lang, body), partial(_calendar, context, lang, named, events)


def _calendar(context: Context, lang: str, title: str, events: tuple[Event, ...]) -> bytes:
    site = context.site
    made = Calendar(title=title, lang=lang, zone=site.time_zone, stamp=context.first.today, host=host(site))
    return icalendar_text(events, made).encode()
