"""Overlap is told only where what is stated proves it."""

from __future__ import annotations

from datetime import date

import pytest

from generators.model.record import Dated
from generators.periods import overlap


def period(text: str) -> Dated:
    start, end = (date(int(part), 1, 1) if part else None for part in text.split("-"))
    return Dated.model_validate({"from": start, "until": end})


@pytest.mark.parametrize(
    ("first", "second", "year"),
    [
        ("2010-2015", "2014-2016", 2014),
        ("2010-2015", "2015-", 2015),
        ("2010-", "2010-", 2010),
        ("-2015", "2014-2016", 2015),
        ("2010-2020", "2012-2013", 2012),
        ("2010-2015", "2016-", None),
        ("2010-", "2012-", None),
        ("-", "2012-2015", None),
    ],
)
def test_overlap(first: str, second: str, year: int | None) -> None:
    found = {overlap(period(first), period(second)), overlap(period(second), period(first))}
    assert found == ({None} if year is None else {date(year, 1, 1)})
