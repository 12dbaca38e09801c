"""What is due of a variable tranche, worked out by hand; what partly met is worth only an agreement can say."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from generators.figures.tranche import Judged, amount, due

TRANCHE = Decimal(2_000_000)


@pytest.mark.parametrize(
    ("degree", "factor", "expected"),
    [
        ("met", None, 600_000),
        ("not-met", None, 0),
        ("partly-met", "0.5", 300_000),
        ("partly-met", None, None),
        ("waived", None, None),
        ("not-assessed", None, None),
        ("", None, None),
        ("met", "0.8", 480_000),
    ],
)
def test_weight_times_degree_times_tranche(degree: str, factor: str | None, expected: int | None) -> None:
    """An indicator of 30 percent; a number that is stated stands above what its degree would be worth."""
    one = Judged("a", Decimal(30), degree, Decimal(factor) if factor else None)
    assert amount(one, TRANCHE) == expected


def test_without_a_weight_nothing_follows() -> None:
    assert amount(Judged("a", None, "met"), TRANCHE) is None


def test_the_sum_says_what_it_leaves_out() -> None:
    """30 percent met, 20 half met, 50 not assessed: 600 000 and 200 000 of 2 000 000, and one is left out."""
    indicators = (
        Judged("a", Decimal(30), "met"),
        Judged("b", Decimal(20), "partly-met", Decimal("0.5")),
        Judged("c", Decimal(50), "not-assessed"),
    )
    made = due(indicators, TRANCHE, date(2026, 3, 31))
    assert (int(made.ratio.numerator), int(made.ratio.denominator), made.left_out) == (800_000, 2_000_000, ("c",))
    assert made.ratio.percent == Decimal("40.0")
