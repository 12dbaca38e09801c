"""Calendars are read by independent libraries without complaint, and hold the right times, days and words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta
from hashlib import sha256
from typing import Any

import pytest
import vobject
from vobject.icalendar import TimezoneComponent

from generators.agenda.events import NO_HOST, Calendar, Event, host, icalendar_text, uid
from generators.kinds.site import KIND
from generators.source import read
from generators.tidying.spans import replaced

TIRANE = Calendar("Mbledhjet", "sq", "Europe/Tirane", date(2026, 11, 20), "example.org")
HOSTILE = [
    "Buxheti, tatimet; ç'ka tjetër \\n jo",
    "Titull\nBEGIN:VEVENT\nUID:x",
    "Titull\r\nEND:VCALENDAR\r\n",
    "\x00\x07\x85\u2028\x0bKontroll",
    "ëç" * 200,
    '"; DROP:TABLE, ATTENDEE:mailto:a@b',
    " ",
]


def read_back(text: str) -> Any:
    # A zone that the reader knows already would hide a wrong VTIMEZONE; only what stands in the file may count.
    own = re.sub(r"TZID([:=])[\w/]+", lambda found: f"TZID{found[1]}Own/{sha256(text.encode()).hexdigest()}", text)
    found = list(vobject.readComponents(own, validate=True))
    assert len(found) == 1
    return found[0]


def only(event: Event, calendar: Calendar = TIRANE) -> Any:
    (found,) = read_back(icalendar_text([event], calendar)).vevent_list
    return found


@pytest.mark.parametrize(
    ("day", "start", "at_utc"),
    [
        ("2026-01-15", "13:00", "2026-01-15T12:00"),
        ("2026-07-15", "13:00", "2026-07-15T11:00"),
        ("2026-03-29", "01:30", "2026-03-29T00:30"),
        ("2026-03-29", "03:00", "2026-03-29T01:00"),
        ("2026-03-29", "03:30", "2026-03-29T01:30"),
        ("2026-03-30", "09:00", "2026-03-30T07:00"),
        ("2026-10-25", "01:30", "2026-10-24T23:30"),
        ("2026-10-25", "04:00", "2026-10-25T03:00"),
        ("2026-10-26", "09:00", "2026-10-26T08:00"),
        ("2026-12-31", "23:00", "2026-12-31T22:00"),
        ("2027-01-01", "00:00", "2026-12-31T23:00"),
    ],
)
def test_the_calendars_own_time_zone_gives_the_hour_in_utc(day: str, start: str, at_utc: str) -> None:
    event = Event("EC/1", date.fromisoformat(day), "M", start=time.fromisoformat(start))
    found = only(event).dtstart.value
    assert found.astimezone(UTC) == datetime.fromisoformat(at_utc).replace(tzinfo=UTC)


def test_years_far_apart_share_one_time_zone() -> None:
    events = [Event(f"EC/{year}", date(year, 7, 1), "M", start=time(9)) for year in (2005, 2019, 2030)]
    calendar = read_back(icalendar_text(events, TIRANE))
    assert [one.dtstart.value.utcoffset() for one in calendar.vevent_list] == [timedelta(hours=2)] * 3
    assert len([one for one in calendar.components() if isinstance(one, TimezoneComponent)]) == 1


@pytest.mark.parametrize("zone", ["UTC", "Asia/Tokyo", "America/New_York", "Africa/Casablanca", "Asia/Kathmandu"])
def test_any_zone_will_do(zone: str) -> None:
    found = only(Event("EC/1", date(2026, 7, 1), "M", start=time(9)), Calendar("C", "en", zone, date(2026, 1, 1)))
    assert found.dtstart.value.replace(tzinfo=None) == datetime(2026, 7, 1, 9)


def test_without_an_hour_it_is_a_whole_day_in_no_time_zone() -> None:
    text = icalendar_text([Event("EC/1", date(2026, 12, 31), "Afati")], TIRANE)
    found = read_back(text).vevent
    assert (found.dtstart.value, found.dtend.value) == (date(2026, 12, 31), date(2027, 1, 1))
    assert "VTIMEZONE" not in text


def test_several_days_end_after_their_last_one() -> None:
    found = only(Event("EC/1", date(2026, 5, 1), "Java", until=date(2026, 5, 7)))
    assert found.dtend.value == date(2026, 5, 8)


@pytest.mark.parametrize(
    ("start", "end", "until", "ends"),
    [
        (time(13), time(15), None, datetime(2026, 5, 1, 15)),
        (time(22), time(1), None, datetime(2026, 5, 2, 1)),
        (time(9), time(12), date(2026, 5, 3), datetime(2026, 5, 3, 12)),
    ],
)
def test_the_end_is_that_of_the_right_day(start: time, end: time, until: date | None, ends: datetime) -> None:
    found = only(Event("EC/1", date(2026, 5, 1), "M", start=start, end=end, until=until))
    assert found.dtend.value.replace(tzinfo=None) == ends


def test_an_end_that_is_not_stated_is_not_invented() -> None:
    assert not hasattr(only(Event("EC/1", date(2026, 5, 1), "M", start=time(9))), "dtend")
    assert not hasattr(only(Event("EC/1", date(2026, 5, 1), "M", start=time(9), end=time(9))), "dtend")


@pytest.mark.parametrize("title", HOSTILE)
def test_hostile_words_stay_words(title: str) -> None:
    event = Event("EC/1", date(2026, 5, 1), title, place=title, description=title, address=f"https://x.org/{title}")
    text = icalendar_text([event], TIRANE)
    found = read_back(text)
    assert len(found.vevent_list) == 1
    assert found.vevent.uid.value == "EC/1@example.org"
    kept = found.vevent.summary.value
    assert [one for one in kept if one.isprintable() and one != " "] == [
        one for one in title if one.isprintable() and one != " "
    ]
    assert text.count("\r\n") == text.count("\n")
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_words_carry_their_language() -> None:
    text = icalendar_text([Event("EC/1", date(2026, 5, 1), "Mbledhje për ujërat, ç’pritet")], TIRANE)
    assert "SUMMARY;LANGUAGE=sq:Mbledhje për ujërat\\, ç’pritet\r\n" in text


def test_the_same_events_give_the_same_bytes_in_any_order_and_no_build_time() -> None:
    events = [Event("EC/2", date(2026, 5, 1), "B"), Event("EC/1", date(2026, 5, 1), "A", start=time(9))]
    text = icalendar_text(events, TIRANE)
    assert text == icalendar_text(events[::-1], TIRANE)
    assert text.count("DTSTAMP:20261120T000000Z\r\n") == 2


def test_one_code_is_one_event() -> None:
    with pytest.raises(ValueError, match="two events"):
        icalendar_text([Event("EC/1", date(2026, 5, 1), "A"), Event("EC/1", date(2026, 5, 2), "B")], TIRANE)


def test_an_empty_calendar_can_be_read() -> None:
    assert read_back(icalendar_text([], TIRANE)).method.value == "PUBLISH"


def test_uids_end_in_the_host_of_the_site() -> None:
    sample = KIND.sample
    stated = replaced(sample, {("base_address",): "https://koordinimi.example.al:8443/doracaku/"})
    sites = [KIND.adapter.validate_python(read("site", text.encode()).data) for text in (sample, stated)]
    assert [host(site) for site in sites] == [NO_HOST, "koordinimi.example.al"]
    assert uid(Event("EC/1", date(2026, 5, 1), "A"), TIRANE) == "EC/1@example.org"
