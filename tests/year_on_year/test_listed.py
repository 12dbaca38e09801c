"""`list changes`: the changes between any two days, as rows."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.year_on_year.changes import KINDS
from generators.year_on_year.listed import How, Kind, Listed, listed
from tests.repository import Step, build

TODAY = date(2024, 6, 1)
MINUTES = "content/minutes/2024/committee-2024-03-01.yaml"


def rows(made: Library, since: date | None, until: date | None) -> list[Listed]:
    return list(listed(made, since, until, TODAY))


def kinds(found: list[Listed]) -> set[str]:
    return {one.change.kind for one in found}


@pytest.fixture
def made(tmp_path: Path) -> Library:
    return load(build(tmp_path, ()))


@pytest.mark.parametrize(
    ("since", "until", "expected"),
    [
        (date(2024, 3, 1), date(2024, 3, 1), {"meetings", "decisions", "actions"}),
        (date(2024, 3, 2), date(2024, 3, 9), set()),
        (date(2024, 2, 1), date(2024, 2, 29), set()),
        (date(2024, 3, 2), date(2024, 3, 1), set()),
    ],
)
def test_both_days_are_included(made: Library, since: date, until: date, expected: set[str]) -> None:
    assert kinds(rows(made, since, until)) - {"indicators"} == expected


def test_without_days_it_is_this_year_until_today(made: Library) -> None:
    found = rows(made, None, None)
    assert "meetings" in kinds(found)
    assert {one.change.day.year for one in found} == {2024}
    assert rows(made, None, date(2024, 2, 1)) == rows(made, date(2024, 1, 1), date(2024, 2, 1))


def test_the_first_day_of_all_is_no_stumbling_block(made: Library) -> None:
    assert "meetings" in kinds(rows(made, date.min, date.max))


def test_what_a_joint_meeting_made_is_listed_once_with_both_bodies(tmp_path: Path) -> None:
    joint = Step(MINUTES, ("diff",), "-bodies: [committee]\n+bodies: [committee, group]\n")
    found = rows(load(build(tmp_path, (joint,))), date(2024, 3, 1), date(2024, 3, 1))
    (meeting,) = [one for one in found if one.change.kind == "meetings"]
    assert meeting.bodies == ("committee", "group")


def test_rows_say_what_machines_need(made: Library) -> None:
    found = rows(made, date(2024, 1, 1), date(2024, 12, 31))
    decision = next(one.values for one in found if one.change.kind == "decisions")
    assert (decision["changed_kind"], decision["changed_how"], decision["code"]) == (
        Kind.DECISIONS,
        How.MADE,
        "TC/2024-03-01/D1",
    )
    indicator = next(one.values for one in found if one.change.kind == "indicators")
    assert (str(indicator["value_after"]), indicator["id"]) == ("35", "waiting-time")
    assert "value_before" not in indicator


def test_every_kind_of_change_has_a_name() -> None:
    assert tuple(one.value for one in Kind) == KINDS
