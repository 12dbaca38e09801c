"""Dates as an iCalendar file (RFC 5545): local times with their time zone, whole days where no hour is stated.

    icalendar_text(events, Calendar(title="...", lang="sq", zone="Europe/Tirane", stamp=view.today, host=host(site)))

gives the text of an `.ics` file with CRLF line ends, lines folded at 75 octets. Write it as bytes of UTF-8 (with
`newline=""`), or the line ends would be changed. Same events and calendar, same bytes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from typing import Any, Literal
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import icalendar

from generators.records.site import Site

PRODUCT = "-//Doracak//Doracak//EN"
NO_HOST = "doracak.invalid"
"""Ends the UIDs of a site whose address is not stated; RFC 2606 keeps `.invalid` free of real hosts."""
# What a reader of text could take for the end of a line or could not show: RFC 5545 allows no control in TEXT.
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f\x80-\x9f\u2028\u2029\ufeff]")


@dataclass(frozen=True)
class Event:
    """One date of a calendar.

    `code` is cited and given for ever: its UID follows from it (two events of one code need a suffix, `CODE/papers`).
    `day` is its first day and `until` its last one, both inclusive. `start` and `end` are times of the site's own clock
    on `day`; without `start` it is a whole day, and an `end` that is not later than `start` is that of the next day.
    Texts are plain words of the calendar's language. `address` is a web address and `categories` are short words.
    """

    code: str
    day: date
    title: str
    start: time | None = None
    end: time | None = None
    until: date | None = None
    place: str = ""
    description: str = ""
    address: str = ""
    categories: tuple[str, ...] = ()
    status: Literal["", "TENTATIVE", "CONFIRMED", "CANCELLED"] = ""


@dataclass(frozen=True)
class Calendar:
    """What holds for all events: the calendar's name, the language of all words, and the site's time zone.

    `stamp` is the day as of which the events are said (DTSTAMP is its midnight UTC, never the time of the build);
    `host` ends every UID, so that codes of two sites cannot be mistaken for each other.
    """

    title: str
    lang: str
    zone: str
    stamp: date
    host: str = NO_HOST


def host(site: Site) -> str:
    """Return what UIDs of this site end in: the host of its address, where that is stated."""
    address = site.base_address
    return (urlsplit(address).hostname or NO_HOST) if isinstance(address, str) else NO_HOST


def uid(event: Event, calendar: Calendar) -> str:
    """Return the UID of an event, `IPSTF2-SG/2019-10-25@example.org`: the same in every build and every language."""
    return f"{event.code}@{calendar.host}"


def icalendar_text(events: Iterable[Event], calendar: Calendar) -> str:
    """Return the events as one VCALENDAR, ordered by day, time and code; raises ValueError for two of one code."""
    found = sorted(events, key=lambda one: (one.day, one.start or time.min, one.code))
    codes = [one.code for one in found]
    if len(set(codes)) != len(codes):
        raise ValueError("two events of one code")
    made = icalendar.Calendar()
    made.add("version", "2.0")
    made.add("prodid", PRODUCT)
    made.add("method", "PUBLISH")
    words = {"LANGUAGE": calendar.lang}
    for name in ("name", "x-wr-calname"):
        made.add(name, _text(calendar.title), parameters=words)
    made.add("x-wr-timezone", calendar.zone)
    timed = [one.day.year for one in found if one.start is not None]
    if timed:
        made.add_component(icalendar.Timezone.from_ical(_zone(calendar.zone, min(timed), max(timed))))
    for one in found:
        made.add_component(_event(one, calendar))
    return str(made.to_ical().decode("utf-8"))


@cache
def _zone(name: str, first: int, last: int) -> bytes:
    """Return the VTIMEZONE of these years, each with the changes of the clock before and after its days."""
    made = icalendar.Timezone.from_tzid(name, first_date=date(max(first - 1, 1), 1, 1), last_date=date(last + 2, 1, 1))
    made.pop("comment", None)
    made.subcomponents = [each for change in made.subcomponents for each in _changes(change)]
    return bytes(made.to_ical())


def _changes(change: Any) -> Iterator[Any]:
    """Yield a change of the clock for each of its days, as readers of RDATE in time zones are few.

    Each begins at the local time before it (RFC 5545, 3.6.5), where icalendar gives that after it. Where the clock goes
    back both are the same, as icalendar takes the first hour that is not passed twice.
    """
    gap = max(change["tzoffsetto"].td - change["tzoffsetfrom"].td, timedelta(0))
    for day in (change["dtstart"].dt, *(one.dt for one in getattr(change.get("rdate"), "dts", ()))):
        made = type(change)()
        made.add("dtstart", day - gap)
        for name in ("tzname", "tzoffsetfrom", "tzoffsetto"):
            made[name] = change[name]
        yield made


def _event(event: Event, calendar: Calendar) -> icalendar.Event:
    made = icalendar.Event()
    words = {"LANGUAGE": calendar.lang}
    made.add("uid", uid(event, calendar))
    made.add("dtstamp", datetime.combine(calendar.stamp, time(0), UTC))
    _when(made, event, ZoneInfo(calendar.zone))
    made.add("summary", _text(event.title), parameters=words)
    if event.place:
        made.add("location", _text(event.place), parameters=words)
    if event.description:
        made.add("description", _text(event.description), parameters=words)
    if event.address:
        made.add("url", "".join(_text(event.address).split()))
    if event.categories:
        made.add("categories", [_text(one) for one in event.categories], parameters=words)
    if event.status:
        made.add("status", event.status)
    # A whole day is a date to know of, and blocks nobody's hours.
    made.add("transp", "OPAQUE" if event.start is not None else "TRANSPARENT")
    return made


def _when(made: icalendar.Event, event: Event, zone: ZoneInfo) -> None:
    last = max(event.until or event.day, event.day)
    if event.start is None:
        made.add("dtstart", event.day)
        # RFC 5545, 3.6.1: the end is exclusive, so that a day ends on the next one.
        made.add("dtend", last + timedelta(days=1))
        return
    made.add("dtstart", datetime.combine(event.day, event.start, zone))
    if event.end is not None and event.end != event.start:
        after = last if last > event.day or event.end > event.start else event.day + timedelta(days=1)
        made.add("dtend", datetime.combine(after, event.end, zone))


def _text(words: str) -> str:
    return _CONTROLS.sub(" ", words.replace("\r\n", "\n").replace("\r", "\n"))
