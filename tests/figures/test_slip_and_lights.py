"""Slipped days and traffic lights of activities, at the edges of the thresholds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.figures.lights import activity_light, limits
from generators.figures.slip import slipped_days
from generators.planning.lines import all_lines
from tests.planned import THRESHOLDS, library, line

OPEN = line("one", "planned", "2024-03-01", "2024-06-30")
GOING = line("one", "in-progress", "2024-03-01", "2024-06-30")
EDGES = [
    (OPEN, "2024-02-29", 0, "not-started"),
    (OPEN, "2024-03-01", 0, "not-started"),
    (OPEN, "2024-03-02", 1, "at-risk"),
    (OPEN, "2024-03-31", 30, "at-risk"),
    (OPEN, "2024-04-01", 31, "off-track"),
    (GOING, "2024-06-30", 0, "on-track"),
    (GOING, "2024-07-01", 1, "at-risk"),
    (GOING, "2024-07-31", 31, "off-track"),
    (line("one", "done", "2024-03-01", "2024-06-30", "actual_end: 2024-07-04"), "2024-12-31", 4, "done"),
    (line("one", "done", "2024-03-01", "2024-06-30", "actual_end: 2024-06-01"), "2024-12-31", 0, "done"),
    (line("one", "done", "2024-03-01", "2024-06-30"), "2024-12-31", None, "done"),
    (line("one", "cancelled", "2024-03-01", "2024-06-30"), "2024-12-31", None, "off-track"),
    (line("one", "planned", "not-stated", "not-stated"), "2024-12-31", None, "no-data"),
    (line("one", "in-progress", "2024-03-01", "not-stated"), "2024-12-31", None, "no-data"),
    (line("one", "planned", "not-stated", "2024-06-30"), "2024-07-10", 10, "at-risk"),
]


@pytest.mark.parametrize(("written", "day", "slipped", "light"), EDGES)
def test_slip_and_light(tmp_path: Path, written: str, day: str, slipped: int | None, light: str) -> None:
    made = library(tmp_path, written, content__thresholds__lights=THRESHOLDS)
    (found,) = all_lines(made)
    today = date.fromisoformat(day)
    assert slipped_days(made, found, today) == slipped
    assert activity_light(made, found, today, limits(made, today)) == light


def test_without_thresholds_only_what_is_closed_has_a_light(tmp_path: Path) -> None:
    made = library(tmp_path, OPEN, line("two", "done", "2024-03-01", "2024-06-30"))
    day = date(2024, 4, 1)
    assert limits(made, day) is None
    assert [activity_light(made, one, day, None) for one in all_lines(made)] == ["no-data", "done"]


def test_thresholds_hold_from_a_day(tmp_path: Path) -> None:
    made = library(
        tmp_path,
        OPEN,
        content__thresholds__earlier=THRESHOLDS.replace("from: 2024-01-01", "until: 2023-12-31"),
        content__thresholds__later=THRESHOLDS.replace('version: "1"', 'version: "2"'),
    )
    versions = [held.thresholds.version for day in (date(2023, 6, 1), date(2024, 6, 1)) if (held := limits(made, day))]
    assert versions == ["1", "2"]
