"""The rate of implementation by SIGMA's formula, and its points; every value is worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generators.figures.band import points
from generators.figures.due_done import due_done
from generators.figures.implementation import implementation
from tests.planned import line, lines

DONE = line("done", "done", "2024-01-10", "2024-03-31", "actual_end: 2024-03-20")
LATE = line("late", "in-progress", "2024-02-01", "2024-05-31", "actual_start: 2024-02-01")
ON_SCHEDULE = line("ongoing", "in-progress", "2024-02-01", "2025-06-30", "actual_start: 2024-02-01")
BEGUN_LATE = line("begun-late", "in-progress", "2024-02-01", "2025-06-30", "actual_start: 2024-03-01")
WAITING = line("waiting", "planned", "2024-09-01", "2024-11-30")
CANCELLED = line("cancelled", "cancelled", "2024-01-01", "2024-06-30")
NEXT_YEAR = line("next-year", "planned", "2025-02-01", "2025-03-31")
LAST_YEAR = line("last-year", "done", "2023-02-01", "2023-03-31")
UNDATED = line("undated", "planned", "2024-01-01", "not-stated")
ALL = (DONE, LATE, ON_SCHEDULE, BEGUN_LATE, WAITING, CANCELLED, NEXT_YEAR, LAST_YEAR, UNDATED)


def test_done_and_ongoing_on_schedule_count(tmp_path: Path) -> None:
    """Six were planned for 2024; the one done and the one on schedule make 2 of 6, 33.3 percent, 1 point."""
    library, found = lines(tmp_path, *ALL)
    made = implementation(library, found, 2024, date(2025, 3, 1))
    assert (made.rate.numerator, made.rate.denominator) == (Decimal(2), Decimal(6))
    assert made.rate.percent == Decimal("33.33")
    assert points(made.rate.value) == 1
    assert made.rate.as_of == date(2024, 12, 31)
    assert made.undated == ("committee-2024#undated",)
    assert "committee-2024#last-year" not in made.rate.sources


def test_what_was_done_after_the_cut_off_date_was_not_done_by_it(tmp_path: Path) -> None:
    """On 15 March what ended on 20 March was ongoing and not yet due; on 1 April a late end would not have counted."""
    library, found = lines(tmp_path, DONE.replace("2024-03-20", "2024-04-02"))
    assert implementation(library, found, 2024, date(2024, 3, 15)).rate.numerator == 1
    assert implementation(library, found, 2024, date(2024, 4, 1)).rate.numerator == 0
    assert implementation(library, found, 2024, date(2024, 4, 2)).rate.numerator == 1


def test_ongoing_on_the_very_day_it_is_due_is_behind(tmp_path: Path) -> None:
    library, found = lines(tmp_path, LATE)
    assert implementation(library, found, 2024, date(2024, 5, 30)).rate.numerator == 1
    assert implementation(library, found, 2024, date(2024, 5, 31)).rate.numerator == 0


def test_a_year_for_which_nothing_was_planned_has_no_rate(tmp_path: Path) -> None:
    library, found = lines(tmp_path, DONE)
    made = implementation(library, found, 2026, date(2026, 6, 1))
    assert (made.rate.value, points(made.rate.value)) == (None, None)


def test_without_a_planned_beginning_the_year_of_the_end_counts(tmp_path: Path) -> None:
    library, found = lines(tmp_path, line("one", "planned", "not-stated", "2025-03-31"))
    assert implementation(library, found, 2024, date(2024, 6, 1)).rate.denominator == 0
    assert implementation(library, found, 2025, date(2025, 6, 1)).rate.denominator == 1


@pytest.mark.parametrize(
    ("rate", "given"),
    [
        ("1", 5),
        ("0.9001", 5),
        ("0.9", 4),
        ("0.7", 4),
        ("0.69999", 3),
        ("0.5", 3),
        ("0.49999", 1),
        ("0.3", 1),
        ("0.29999", 0),
        ("0", 0),
    ],
)
def test_the_bands_at_their_edges(rate: str, given: int) -> None:
    assert points(Decimal(rate)) == given


def test_lines_due_and_done(tmp_path: Path) -> None:
    """By 30 June 2024 four were due (done, late, cancelled, last year's) and two of them are done: 50 percent."""
    library, found = lines(tmp_path, *ALL)
    made = due_done(library, found, date(2024, 6, 30))
    assert (made.numerator, made.denominator, made.percent) == (Decimal(2), Decimal(4), Decimal("50.0"))
    assert due_done(library, found, date(2023, 1, 1)).value is None
