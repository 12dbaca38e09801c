"""Ratios keep what they were made of, and are added up rather than averaged; all values are worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generators.figures.ratio import Ratio, ratio, rolled_up, rounded

DAY = date(2024, 6, 30)


def test_eighteen_of_twenty_two_is_81_82_percent() -> None:
    """18 / 22 = 0.818181..., the example of the brief."""
    found = ratio("done", 18, 22, DAY, ["b", "a", "b"])
    assert found.value == Decimal(18) / Decimal(22)
    assert found.percent == Decimal("81.82")
    assert (found.numerator, found.denominator, found.as_of, found.sources) == (
        Decimal(18),
        Decimal(22),
        DAY,
        ("a", "b"),
    )


def test_a_zero_denominator_has_no_value() -> None:
    found = ratio("done", 0, 0, DAY)
    assert found.value is None
    assert found.percent is None


@pytest.mark.parametrize(
    ("denominator", "few"), [("0", False), ("1", True), ("9.99", True), ("10", False), ("-2", True), ("-20", False)]
)
def test_under_ten_there_is_no_percentage_to_show(denominator: str, few: bool) -> None:
    assert Ratio("done", Decimal(1), Decimal(denominator), DAY).is_few is few


def test_nothing_of_something_is_zero_and_not_missing() -> None:
    assert ratio("done", 0, 5, DAY).percent == Decimal("0.00")


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        ("82.125", "82.13"),
        ("82.124", "82.12"),
        ("82.135", "82.14"),
        ("-0.125", "-0.13"),
        ("0.005", "0.01"),
        ("100", "100.00"),
    ],
)
def test_halves_are_rounded_up(number: str, expected: str) -> None:
    assert rounded(Decimal(number)) == Decimal(expected)


def test_rolled_up_adds_and_does_not_average() -> None:
    """1 of 2 and 9 of 10 make 10 of 12, 83.33 percent; the mean of the rates would be 70."""
    found = rolled_up([ratio("done", 1, 2, DAY, ["x"]), ratio("done", 9, 10, DAY, ["y", "x"])])
    assert (found.numerator, found.denominator, found.sources) == (Decimal(10), Decimal(12), ("x", "y"))
    assert found.percent == Decimal("83.33")


def test_one_without_anything_to_count_changes_nothing() -> None:
    found = rolled_up([ratio("done", 3, 4, DAY), ratio("done", 0, 0, DAY)])
    assert found.percent == Decimal("75.00")


@pytest.mark.parametrize(
    "others",
    [
        [],
        [ratio("done", 1, 2, DAY), ratio("late", 1, 2, DAY)],
        [ratio("done", 1, 2, DAY), ratio("done", 1, 2, date.max)],
    ],
)
def test_what_cannot_be_added_is_refused(others: list) -> None:  # type: ignore[type-arg]
    with pytest.raises(ValueError, match="no single figure"):
        rolled_up(others)
