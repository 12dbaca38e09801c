"""Which meetings and actions a scope counts: parts of a year, several bodies, and what was in hand when a day began."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.follow_up import status_on
from generators.library import Library
from generators.meeting_statistics import actions, meetings
from generators.meeting_statistics.attendance import presence
from generators.meeting_statistics.scope import Scope
from tests.meetings_of_a_year import library as year

LATER = date(2024, 12, 31)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    """Return meetings of 1 March and 1 June: one action was closed on 1 April, three were never closed."""
    return year(tmp_path)


def test_first_and_last_day_are_within(library: Library) -> None:
    def held(first: date, last: date) -> list[str]:
        return [one.minutes.code for one in Scope(library, LATER, first=first, last=last).sittings]

    assert held(date(2024, 3, 1), date(2024, 6, 1)) == ["EC/2024-06-01", "EC/2024-03-01"]
    assert held(date(2024, 3, 2), date(2024, 6, 1)) == ["EC/2024-06-01"]
    assert held(date(2024, 3, 1), date(2024, 5, 31)) == ["EC/2024-03-01"]


def test_what_was_open_when_the_day_began_is_in_hand(library: Library) -> None:
    """On 1 April the first action was closed: it is in hand when that day begins, and not when the next one does."""
    codes = [
        sorted(one.made.code for one in Scope(library, LATER, first=day, in_hand=day).actions)
        for day in (date(2024, 4, 1), date(2024, 4, 2))
    ]
    assert codes[0] == ["EC/2024-03-01/A1", "EC/2024-03-01/A2", "EC/2024-06-01/A1", "EC/2024-06-01/A2"]
    assert codes[1] == codes[0][1:]
    closed = actions.closure_rate(Scope(library, LATER, first=date(2024, 4, 1), in_hand=date(2024, 4, 1)))
    assert (int(closed.ratio.numerator), int(closed.ratio.denominator)) == (1, 4)


def test_bodies_beneath_are_counted_with_the_body(library: Library) -> None:
    scope = Scope(library, LATER, "nobody", beneath=("example-committee",))
    assert scope.bodies == ("nobody", "example-committee")
    assert len(scope.sittings) == 2
    assert list(scope.years) == [2024]


def test_of_a_part_of_a_year_the_sittings_dated_in_it_are_planned(library: Library) -> None:
    """The one programme plans a sitting of 1 March: the first half held two of one planned, the second none of none."""
    halves = [(date(2024, 1, 1), date(2024, 6, 30)), (date(2024, 7, 1), date(2024, 12, 31))]
    found = [meetings.held_of_planned(Scope(library, LATER, first=first, last=last)) for first, last in halves]
    assert [(int(one.ratio.numerator), int(one.ratio.denominator)) for one in found] == [(2, 1), (0, 0)]


def test_nobody_is_present_or_absent_by_an_incomplete_list(library: Library) -> None:
    assert {presence(one, "example-ministry") for one in Scope(library, LATER).sittings} == {None}
    assert all(status_on(library, one, date(2024, 3, 2)) == "open" for one in Scope(library, LATER).actions)
