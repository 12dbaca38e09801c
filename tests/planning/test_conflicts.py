"""Conflicts of plans: each is found, and none where there is none; each case by file and line is in tests/broken."""

from __future__ import annotations

from pathlib import Path

from generators.loading import load
from generators.planning.conflicts import KINDS, conflicts
from tests.planned import library, line
from tests.repository import build

STRATEGY = """\
title: {sq: Tjetër, en: Other}
owner: not-stated
status: withdrawn
goals:
  - {id: old, title: {sq: I vjetër, en: Old}, measures: [{id: gone, title: {sq: Ikur, en: Gone}}]}
basis: example
source: {sq: Shembull, en: Example}
"""


def test_the_tiny_programme_has_no_conflict(tmp_path: Path) -> None:
    made = load(build(tmp_path, ()))
    assert {kind: conflicts(made, kind) for kind in KINDS} == dict.fromkeys(KINDS, ())


def test_a_measure_of_a_withdrawn_strategy_needs_no_line(tmp_path: Path) -> None:
    made = library(tmp_path, line("one", "planned", "2024-01-01", "2024-02-01"), content__strategies__other=STRATEGY)
    assert [dict(one.values) for one in conflicts(made, "measure-without-line")] == [{"measure": "one-desk"}]


def test_any_link_is_a_link(tmp_path: Path) -> None:
    made = library(
        tmp_path,
        line("a", "planned", "2024-01-01", "2024-02-01", "serves: [waiting-time]"),
        line("b", "planned", "2024-01-01", "2024-02-01", "budget_programme: '01'"),
        line("c", "planned", "2024-01-01", "2024-02-01", "budget_programme: not-stated"),
        line("d", "planned", "2024-01-01", "2024-02-01", "step: budget-year#requests"),
    )
    assert [one.values["line"] for one in conflicts(made, "line-without-link")] == ["c"]


def test_a_sitting_on_the_very_day_is_in_time(tmp_path: Path) -> None:
    one = line("one", "planned", "2024-01-01", "2024-02-01")
    in_time = library(tmp_path / "a", one, meetings="{id: may, date: 2024-05-31}")
    late = library(tmp_path / "b", one, meetings="{id: june, date: 2024-06-01}")
    unknown = library(tmp_path / "c", one, meetings="{id: june, date: 2024-06-01}, {id: x, date: not-stated}")
    assert [len(conflicts(made, "no-meeting-before")) for made in (in_time, late, unknown)] == [0, 1, 0]


def test_the_same_body_twice_on_a_measure_is_no_conflict(tmp_path: Path) -> None:
    made = library(
        tmp_path,
        line("a", "planned", "2024-01-01", "2024-02-01", "serves: [reform#one-desk]"),
        line("b", "planned", "2024-01-01", "2024-02-01", "serves: [reform#one-desk]"),
    )
    assert conflicts(made, "two-groups") == ()
