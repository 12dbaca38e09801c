"""States of lines on a day, as far as their actual days tell."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.planning.states import state_on, status_on, term_for
from tests.planned import line, lines

DONE = line("one", "done", "2024-01-10", "2024-03-31", "actual_start: 2024-01-15, actual_end: 2024-03-20")


@pytest.mark.parametrize(
    ("on", "state", "status"),
    [
        ("2024-01-14", "open", "planned"),
        ("2024-01-15", "in-progress", "in-progress"),
        ("2024-03-19", "in-progress", "in-progress"),
        ("2024-03-20", "done", "done"),
    ],
)
def test_what_is_done_was_going_on_before_and_open_before_that(
    on: str, state: str, status: str, tmp_path: Path
) -> None:
    library, found = lines(tmp_path, DONE)
    assert state_on(library, found[0], date.fromisoformat(on)) == state
    assert status_on(library, found[0], date.fromisoformat(on)) == status


def test_without_actual_days_the_status_is_as_recorded(tmp_path: Path) -> None:
    library, found = lines(tmp_path, line("one", "done", "2024-01-10", "2024-03-31"))
    assert state_on(library, found[0], date(2023, 1, 1)) == "done"


def test_what_was_cancelled_always_was_as_no_record_says_when(tmp_path: Path) -> None:
    library, found = lines(tmp_path, line("one", "cancelled", "2024-01-10", "2024-03-31"))
    assert state_on(library, found[0], date(2023, 1, 1)) == "cancelled"


def test_a_state_without_a_term_has_no_words(tmp_path: Path) -> None:
    library, _ = lines(tmp_path, DONE)
    assert term_for(library, "activity-statuses", "superseded") is None
    assert term_for(library, "no-such-list", "open") is None
