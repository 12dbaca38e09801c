"""Boundaries and silences of the providers, on tiny repositories that are worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.model.scalars import Unstated
from generators.reports.data import Line, Period, ReportScope, data
from generators.tree import FolderTree
from tests.meetings_of_a_year import FIRST, year
from tests.planned import library as planned
from tests.planned import line
from tests.report_data.scopes import lines_in, parts, value
from tests.tiny import minutes, write


def ask(library: Library, key: str, period: str, cut: str, body: str | None = "committee") -> dict[str, Line]:
    """Return the lines of a provider by their key."""
    scope = ReportScope(library.public(), body, Period.read(period), date.fromisoformat(cut))
    return {one.key.rpartition("#")[2]: one for one in lines_in(key, scope)}


def keys(library: Library, key: str, period: str, cut: str) -> list[str]:
    """Return the keys of the lines of a provider."""
    return list(ask(library, key, period, cut))


def test_an_activity_concerns_the_quarters_that_it_touches(tmp_path: Path) -> None:
    """From the last day of March to the first of July it touches three; one finished late touches that of its end."""
    found = planned(
        tmp_path,
        line("long", "in-progress", "2024-03-31", "2024-07-01", "actual_start: 2024-03-31"),
        line("late", "done", "2024-01-10", "2024-02-10", "actual_start: 2024-01-10, actual_end: 2024-04-01"),
        line("undated", "planned", "not-stated", "not-stated"),
    )
    quarters = {
        name: keys(found, "activities", name, "2024-12-31") for name in ("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4")
    }
    assert quarters == {
        "2024-Q1": ["long", "late", "undated"],
        "2024-Q2": ["long", "late", "undated"],
        "2024-Q3": ["long", "undated"],
        "2024-Q4": ["long", "undated"],
    }


def test_what_is_due_counts_from_the_day_itself(tmp_path: Path) -> None:
    """Due on 30 June: in the first half on that day and not the day before; done only from its actual end on."""
    found = planned(tmp_path, line("one", "done", "2024-01-10", "2024-06-30", "actual_end: 2024-07-02"))
    shares = {
        cut: parts(ask(found, "programme-figures", "2024-H1", cut)["due-done"].facts["value"])
        for cut in ("2024-06-29", "2024-06-30", "2024-07-01", "2024-07-02")
    }
    assert shares == {"2024-06-29": (0, 0), "2024-06-30": (0, 1), "2024-07-01": (0, 1), "2024-07-02": (1, 1)}
    assert parts(ask(found, "programme-figures", "2024-H2", "2024-12-31")["due-done"].facts["value"]) == (0, 0)


def test_a_share_of_nothing_is_not_zero(tmp_path: Path) -> None:
    found = planned(tmp_path, line("one", "planned", "2024-01-10", "2024-06-30"))
    cell = ask(found, "programme-figures", "2024-H1", "2024-03-31")["due-done"].facts["value"]
    assert (cell.value, cell.ratio is not None) == (None, True)
    median = ask(found, "programme-figures", "2024-H1", "2024-01-10")["slip-median"]
    assert value(median, "value") is Unstated.NOT_APPLICABLE


def test_percentages_are_rounded_half_up(tmp_path: Path) -> None:
    """1 of 160 is 0.625 percent, which is 0.63; half-even rounding would say 0.62."""
    lines = [line(f"l{place}", "planned", "2024-01-10", "2024-06-30") for place in range(159)]
    found = planned(tmp_path, line("one", "done", "2024-01-10", "2024-06-30", "actual_end: 2024-06-01"), *lines)
    cell = ask(found, "implementation", "2024", "2024-12-31")["implementation"].facts["percent"]
    assert (parts(cell), cell.value) == ((1, 160), Decimal("0.63"))


def test_an_amount_that_was_known_later_is_not_stated_and_never_zero(tmp_path: Path) -> None:
    cost = (
        "cost: [{kind: allocated, amount: 100, currency: ALL}, "
        "{kind: spent, amount: 40, currency: ALL, as_of: 2024-06-30}, {kind: allocated, amount: 7, currency: EUR}, "
        "{kind: spent, amount: not-stated, currency: EUR}]"
    )
    found = planned(tmp_path, line("one", "in-progress", "2024-01-10", "2024-12-31", cost))
    before, after = (ask(found, "money", "2024", cut) for cut in ("2024-06-29", "2024-06-30"))
    assert (value(before["ALL"], "spent"), value(before["ALL"], "absorption")) == (None, None)
    assert (value(after["ALL"], "spent"), value(after["ALL"], "absorption")) == (40, Decimal("40.00"))
    for shown in (before, after):
        assert (value(shown["EUR"], "spent"), value(shown["EUR"], "absorption")) == (None, None)
    assert value(before["ALL"], "unstated") == 3
    figures = ask(found, "sector-figures", "2024", "2024-06-29")
    assert {key: value(one, "value") for key, one in figures.items() if key.startswith("absorption-all")} == {
        "absorption-allocated/ALL": None,
        "absorption-allocated/EUR": None,
    }
    assert figures["absorption-allocated/ALL"].facts["value"].ratio is None


def test_a_body_is_asked_with_the_bodies_beneath_it(tmp_path: Path) -> None:
    """The group stands beneath the committee; its lines are in both reports, and of the group alone in one row."""
    group = (
        "title: {sq: Programi, en: Programme}\nbody: group\nfrom: 2024-01-01\nuntil: 2024-12-31\nadopted: not-stated\n"
        "basis: example\nsource: {sq: Shembull, en: Example}\nlines:\n"
    )
    own = group + line("own", "planned", "2024-01-10", "2024-06-30")
    found = planned(
        tmp_path, line("one", "planned", "2024-01-10", "2024-06-30"), **{"content__programmes__group-2024": own}
    )
    assert keys(found, "activities", "2024", "2024-03-31") == ["one", "own"]
    scope = ReportScope(found.public(), "group", Period.read("2024"), date(2024, 3, 31))
    assert [one.key for one in data()["activities"].find(scope)] == ["group-2024#own"]
    progress = ask(found, "group-progress", "2024", "2024-07-01")
    assert {key: value(one, "due") for key, one in progress.items()} == {"committee": 1, "group": 1}


def test_a_marker_counts_the_stated_share_of_an_amount(tmp_path: Path) -> None:
    """Of 200 planned 25 percent count for the one marker; the whole amount was screened, 100 more was not."""
    scheme = (
        "title: {sq: Shenja, en: Markers}\nmandatory: false\nbasis: example\nsource: {sq: Shembull, en: Example}\n"
        "codes:\n  - {id: green, code: GR, name: {sq: Gjelbër, en: Green}, basis: example}\n"
        "scores:\n  - {id: principal, value: '2', name: {sq: k, en: p}, meaning: {sq: k, en: p}}\n"
    )
    tag = "tags: [{scheme: markers, code: GR, strength: principal, evidence: not-stated, share: 25}]"
    cost = "cost: [{kind: planned, amount: %s, currency: ALL}]"
    found = planned(
        tmp_path,
        line("one", "planned", "2024-01-10", "2024-06-30", f"{tag}, {cost % 200}"),
        line("two", "planned", "2024-01-10", "2024-06-30", cost % 100),
        content__schemes__markers=scheme,
    )
    row = ask(found, "marker-amounts", "2024", "2024-03-31")["green/ALL"]
    names = ("principal", "not-screened", "total")
    assert [value(row, name) for name in names] == [50, 100, 300]
    assert parts(row.facts["tracked"]) == (50, 200)
    assert parts(row.facts["screened"]) == (200, 300)


@pytest.fixture
def meetings(tmp_path: Path) -> Library:
    """Return meetings of 1 March and 1 June; the later one superseded the decision of the first."""
    found = load(FolderTree(year(tmp_path)))
    assert not found.problems
    return found


def test_a_decision_was_in_force_until_another_took_its_place(meetings: Library) -> None:
    for cut, status in (("2024-05-31", "in-force"), ("2024-06-01", "superseded")):
        found = ask(meetings, "decisions", "2024", cut, "example-committee")
        assert value(found["EC/2024-03-01/D1"], "status") == status


def test_an_action_is_late_from_the_day_after_it_was_due(meetings: Library) -> None:
    days = {
        cut: [value(one, "days-overdue") for one in ask(meetings, "overdue-actions", "2024", cut, None).values()]
        for cut in ("2024-05-31", "2024-06-01", "2024-07-10", "2024-07-11")
    }
    assert days == {"2024-05-31": [], "2024-06-01": [1], "2024-07-10": [40], "2024-07-11": [41, 1]}


def test_an_action_belongs_to_who_followed_its_owner(meetings: Library) -> None:
    """The old office ended on 15 May; what it owed with the ministry two answer for, so that the cell is empty."""
    found = ask(meetings, "follow-up", "2024", "2024-06-15", None)
    assert value(found["EC/2024-03-01/A1"], "answerable") == "example-ministry"
    assert value(found["EC/2024-03-01/A2"], "owner") == "old-office"
    assert value(found["EC/2024-03-01/A2"], "answerable") == ""
    assert value(found["EC/2024-06-01/A2"], "answerable") is None


def test_an_action_without_a_day_is_neither_late_nor_in_time(meetings: Library) -> None:
    found = ask(meetings, "follow-up", "2024", "2024-12-31", None)["EC/2024-06-01/A1"]
    assert (value(found, "due"), value(found, "days-overdue")) == (None, None)


def test_what_is_internal_is_in_no_table(tmp_path: Path) -> None:
    hidden = FIRST.replace(
        "      - code: EC/2024-03-01/A1\n", "      - access: internal\n        code: EC/2024-03-01/A1\n"
    )
    text = minutes("EC/2024-03-01", "2024-03-01", item=hidden)
    found = load(FolderTree(write(year(tmp_path), {"content/minutes/2024/ec-2024-03-01.yaml": text})))
    for key, provider in data().items():
        scope = ReportScope(found.public(), None, Period.read("2024"), date(2024, 12, 31))
        for one in provider.find(scope):
            assert "EC/2024-03-01/A1" not in str([one.key, *(cell.sources for cell in one.facts.values())]), key
