"""Periods are read by their keys, know their days, and the one before."""

from __future__ import annotations

from datetime import date

import pytest

from generators.reports.period import Period

CASES = [
    ("2026", "2026-01-01", "2026-12-31", "2025"),
    ("2026-H1", "2026-01-01", "2026-06-30", "2025-H2"),
    ("2026-H2", "2026-07-01", "2026-12-31", "2026-H1"),
    ("2026-Q1", "2026-01-01", "2026-03-31", "2025-Q4"),
    ("2026-Q3", "2026-07-01", "2026-09-30", "2026-Q2"),
    ("2024-02", "2024-02-01", "2024-02-29", "2024-01"),
    ("2026-01", "2026-01-01", "2026-01-31", "2025-12"),
]


@pytest.mark.parametrize(("key", "first", "last", "before"), CASES)
def test_a_period_has_its_days_and_the_one_before(key: str, first: str, last: str, before: str) -> None:
    period = Period.read(key)
    assert (period.key, period.first.isoformat(), period.last.isoformat()) == (key, first, last)
    assert period.before() == Period.read(before)
    assert period.first in period and period.last in period
    assert period.before().last not in period


def test_no_period_has_all_days_and_nothing_before() -> None:
    period = Period.read("none")
    assert (period.kind, period.before()) == ("none", period)
    assert date(1999, 1, 1) in period


@pytest.mark.parametrize("key", ["", "26", "2026-H3", "2026-Q0", "2026-13", "2026-1", "2026-h1", "2026 ", "٢٠٢٦"])
def test_what_is_no_period_is_refused(key: str) -> None:
    with pytest.raises(ValueError, match=r"^"):
        Period.read(key)
