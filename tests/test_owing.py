"""What is still to be done, counted by who owes it and who asked for it, at the edges of days and of offices."""

from __future__ import annotations

from datetime import date

import pytest

from generators.follow_up import closed_on, days_late, days_overdue, status_on, still_open
from generators.library import Library
from generators.owing import debtors, load_of, open_actions, owed_by, owed_to, when
from generators.registers import Entry, entry_of
from tests import meetings_of_a_year as example

TODAY = date(2024, 6, 15)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return example.library(tmp_path_factory.mktemp("owing"))


def entry(library: Library, code: str) -> Entry:
    found = entry_of(library, code)
    assert found is not None
    return found


def codes(found: tuple[Entry, ...]) -> list[str]:
    return [one.made.code.removeprefix("EC/2024-") for one in found]


def test_what_is_due_first_comes_first_and_what_has_no_day_last(library: Library) -> None:
    assert codes(open_actions(library, TODAY)) == ["03-01/A2", "06-01/A2", "06-01/A1"]


def test_a_co_owner_owes_it_too_and_a_successor_takes_over(library: Library) -> None:
    owed = {key: codes(found) for key, found in owed_by(library, TODAY).items()}
    assert owed == {"example-ministry": ["03-01/A2", "06-01/A1"], "new-office": ["03-01/A2"]}
    assert set(owed_by(library, date(2024, 5, 15))) == {"example-ministry", "old-office"}
    assert codes(owed_to(library, TODAY)["example-committee"]) == ["03-01/A2", "06-01/A2", "06-01/A1"]


def test_who_closed_everything_is_a_debtor_still(library: Library) -> None:
    assert debtors(library, TODAY) == {"example-ministry", "new-office"}


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2024, 5, 1), "soon"),
        (date(2024, 4, 30), "later"),
        (date(2024, 5, 31), "soon"),
        (date(2024, 6, 1), "overdue"),
    ],
)
def test_thirty_days_ahead_is_soon_and_the_day_itself_is_not_past(day: date, expected: str, library: Library) -> None:
    assert when(entry(library, "EC/2024-03-01/A2"), day) == expected


def test_counts(library: Library) -> None:
    load = load_of(open_actions(library, TODAY), TODAY)
    assert (load.open, load.overdue, load.soon, load.undated, load.unowned) == (3, 1, 1, 1, 1)
    assert load.bands == {"0-30": 2, "31-90": 0, "91-180": 1, "181-": 0}
    assert load_of((), TODAY).open == 0


@pytest.mark.parametrize(
    ("day", "status", "is_open", "closed", "late"),
    [
        (date(2024, 3, 31), "open", True, None, None),
        (date(2024, 4, 1), "done", False, date(2024, 4, 1), 0),
    ],
)
def test_a_history_answers_for_every_day(
    day: date, status: str, is_open: bool, closed: date | None, late: int | None, library: Library
) -> None:
    one = entry(library, "EC/2024-03-01/A1")
    assert status_on(library, one, day) == status
    assert still_open(library, one, day) is is_open
    assert closed_on(library, one, day) == closed
    assert days_late(library, one, day) == late


def test_a_derived_day_makes_overdue_too(library: Library) -> None:
    one = entry(library, "EC/2024-03-01/A2")
    assert [days_overdue(library, one, date(2024, 5, 31)), days_overdue(library, one, TODAY)] == [None, 15]
