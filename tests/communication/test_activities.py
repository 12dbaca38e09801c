"""How an activity stands on a day: each state has a case, and each activity stands in exactly one state."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.communication.activities import STATES, activities, counted, state_on
from tests.planned import library

PLAN = """\
title: {{sq: Plani, en: Plan}}
body: committee
from: 2024-01-01
until: 2024-12-31
status: draft
audiences: [{{id: all, name: {{sq: Të gjithë, en: Everybody}}}}]
channels: [{{id: web, name: {{sq: Faqja, en: Web page}}}}]
activities:
{activities}basis: example
source: {{sq: Shembull, en: Example}}
"""
CASES = {
    "done": "due: 2024-03-31, done: 2024-03-31, status: done",
    "done-late": "due: 2024-03-31, done: 2024-04-02, status: done",
    "late": "due: 2024-04-30, status: in-progress",
    "in-progress": "due: 2024-05-01, status: in-progress",
    "planned": "due: 2024-05-02, status: planned",
    "cancelled": "due: 2024-02-01, status: cancelled",
    "undated": "due: not-stated, status: planned",
}


def written(*more: str) -> str:
    lines = (
        f"  - {{id: a{place}, title: {{sq: V, en: A}}, audiences: [all], channel: web, owner: not-stated, {one}}}\n"
        for place, one in enumerate(more)
    )
    return PLAN.format(activities="".join(lines))


@pytest.mark.parametrize("state", STATES)
def test_every_state_has_its_case(state: str, tmp_path: Path) -> None:
    held = library(tmp_path, **{"content__communication-plans__plan": written(CASES[state])})
    assert state_on(held, activities(held)[0], date(2024, 5, 1)) == state


def test_what_was_done_later_was_not_done_then(tmp_path: Path) -> None:
    held = library(tmp_path, **{"content__communication-plans__plan": written(CASES["done-late"])})
    one = activities(held)[0]
    assert [state_on(held, one, date(2024, month, 1)) for month in (3, 4, 5)] == ["planned", "late", "done-late"]


def test_all_activities_are_counted_once_and_come_by_day(tmp_path: Path) -> None:
    held = library(tmp_path, **{"content__communication-plans__plan": written(*CASES.values())})
    found = activities(held)
    assert dict(counted(held, found, date(2024, 5, 1))) == dict.fromkeys(STATES, 1)
    assert [one.activity.id for one in found] == ["a5", "a0", "a1", "a2", "a3", "a4", "a6"]
