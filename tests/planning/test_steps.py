"""On which day a step falls that a line feeds."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.model.texts import Text
from generators.planning.lines import all_lines
from generators.planning.steps import exists, is_for, on, step_day, steps
from generators.planning.year_days import day_of_year
from generators.records.planning import Yearly
from tests.planned import library, line

FEEDS = "step: budget-year#requests"


@pytest.mark.parametrize(
    ("start", "end", "day"),
    [
        ("2024-02-01", "2024-05-15", date(2024, 5, 31)),
        ("2024-02-01", "2024-07-15", date(2024, 5, 31)),
        ("2024-05-31", "2024-07-15", date(2024, 5, 31)),
        ("2024-06-01", "2024-07-15", date(2024, 5, 31)),
        ("not-stated", "2024-07-15", date(2024, 5, 31)),
    ],
)
def test_a_step_that_comes_back_is_taken_within_the_programme(tmp_path: Path, start: str, end: str, day: date) -> None:
    made = library(tmp_path, line("one", "planned", start, end, FEEDS))
    (found,) = all_lines(made)
    assert step_day(made, found) == day


def test_a_line_that_feeds_nothing_has_no_such_day(tmp_path: Path) -> None:
    made = library(tmp_path, line("one", "planned", "2024-01-01", "2024-02-01"))
    assert step_day(made, all_lines(made)[0]) is None


def test_a_step_binds_bodies_by_id_or_type(tmp_path: Path) -> None:
    made = library(tmp_path, line("one", "planned", "2024-01-01", "2024-02-01"))
    step = steps(made)["budget-year#requests"].step
    assert is_for(made, step, "committee")
    assert not is_for(made, step, "group")
    assert not is_for(made, step.model_copy(update={"for_": ()}), "committee")


def test_a_name_that_is_no_body_is_a_type(tmp_path: Path) -> None:
    written = (Path(__file__).parents[1] / "repos/minimal/content/bodies/committee.yaml").read_text(encoding="utf-8")
    made = library(tmp_path, line("one", "planned", "2024-01-01", "2024-02-01"), content__bodies__council=written)
    step = steps(made)["budget-year#requests"].step
    assert not is_for(made, step, "council")
    del made.documents["committee"]  # type: ignore[attr-defined]
    assert is_for(made, step, "council")


def test_days_that_are_and_are_not() -> None:
    assert exists(Yearly(month=2, day=29))
    assert not exists(Yearly(month=2, day=30))
    assert not exists(Yearly(month=13, day=1))
    assert not exists(Yearly(month=0, day=1))
    assert on(Yearly(month=2, day=29), 2023) == date(2023, 2, 28)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ({"en": "15 March"}, (3, 15)),
        ({"sq": "15 mars"}, (3, 15)),
        ({"sq": "në fund", "en": "31 July"}, (7, 31)),
        ({"en": "31 June"}, None),
        ({"en": "in March"}, None),
    ],
)
def test_a_day_of_the_year_in_words(words: dict[str, str], found: tuple[int, int] | None) -> None:
    made = day_of_year(Text(words))
    assert (None if made is None else (made.month, made.day)) == found
