"""The years that plans speak of: every calendar year that a programme reaches into, and the one that is shown first."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.library import Library
from generators.planning.years import lines_of, plans_of, shown_year, years
from tests.planned import HEAD, library, line

AUTUMN = HEAD.replace("from: 2024-01-01", "from: 2025-12-31").replace("until: 2024-12-31", "until: 2026-01-01")


@pytest.fixture
def made(tmp_path: Path) -> Library:
    """Return a programme of 2024, and one of two days, the last of 2025 and the first of 2026."""
    one = line("one", "planned", "2024-02-01", "2024-03-01")
    two = f"{AUTUMN}lines:\n{line('two', 'planned', '2025-12-31', '2026-01-01')}"
    return library(tmp_path, one, **{"content__programmes__turn-of-year": two})


def test_a_programme_counts_for_each_year_it_reaches_into(made: Library) -> None:
    assert years(made) == (2026, 2025, 2024)
    assert [[plan.document.id for plan in plans_of(made, year)] for year in (2023, 2024, 2025, 2026)] == [
        [],
        ["committee-2024"],
        ["turn-of-year"],
        ["turn-of-year"],
    ]
    assert [[one.line.id for one in lines_of(made, year)] for year in (2024, 2025)] == [["one"], ["two"]]


@pytest.mark.parametrize(("today", "shown"), [("2025-06-01", 2025), ("2027-01-01", 2026), ("2020-01-01", 2024)])
def test_this_year_is_shown_or_the_last_one_with_a_plan(made: Library, today: str, shown: int) -> None:
    assert shown_year(made, date.fromisoformat(today)) == shown
