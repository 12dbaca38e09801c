"""Weighted score of an option over criteria: the sum of weight times score, divided by the sum of the weights.

Source: domain brief, section 5, report 4 (weighted score with the weights shown). A criterion that has a weight and no
score leaves the option without any: scored on fewer criteria than the others, it could not be compared with them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.ratio import Ratio


@dataclass(frozen=True)
class Scored:
    """One criterion of an option: its weight, and the score where one was given."""

    weight: Decimal
    score: Decimal | None


def weighted_score(criteria: Sequence[Scored], as_of: date, sources: tuple[str, ...] = ()) -> Ratio | None:
    """Return the score with both parts; None where a weighted criterion has no score."""
    if any(one.score is None for one in criteria):
        return None
    total = sum((one.weight * one.score for one in criteria if one.score is not None), Decimal(0))
    return Ratio("weighted-score", total, sum((one.weight for one in criteria), Decimal(0)), as_of, sources)


def without_greatest(criteria: Sequence[Scored]) -> tuple[Scored, ...] | None:
    """Return the criteria but for that of the greatest weight; None where no single one has it."""
    greatest = max((one.weight for one in criteria), default=None)
    if sum(one.weight == greatest for one in criteria) != 1:
        return None
    return tuple(one for one in criteria if one.weight != greatest)
