"""Pages about plans: what a reader finds on them, and that what is internal is never named."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Page, Timeline
from generators.library import Library
from generators.loading import load
from generators.outputs.markdown import markdown
from generators.view import View
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.planned import THRESHOLDS, library, line
from tests.repository import Step, build

TODAY = date(2024, 6, 20)


def pages(made: Library, lang: str = "en", today: date = TODAY) -> dict[str, Page]:
    return {page.address: page for page in make(View(made.public(), lang, words(lang), today), {})}


def text(page: Page) -> str:
    return "\n".join(lines(page.blocks))


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Library:
    step = Step("content/thresholds/lights.yaml", ("yaml",), THRESHOLDS)
    return load(build(tmp_path_factory.mktemp("tiny"), (step,)))


def test_a_programme_shows_figures_with_formula_and_cut_off(tiny: Library) -> None:
    """One line was planned for 2024 and has not begun; it is 140 days behind on 20 June, counted from 1 February."""
    found = text(pages(tiny)["programme/committee-2024"])
    assert "Implementation rate 2024 | 0 of 1 | 20 June 2024 | 0 of 5 points by SIGMA's bands." in found
    assert "SIGMA, sub-indicator 216" in found
    assert "by version 1 of the" in found
    assert "planned, ■ off track, 140 days behind plan" in found
    assert "One single desk; Budget requests" in found


def test_a_strategy_shows_what_serves_each_measure(tiny: Library) -> None:
    found = text(pages(tiny)["strategy/reform"])
    assert "One single desk | Ministry of Testing | 1" in found
    assert "One single desk | To open the desk | Test Committee | ■ off track" in found
    assert "Waiting time (▲ at risk" not in found
    assert "- Waiting time (■ off track, 5 of 20 (25.00%) of the way to the target of 2025" in found


def test_an_indicator_shows_its_series(tiny: Library) -> None:
    """Half way between 40 in 2023 and 20 in 2025 are 30 in 2024; 5 of the 10 due are half, below six tenths."""
    found = text(pages(tiny)["indicator/waiting-time"])
    assert "5 of 20 (25.00%) of the way to the target of 2025, by the value of 2024" in found
    assert "2023 | baseline | 40" in found


def test_a_calendar_names_what_feeds_it(tiny: Library) -> None:
    found = text(pages(tiny)["calendar/budget-year"])
    assert "Budget requests | 31 May of each year | 31 May 2025 | Test Committee" in found
    assert "Budget requests | To open the desk | Test Committee | 15 May 2024 | ■ off track" in found


def test_a_timeline_says_the_same_as_its_table(tiny: Library) -> None:
    (drawn,) = [one for one in pages(tiny)["timeline/2024"].blocks if isinstance(one, Timeline)]
    head, row = drawn.rows
    assert (head.head, [mark.kind for mark in head.marks]) == (True, ["planned", "held"])
    assert [(bar.kind, bar.first, bar.last) for bar in row.bars] == [("planned", date(2024, 2, 1), date(2024, 5, 15))]
    assert (row.words, row.sign) == ("To open the desk", "■")
    assert len(drawn.scale) == 12
    assert "To open the desk | 1 February 2024 | 15 May 2024 | ■ off track" in text(pages(tiny)["timeline/2024"])


def test_what_cannot_draw_leaves_the_timeline_out(tiny: Library) -> None:
    assert "15 May 2024" in markdown(pages(tiny)["timeline/2024_committee"])


def test_the_consolidated_programme_adds_up_and_lists_conflicts(tiny: Library) -> None:
    found = pages(tiny)
    assert "Test Committee | 1 | 0 of 1 | 0 | 0 of 1 | ■ off track 1" in text(found["programmes/index"])
    assert text(found["programmes/conflicts"]).count("None.") == 5
    assert "To open the desk" in text(found["register/lines"])


def test_obligations_name_what_is_missed_and_since_when(tiny: Library) -> None:
    found = text(pages(tiny)["obligations/index"])
    assert "Budget requests | Test Committee | 31 May 2024 | missed since 31 May 2024, 20 days | Budget year" in found


def test_year_on_year_shows_each_change_with_its_day(tiny: Library) -> None:
    found = text(pages(tiny)["year-on-year/committee"])
    assert "Decisions | 1 March 2024 | on this day | TC/2024-03-01/D1: " in found
    assert "Waiting time: no value → 35" in found


def test_no_page_fails_without_plans_or_thresholds(tmp_path: Path) -> None:
    made = library(tmp_path, line("one", "planned", "not-stated", "not-stated"))
    for lang in ("sq", "en"):
        assert pages(made, lang)["programme/committee-2024"].blocks


def test_what_is_internal_is_never_named(tmp_path: Path) -> None:
    steps = (
        Step("content/strategies/reform.yaml", ("yaml", "append"), "access: internal\n"),
        Step("content/calendars/budget-year.yaml", ("yaml", "append"), "access: internal\n"),
    )
    found = pages(load(build(tmp_path, steps)))
    assert "strategy/reform" not in found
    for page in found.values():
        assert "reform" not in repr(page), page.address
        assert "budget-year" not in repr(page), page.address
    assert "not public" in text(found["programme/committee-2024"])


@pytest.mark.parametrize(("status", "last"), [("in-progress", TODAY), ("cancelled", date(2024, 3, 1))])
def test_only_what_goes_on_is_drawn_until_today(tmp_path: Path, status: str, last: date) -> None:
    made = library(tmp_path, line("one", status, "2024-02-01", "2024-09-01", "actual_start: 2024-03-01"))
    (drawn,) = [one for one in pages(made)["timeline/2024"].blocks if isinstance(one, Timeline)]
    assert [bar.last for bar in drawn.rows[1].bars if bar.kind == "actual"] == [last]
