"""Deadlines follow from the terms of reference in force on the day; what no terms say is not stated."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.agenda.deadlines import Deadline, after, before
from generators.procedure.terms_on import Terms, terms_on
from tests.agenda.chain import STANDARD, library, repository
from tests.tiny import write

DAY = date(2024, 6, 15)
TERMS = "guidelines/tor/committee-terms.yaml"


def terms(root: Path, body: str = "committee", day: date = DAY) -> Terms:
    return terms_on(library(root), body, day)


def test_days_are_counted_back_from_the_sitting(tmp_path: Path) -> None:
    found = {one.name: (one.days, one.day) for one in before(terms(repository(tmp_path)), DAY)}
    assert found == {
        "proposals": (21, date(2024, 5, 25)),
        "notice": (14, date(2024, 6, 1)),
        "papers": (7, date(2024, 6, 8)),
    }


def test_an_urgent_sitting_has_the_notice_of_urgent_cases_and_no_proposals(tmp_path: Path) -> None:
    found = [(one.name, one.parameter, one.day) for one in before(terms(repository(tmp_path)), DAY, urgent=True)]
    assert found == [("notice", "urgent-days", date(2024, 6, 10)), ("papers", "papers-days", date(2024, 6, 8))]


def test_comments_count_from_circulation_and_until_it_is_known_from_its_last_day(tmp_path: Path) -> None:
    held = terms(repository(tmp_path))
    assert [one.day for one in after(held, DAY)] == [date(2024, 6, 25), date(2024, 7, 2)]
    assert [one.day for one in after(held, DAY, date(2024, 6, 18))] == [date(2024, 6, 25), date(2024, 6, 25)]


def test_terms_that_are_silent_give_no_deadline(tmp_path: Path) -> None:
    found = {one.name: one for one in before(terms(repository(tmp_path, notice_days=14)), DAY)}
    assert found["notice"].day == date(2024, 6, 1)
    assert found["papers"] == Deadline("papers", "papers-days", why="not-in-terms")


def test_a_draft_gives_figures_that_bind_nobody(tmp_path: Path) -> None:
    root = repository(tmp_path)
    text = (root / TERMS).read_text(encoding="utf-8").replace("from: 2023-01-01", "from: 2025-01-01")
    write(root, {TERMS: text})
    found = {one.name: one for one in before(terms(root), DAY)}["notice"]
    assert (found.why, found.days, found.is_draft) == ("not-in-force", 14, True)
    assert not found.is_missed(date(2030, 1, 1))
    assert not next(before(terms(root, day=date(2025, 1, 1)), date(2025, 1, 1))).why


def test_a_body_without_terms_has_no_deadlines(tmp_path: Path) -> None:
    found = list(before(terms(repository(tmp_path), "group"), DAY))
    assert [(one.why, one.days, one.day) for one in found] == [("no-terms", None, None)] * 3


def test_without_a_day_only_the_number_is_known(tmp_path: Path) -> None:
    assert [(one.days, one.day) for one in before(terms(repository(tmp_path)), None)][1] == (14, None)


@pytest.mark.parametrize(("value", "days"), [("7/2", 4), ("0", 0), ("-3", None), ("9999999999", 9999999999)])
def test_odd_numbers_of_days_break_nothing(value: str, days: int | None, tmp_path: Path) -> None:
    root = repository(tmp_path, notice_days=14)
    write(
        root,
        {
            STANDARD: (root / STANDARD)
            .read_text(encoding="utf-8")
            .replace('value: "14", basis', f'value: "{value}", basis')
        },
    )
    found = {one.name: one for one in before(terms(root), DAY)}["notice"]
    assert found.days == days
    assert (found.day is None) == (days is None or days > 100_000)


def test_a_deadline_is_missed_the_day_after_its_last_one() -> None:
    one = Deadline("notice", "notice-days", 14, date(2024, 6, 1))
    assert [one.is_missed(date(2024, 6, day)) for day in (1, 2)] == [False, True]
