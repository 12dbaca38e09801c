"""Borders and silences of what is owed, in conflict, changed or stuck, on tiny repositories worked out by hand."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from generators.library import Library
from generators.loading import load
from generators.reports.data import Line, Period, ReportScope
from tests.obligations.test_obligations import asking
from tests.planned import library as planned
from tests.planned import line
from tests.report_data.scopes import lines_in, value
from tests.repository import MINIMAL, Step, build

FEEDS = "step: budget-year#requests"
MINUTES = "content/minutes/2024/committee-2024-03-01.yaml"
HELD = (MINIMAL / MINUTES).read_text(encoding="utf-8")


def ask(library: Library, key: str, period: str, cut: str, body: str | None = "committee") -> list[Line]:
    """Return the lines of a provider."""
    return lines_in(key, ReportScope(library.public(), body, Period.read(period), date.fromisoformat(cut)))


def told(found: list[Line], *columns: str) -> list[tuple[Any, ...]]:
    """Return these columns of each line."""
    return [tuple(value(one, column) for column in columns) for one in found]


def owed(library: Library, kind: str, period: str, cut: str, body: str | None = "committee") -> list[tuple[Any, ...]]:
    """Return day, day of completion and state of the obligations of one kind."""
    found = [one for one in ask(library, "obligations", period, cut, body) if value(one, "kind") == kind]
    assert len({one.key for one in found}) == len(found)
    return told([one for one in found if value(one, "body") != "group"], "due", "done", "state")


DUE = date(2024, 5, 31)


@pytest.mark.parametrize(
    ("period", "cut", "expected"),
    [
        ("2024-05", "2024-05-31", [(DUE, "", "coming")]),
        ("2024-05", "2024-06-01", [(DUE, "", "missed")]),
        ("2024-05", "2024-06-02", [(DUE, date(2024, 6, 2), "late")]),
        ("2024-06", "2024-06-02", []),
        ("2024-05", "2027-01-01", [(DUE, date(2024, 6, 2), "late")]),
    ],
)
def test_a_fixed_day_on_the_last_day_of_the_period(
    tmp_path: Path, period: str, cut: str, expected: list[tuple[Any, ...]]
) -> None:
    """Due on 31 May and done on 2 June: it belongs to May, however long ago that was on the day of cut-off."""
    found = planned(tmp_path, line("one", "done", "2024-01-10", "2024-05-31", f"{FEEDS}, actual_end: 2024-06-02"))
    assert owed(found, "step", period, cut) == expected


def test_nothing_recorded_is_neither_kept_nor_missed(tmp_path: Path) -> None:
    found = planned(tmp_path, line("one", "planned", "2024-01-10", "2024-05-31"))
    assert owed(found, "step", "2024", "2024-05-31") == [(DUE, "", "coming")]
    assert owed(found, "step", "2024", "2024-06-01") == [(DUE, "", "undecided")]


def test_what_is_due_on_no_stated_day_is_owed_once_in_its_year(tmp_path: Path) -> None:
    """The terms ask for the programme "in January", which is no day; it is one obligation of each year."""
    found = asking(tmp_path, "2", "2023-01-01")
    assert owed(found, "programme", "2024", "2024-06-30") == [(None, "", "undecided")]
    assert owed(found, "programme", "2024-H2", "2025-06-30") == [(None, "", "undecided")]


def test_meetings_of_a_year_are_judged_up_to_the_day_of_cut_off(tmp_path: Path) -> None:
    """Two are asked for; they were held on 1 March and on 1 June."""
    found = asking(tmp_path, "2", "2023-01-01", "2024-06-01")
    last = date(2024, 12, 31)
    assert owed(found, "meetings", "2024", "2024-05-31") == [(last, "", "coming")]
    assert owed(found, "meetings", "2024", "2024-06-01") == [(last, date(2024, 6, 1), "met")]
    assert owed(found, "meetings", "2024-H1", "2024-06-30") == []


def test_a_text_of_no_body_is_reviewed_where_all_bodies_are_asked(tmp_path: Path) -> None:
    review = Step("guidelines/guide.yaml", ("diff",), "-review_by: 2026-12-31\n+review_by: 2024-06-30\n")
    found = load(build(tmp_path, (review,)))
    due = date(2024, 6, 30)
    assert (due, "", "missed") in owed(found, "review", "2024-H1", "2024-07-01", None)
    assert (due, "", "coming") in owed(found, "review", "2024-H1", "2024-06-30", None)
    assert (due, "", "missed") not in owed(found, "review", "2024-H2", "2024-07-01", None)
    assert (due, "", "missed") not in owed(found, "review", "2024-H1", "2024-07-01")


def conflicts(library: Library, period: str, cut: str, body: str | None = "committee") -> list[tuple[Any, ...]]:
    return told(ask(library, "plan-conflicts", period, cut, body), "conflict", "body", "record")


def test_a_line_that_ends_on_the_fixed_day_is_in_time(tmp_path: Path) -> None:
    late = ("due-after-step", "committee", "committee-2024")
    for end, is_late in (("2024-05-31", False), ("2024-06-01", True)):
        found = planned(tmp_path / end, line("one", "planned", "2024-01-10", end, FEEDS))
        assert (late in conflicts(found, "2024", "2024-12-31")) is is_late


def test_a_programme_that_begins_on_the_day_after_cut_off_has_no_conflicts_yet(tmp_path: Path) -> None:
    found = planned(tmp_path, line("one", "planned", "2024-01-10", "2024-06-30"))
    unlinked = ("line-without-link", "committee", "committee-2024")
    assert unlinked in conflicts(found, "2024", "2024-01-01")
    assert conflicts(found, "2024", "2023-12-31") == []
    assert conflicts(found, "2025", "2025-06-30") == []


GROUP = """\
title: {sq: Programi, en: Programme}
body: group
from: FROM
until: 2025-12-31
adopted: not-stated
basis: example
source: {sq: Shembull, en: Example}
lines:
"""


def test_two_groups_are_in_conflict_from_the_day_that_both_programmes_cover(tmp_path: Path) -> None:
    """The committee's programme ends on 31 December 2024."""
    serves = "serves: [reform#one-desk]"
    for from_, both in (("2024-12-31", True), ("2025-01-01", False)):
        own = GROUP.replace("FROM", from_) + line("own", "planned", "2025-01-10", "2025-06-30", serves)
        first = line("one", "planned", "2024-01-10", "2024-06-30", serves)
        found = planned(tmp_path / from_, first, **{"content__programmes__group-2025": own})
        pair = {("two-groups", "committee", "committee-2024"), ("two-groups", "group", "group-2025")}
        assert pair <= set(conflicts(found, "none", "2025-12-31")) or not both
        assert bool(pair & set(conflicts(found, "none", "2025-12-31"))) is both


def test_a_measure_that_no_line_serves_stands_where_its_strategy_is_served(tmp_path: Path) -> None:
    bare = planned(tmp_path / "bare", line("one", "planned", "2024-01-10", "2024-06-30"))
    unserved = ("measure-without-line", "", "reform")
    assert unserved not in conflicts(bare, "2024", "2024-12-31")
    assert unserved in conflicts(bare, "2024", "2024-12-31", None)
    served = planned(tmp_path / "goal", line("one", "planned", "2024-01-10", "2024-06-30", "serves: [reform]"))
    assert unserved in conflicts(served, "2024", "2024-12-31")


@pytest.mark.parametrize(
    ("period", "cut", "expected"),
    [
        ("2024-H1", "2024-12-31", [("began", date(2024, 1, 1)), ("ended", date(2024, 6, 30))]),
        ("2024-H2", "2024-12-31", []),
        ("2024", "2024-06-30", [("began", date(2024, 1, 1)), ("ended", date(2024, 6, 30))]),
        ("2024", "2024-06-29", [("began", date(2024, 1, 1))]),
        ("2023", "2024-12-31", []),
    ],
)
def test_a_seat_that_began_on_the_first_day_and_ended_on_the_last(
    tmp_path: Path, period: str, cut: str, expected: list[tuple[Any, ...]]
) -> None:
    text = (MINIMAL / "content/bodies/committee.yaml").read_text(encoding="utf-8")
    seat = text.replace("capacity: chair, ", "capacity: chair, from: 2024-01-01, until: 2024-06-30, ")
    found = load(build(tmp_path, (Step("content/bodies/committee.yaml", ("yaml",), seat),)))
    changes = [one for one in ask(found, "changes", period, cut) if value(one, "kind") == "members"]
    assert told(changes, "how", "day") == expected


def test_a_meeting_is_made_on_its_day_and_with_it_what_it_decided(tmp_path: Path) -> None:
    found = load(build(tmp_path, ()))
    made = {
        cut: [value(one, "kind") for one in ask(found, "changes", "2024", cut) if value(one, "how") == "made"]
        for cut in ("2024-02-29", "2024-03-01")
    }
    assert made == {"2024-02-29": [], "2024-03-01": ["meetings", "decisions", "actions"]}


def test_terms_are_in_force_from_their_day_on(tmp_path: Path) -> None:
    """In force from 1 February 2024, to be reviewed after 24 months; their standard has the version that they name."""
    found = asking(tmp_path, "2", "2024-02-01")
    names = ("terms", "state", "version", "from", "outdated", "review")
    shown = {cut: told(ask(found, "tor-status", "2024", cut, "committee"), *names)[0] for cut in
             ("2024-01-31", "2024-02-01")}  # fmt: skip
    assert shown == {
        "2024-01-31": ("committee-terms", "draft", "0.1", "", "no", shown["2024-01-31"][5]),
        "2024-02-01": ("committee-terms", "in-force", "0.1", date(2024, 2, 1), "no", date(2026, 2, 1)),
    }
    assert shown["2024-01-31"][5].value == "not-applicable"
    assert told(ask(found, "tor-status", "2024", "2024-02-01", "group"), "terms", "state") == [("", "none")]


def stuck(library: Library, issue: str, cut: str) -> list[tuple[Any, ...]]:
    found = [one for one in ask(library, "issues-to-escalate", "2024", cut) if value(one, "issue") == issue]
    return told(found, "since", "days", "owner")


def test_an_action_is_stuck_from_the_day_after_it_was_due(tmp_path: Path) -> None:
    found, due = load(build(tmp_path, ())), date(2024, 4, 1)
    assert stuck(found, "overdue-action", "2024-04-01") == []
    assert stuck(found, "overdue-action", "2024-04-02") == [(due, 1, "ministry")]


def test_an_owner_in_words_is_told_and_never_not_stated(tmp_path: Path) -> None:
    words = HELD.replace("        owner: ministry\n", "        owner_text: {sq: Të gjithë, en: All members}\n")
    found = load(build(tmp_path, (Step(MINUTES, ("yaml",), words),)))
    (row,) = stuck(found, "overdue-action", "2024-04-02")
    assert dict(row[2]) == {"sq": "Të gjithë", "en": "All members"}


def test_an_item_is_taken_up_on_the_day_of_the_later_meeting(tmp_path: Path) -> None:
    first = HELD.replace("    kind: approval\n", "    kind: approval\n    outcome: postponed\n")
    second = (
        HELD.replace("2024-03-01", "2024-06-01")
        .replace("    kind: approval\n", "    kind: approval\n    continues: committee-2024-03-01#opening\n")
        .replace("next_meeting: 2024-06-01", "next_meeting: not-stated")
    )
    later = Step("content/minutes/2024/committee-2024-06-01.yaml", ("yaml",), second)
    found = load(build(tmp_path, (Step(MINUTES, ("yaml",), first), later)))
    assert stuck(found, "item-put-off", "2024-05-31") == [(date(2024, 3, 1), 91, "")]
    assert stuck(found, "item-put-off", "2024-06-01") == []


def test_a_missed_day_is_stuck_from_the_day_after_it(tmp_path: Path) -> None:
    found = planned(tmp_path, line("one", "planned", "2024-06-02", "2024-06-30", FEEDS))
    assert stuck(found, "missed-obligation", "2024-05-31") == []
    assert (DUE, 1, "") in stuck(found, "missed-obligation", "2024-06-01")
