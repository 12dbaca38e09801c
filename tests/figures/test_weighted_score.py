"""The weighted score of an option, worked out by hand."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

from generators.figures.weighted_score import Scored, weighted_score, without_greatest

DAY = date(2026, 3, 1)


def criteria(*pairs: tuple[int, int | None]) -> tuple[Scored, ...]:
    return tuple(Scored(Decimal(weight), None if score is None else Decimal(score)) for weight, score in pairs)


def test_weights_times_scores_over_weights() -> None:
    """(40 x 5 + 35 x 3 + 25 x 2) / 100 = 355 / 100; without the criterion of 40 it is 155 / 60."""
    held = criteria((40, 5), (35, 3), (25, 2))
    made = weighted_score(held, DAY)
    assert made is not None
    assert (int(made.numerator), int(made.denominator), made.value) == (355, 100, Decimal("3.55"))
    fewer = without_greatest(held)
    assert fewer is not None
    less = weighted_score(fewer, DAY)
    assert less is not None
    assert (int(less.numerator), int(less.denominator)) == (155, 60)


def test_weights_need_not_add_up_to_a_hundred() -> None:
    made = weighted_score(criteria((2, 4), (1, 1)), DAY)
    assert made is not None
    assert made.value == 3


def test_a_criterion_without_a_score_leaves_the_option_without_any() -> None:
    assert weighted_score(criteria((40, 5), (35, None)), DAY) is None


def test_without_weights_there_is_no_score() -> None:
    for held in (criteria(), criteria((0, 5))):
        made = weighted_score(held, DAY)
        assert made is not None
        assert made.value is None


def test_two_criteria_of_the_greatest_weight_leave_none_to_take_away() -> None:
    assert without_greatest(criteria((40, 5), (40, 3), (20, 2))) is None
    assert without_greatest(()) is None
