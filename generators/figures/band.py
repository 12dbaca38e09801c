"""Points for a rate of implementation.

Source: SIGMA, PAR Portal, sub-indicator 216: more than 90 % gives 5 points, 70-90 % 4, 50-69.99 % 3, 30-49.99 % 1, less
than 30 % none. The exact rate decides, not the rounded one.
"""

from __future__ import annotations

from decimal import Decimal

BANDS = ((Decimal("0.7"), 4), (Decimal("0.5"), 3), (Decimal("0.3"), 1))
"""Lowest rate of each band and its points, below the highest."""
HIGHEST = (Decimal("0.9"), 5)
"""The rate that has to be exceeded for the highest points, and these."""


def points(rate: Decimal | None) -> int | None:
    """Return the points for a rate (1 for a whole); None where there is no rate."""
    if rate is None:
        return None
    if rate > HIGHEST[0]:
        return HIGHEST[1]
    return next((given for lowest, given in BANDS if rate >= lowest), 0)
