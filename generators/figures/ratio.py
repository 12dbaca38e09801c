"""A ratio that keeps its numerator, its denominator, its day and the records it comes from.

Source: computation rules of the domain brief, section 5, and the guideline `monitoring-reporting`, unit `denominators`:
percentages stand beside their numerator and denominator, a zero denominator is *not applicable*, one under 10 has no
percentage, rounding is done once, half up to two places; rates are rolled up by adding numerators and denominators.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

TWO_PLACES = Decimal("0.01")
HUNDRED = Decimal(100)
LEAST = 10
"""The least denominator of which a percentage is shown: one thing of five more or less would be 20 percent."""


@dataclass(frozen=True)
class Ratio:
    """One ratio; `sources` names the records or codes that were counted, in order and each once.

    `key` names the formula in words; `as_of` is the day up to which was counted; both parts share a unit, which is
    things counted unless the formula says otherwise (money of one currency, days).
    """

    key: str
    numerator: Decimal
    denominator: Decimal
    as_of: date
    sources: tuple[str, ...] = ()

    @property
    def value(self) -> Decimal | None:
        """Return the exact share, 1 for a whole; None for a zero denominator, which is *not applicable*."""
        return self.numerator / self.denominator if self.denominator else None

    @property
    def percent(self) -> Decimal | None:
        """Return the share in percent, rounded half up to two places; None for a zero denominator.

        No sum, band or threshold may be computed from it: they take `value`, which is not rounded.
        """
        return None if self.value is None else rounded(self.value * HUNDRED)

    @property
    def is_few(self) -> bool:
        """Say whether too few are counted for a percentage to be shown: only the parts are."""
        return 0 < abs(self.denominator) < LEAST


def ratio(key: str, numerator: int, denominator: int, as_of: date, sources: Iterable[str] = ()) -> Ratio:
    """Return a ratio of two counts."""
    return Ratio(key, Decimal(numerator), Decimal(denominator), as_of, tuple(sorted(set(sources))))


def rounded(number: Decimal, place: Decimal = TWO_PLACES) -> Decimal:
    """Return a number rounded half away from zero, to two places unless asked otherwise: 82.125 becomes 82.13."""
    return number.quantize(place, rounding=ROUND_HALF_UP)


def rolled_up(ratios: Iterable[Ratio]) -> Ratio:
    """Return the ratio over all of them: numerators and denominators are added, rates are never averaged.

    Raises ValueError where there is none, or where they count different things or up to different days.
    """
    found = tuple(ratios)
    kinds = {(one.key, one.as_of) for one in found}
    if len(kinds) != 1:
        raise ValueError(f"no single figure: {sorted(kinds)}")
    key, as_of = kinds.pop()
    sources = sorted({source for one in found for source in one.sources})
    numerator = sum((one.numerator for one in found), Decimal(0))
    return Ratio(key, numerator, sum((one.denominator for one in found), Decimal(0)), as_of, tuple(sources))
