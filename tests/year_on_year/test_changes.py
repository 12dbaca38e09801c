"""What changed for a body between two days, at the edges of the period."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.year_on_year.changes import changes, earlier, periods
from generators.year_on_year.period import Period
from tests.repository import Step, build

YEAR = Period(date(2023, 12, 31), date(2024, 12, 31))
BODY = "content/bodies/committee.yaml"
OLD = "-  - {id: chair, post: {sq: Kreu, en: Head}, institution: ministry, capacity: chair, basis: example}\n"


def seat(root: Path, days: str) -> Library:
    made = OLD.replace("-  - {", "+  - {").replace("basis: example}", f"basis: example, {days}}}")
    return load(build(root, (Step(BODY, ("diff",), f"{OLD}{made}"),)))


def seen(made: Library, kind: str) -> list[tuple[str, date]]:
    return [(one.how, one.day) for one in changes(made, "committee", YEAR) if one.kind == kind]


@pytest.mark.parametrize(
    ("days", "expected"),
    [
        ("from: 2024-01-01", [("began", date(2024, 1, 1))]),
        ("from: 2023-12-31", []),
        ("from: 2024-12-31", [("began", date(2024, 12, 31))]),
        ("from: 2025-01-01", []),
        ("from: 2020-01-01, until: 2024-06-30", [("ended", date(2024, 6, 30))]),
        ("from: 2024-02-01, until: 2024-06-30", [("began", date(2024, 2, 1)), ("ended", date(2024, 6, 30))]),
        ("from: not-stated", []),
    ],
)
def test_seats_by_their_days(tmp_path: Path, days: str, expected: list[tuple[str, date]]) -> None:
    assert seen(seat(tmp_path, days), "members") == expected


def test_meetings_and_what_they_made(tmp_path: Path) -> None:
    made = load(build(tmp_path, ()))
    held = [("made", date(2024, 3, 1))]
    assert [seen(made, kind) for kind in ("meetings", "decisions", "actions")] == [held, held, held]
    assert not [
        one for one in changes(made, "committee", Period(date(2024, 3, 1), date(2025, 1, 1))) if one.how == "made"
    ]


def test_indicators_of_the_strategies_that_a_body_serves(tmp_path: Path) -> None:
    """The value of 2024 was not known at the end of 2023; the body serves the strategy by its one line."""
    made = load(build(tmp_path, ()))
    (found,) = [one for one in changes(made, "committee", YEAR) if one.kind == "indicators"]
    assert (found.before, str(found.after)) == (None, "35")
    assert not [one for one in changes(made, "group", YEAR) if one.kind == "indicators"]


def test_only_years_with_records_are_shown(tmp_path: Path) -> None:
    made = load(build(tmp_path, ()))
    assert [one.last for one in periods(made, date(2024, 6, 1))] == [date(2024, 6, 1), date(2023, 12, 31)]
    assert [one.last.year for one in periods(made, date(2025, 6, 1))] == [2024]
    assert periods(made, date(2030, 6, 1)) == ()


def test_earlier_years_are_those_with_records_before_the_last_one(tmp_path: Path) -> None:
    made = load(build(tmp_path, ()))
    """The first name of a body is of 2023, and the meeting of 2024."""
    assert [[one.last.year for one in earlier(made, date(year, 6, 1))] for year in (2024, 2025, 2026)] == [
        [],
        [2023],
        [2024, 2023],
    ]
