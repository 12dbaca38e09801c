"""Obligations on a day: missed with since when, met, coming, and never passed or failed where a record is silent."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators import check
from generators.library import Library
from generators.loading import load
from generators.obligations.listing import obligations
from generators.obligations.obligation import Obligation, settled
from generators.obligations.reviews import months_later
from tests.planned import HEAD, PROGRAMME, library, line
from tests.repository import Step, build

FEEDS = "step: budget-year#requests"
DUE = date(2024, 5, 31)


def of(made: Library, today: date, kind: str, year: int = 2024) -> list[Obligation]:
    found = (one for one in obligations(made, today) if one.kind == kind and one.body in ("committee", ""))
    return [one for one in found if one.due is None or one.due.year == year]


@pytest.mark.parametrize(
    ("done", "today", "state"),
    [
        (DUE, date(2024, 6, 1), "met"),
        (date(2024, 6, 1), date(2024, 6, 1), "late"),
        (None, DUE, "coming"),
        (None, date(2024, 6, 1), "missed"),
    ],
)
def test_the_day_itself_is_in_time(done: date | None, today: date, state: str) -> None:
    assert settled(DUE, done, today) == state


@pytest.mark.parametrize(
    ("written", "today", "expected"),
    [
        (("planned", FEEDS), date(2024, 5, 31), ("coming", None, "")),
        (("planned", FEEDS), date(2024, 6, 5), ("missed", DUE, "")),
        (("done", f"{FEEDS}, actual_end: 2024-05-20"), date(2024, 6, 5), ("met", None, "")),
        (("done", f"{FEEDS}, actual_end: 2024-06-02"), date(2024, 6, 5), ("late", None, "")),
        (("done", FEEDS), date(2024, 6, 5), ("undecided", None, "no-end")),
        (("planned", ""), date(2024, 6, 5), ("undecided", None, "no-line")),
        (("planned", ""), date(2024, 5, 5), ("coming", None, "")),
    ],
)
def test_a_fixed_day_is_kept_by_the_lines_that_feed_it(
    tmp_path: Path, written: tuple[str, str], today: date, expected: tuple[str, date | None, str]
) -> None:
    status, more = written
    made = library(tmp_path, line("one", status, "2024-01-01", "2024-05-15", more))
    (found,) = of(made, today, "step")
    assert (found.state, found.since, found.why) == expected


HANDED = "handed_in:\n  - {{id: sent, {what}, due: {due}, date: {day}}}\n"
REQUESTS = "step: budget-year#requests"


@pytest.mark.parametrize(
    ("status", "day", "today", "expected"),
    [
        ("planned", "2024-05-31", date(2024, 6, 5), ("met", date(2024, 5, 31), "", ("committee-2024", "sent"))),
        ("planned", "2024-06-01", date(2024, 6, 5), ("late", date(2024, 6, 1), "", ("committee-2024", "sent"))),
        ("done", "not-stated", date(2024, 6, 5), ("undecided", None, "no-day-handed-in", ("committee-2024", "sent"))),
        ("planned", "2024-06-01", date(2024, 5, 31), ("coming", None, "", ("", ""))),
    ],
)
def test_what_was_handed_in_decides_whatever_the_lines_say(
    tmp_path: Path, status: str, day: str, today: date, expected: tuple[str, date | None, str, tuple[str, str]]
) -> None:
    written = Step(PROGRAMME, ("yaml",), HEAD + HANDED.format(what=REQUESTS, due=DUE, day=day) + "lines:\n")
    end = ", actual_end: 2024-05-01" if status == "done" else ""
    text = written.text + line("one", status, "2024-01-01", "2024-05-15", FEEDS + end)
    made = load(build(tmp_path, (Step(written.path, written.info, text),)))
    (found,) = of(made, today, "step")
    assert (found.state, found.done, found.why, found.shown_by) == expected


def test_a_report_of_the_terms_that_was_handed_in_is_met_on_its_day(tmp_path: Path) -> None:
    """The terms ask for the annual report by 15 March."""
    text = HEAD + HANDED.format(what="parameter: annual-report-date", due="2024-03-15", day="2024-03-15")
    text += "lines:\n" + line("one", "planned", "2024-01-01", "2024-05-15")
    made = asking(tmp_path, "2", "2023-01-01", more=(Step(PROGRAMME, ("yaml",), text),))
    (found,) = of(made, date(2024, 4, 1), "report")
    assert (found.state, found.done, found.shown_by) == ("met", date(2024, 3, 15), ("committee-2024", "sent"))
    assert not [one for one in check.run(made) if one.check == "handed-in-unasked"]


def test_meetings_of_a_body_without_terms_in_force_cannot_be_decided(tmp_path: Path) -> None:
    made = load(build(tmp_path, ()))
    (found,) = of(made, date(2024, 12, 31), "meetings")
    assert found.state == "undecided"
    assert found.values["held"] == "1"
    assert found.why


def review(day: str) -> Step:
    return Step("guidelines/guide.yaml", ("diff",), f"-review_by: 2026-12-31\n+review_by: {day}\n")


def test_a_guideline_without_a_day_of_review_cannot_be_decided(tmp_path: Path) -> None:
    made = load(build(tmp_path, (review("not-stated"),)))
    (guide,) = [one for one in obligations(made, date(2024, 6, 1)) if one.source == "guide"]
    assert (guide.due, guide.state, guide.why) == (None, "undecided", "no-review")


def test_a_review_that_is_past_is_missed_since_its_day(tmp_path: Path) -> None:
    made = load(build(tmp_path, (review("2024-03-01"),)))
    (guide,) = [one for one in obligations(made, date(2024, 3, 2)) if one.source == "guide"]
    assert (guide.state, guide.since) == ("missed", date(2024, 3, 1))


def test_months_later_ends_with_the_month() -> None:
    assert months_later(date(2024, 1, 31), 1) == date(2024, 2, 29)
    assert months_later(date(2024, 11, 30), 3) == date(2025, 2, 28)
    assert months_later(date(2024, 2, 1), 24) == date(2026, 2, 1)


TERMS = """\
role: group
title: {sq: Termat e Komitetit, en: Terms of the Committee}
body: committee
status: draft
basis: example
source: {sq: Shembull, en: Example}
rests_on: {standard: standard-terms, version: "0.1"}
version: "0.1"
versions:
  - {version: "0.1", from: FROM}
"""
ASKED = """\
  - {id: meetings-a-year, clause: meetings, label: {sq: M, en: M}, type: times-a-year, value: "NUMBER", basis: example}
  - id: annual-report-date
    clause: meetings
    label: {sq: Raporti, en: Report}
    type: text
    value: {sq: 15 mars, en: 15 March}
    basis: example
  - id: work-programme-date
    clause: meetings
    label: {sq: Programi, en: Programme}
    type: text
    value: {sq: në janar, en: in January}
    basis: example
  - {id: review-months, clause: meetings, label: {sq: R, en: R}, type: months, value: "24", basis: example}
"""
HELD = Path(__file__).parents[1] / "repos/minimal/content/minutes/2024/committee-2024-03-01.yaml"


def asking(root: Path, number: str, from_: str, *days: str, more: tuple[Step, ...] = ()) -> Library:
    """Return a library whose committee is asked for so many meetings a year, and met on these days and on 1 March."""
    steps = [
        Step("guidelines/tor/standard-terms.yaml", ("yaml", "append"), ASKED.replace("NUMBER", number)),
        Step("guidelines/tor/committee-terms.yaml", ("yaml",), TERMS.replace("FROM", from_)),
    ]
    for day in days:
        text = HELD.read_text(encoding="utf-8").replace("2024-03-01", day)
        steps.append(Step(f"content/minutes/2024/committee-{day}.yaml", ("yaml",), text))
    return load(build(root, (*steps, *more)))


@pytest.mark.parametrize(
    ("number", "from_", "days", "today", "expected"),
    [
        ("2", "2023-01-01", (), date(2024, 12, 31), ("coming", None, "")),
        ("2", "2023-01-01", (), date(2025, 1, 1), ("missed", None, "")),
        ("2", "2023-01-01", ("2024-06-01",), date(2024, 7, 1), ("met", date(2024, 6, 1), "")),
        ("2", "2023-01-01", ("2024-06-01",), date(2024, 5, 1), ("coming", None, "")),
        ("1", "2023-01-01", (), date(2024, 7, 1), ("met", date(2024, 3, 1), "")),
        ("2", "2024-02-01", (), date(2025, 1, 1), ("undecided", None, "part-of-year")),
        ("2", "2024-02-01", ("2024-06-01",), date(2025, 1, 1), ("met", date(2024, 6, 1), "")),
        ("2", "2025-02-01", (), date(2025, 1, 1), ("undecided", None, "not-in-force")),
        ("3/2", "2023-01-01", (), date(2025, 1, 1), ("missed", None, "")),
    ],
)
def test_meetings_by_the_terms_in_force(
    tmp_path: Path, number: str, from_: str, days: tuple[str, ...], today: date, expected: tuple[str, date | None, str]
) -> None:
    (found,) = of(asking(tmp_path, number, from_, *days), today, "meetings")
    assert (found.state, found.done, found.why) == expected
    assert found.since == (date(2024, 12, 31) if found.state == "missed" else None)


def test_reports_and_programmes_by_a_day_in_words(tmp_path: Path) -> None:
    made = asking(tmp_path, "2", "2023-01-01")
    (report,) = of(made, date(2024, 4, 1), "report")
    assert (report.due, report.state, report.why) == (date(2024, 3, 15), "undecided", "no-line")
    (coming,) = of(made, date(2024, 3, 15), "report")
    assert coming.state == "coming"
    programmes = [one for one in of(made, date(2024, 4, 1), "programme") if one.values["year"] == "2024"]
    assert [(one.due, one.state, one.why) for one in programmes] == [(None, "undecided", "no-day")]


def test_terms_are_reviewed_so_many_months_after_they_came_into_force(tmp_path: Path) -> None:
    made = asking(tmp_path, "2", "2023-01-01")
    found = [one for one in obligations(made, date(2025, 1, 2)) if one.source == "committee-terms"]
    (terms,) = [one for one in found if one.kind == "review"]
    assert (terms.due, terms.state, terms.since) == (date(2025, 1, 1), "missed", date(2025, 1, 1))
