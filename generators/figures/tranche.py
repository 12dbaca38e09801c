"""Amount of a variable tranche that is due: for each indicator weight times degree of fulfilment times the tranche.

Source: domain brief, section 5, report 5. The degree as a number is a rule of the agreement: met is all and not met
nothing, but what partly met is worth has to be stated, and nothing is taken for granted.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from types import MappingProxyType

from generators.figures.ratio import HUNDRED, Ratio

CERTAIN: Mapping[str, Decimal] = MappingProxyType({"met": Decimal(1), "not-met": Decimal(0)})
"""Degrees whose number needs no agreement to be known."""


@dataclass(frozen=True)
class Judged:
    """One indicator: its weight in per cent of the tranche, the degree in words, and as a number where it is stated."""

    name: str
    weight: Decimal | None
    degree: str = ""
    factor: Decimal | None = None

    @property
    def held(self) -> Decimal | None:
        """Return the degree as a number, 0 to 1; None where the agreement would have to say."""
        return self.factor if self.factor is not None else CERTAIN.get(self.degree)


@dataclass(frozen=True)
class Due:
    """What is due of a tranche, with the indicators that are left out because weight or degree is not stated."""

    ratio: Ratio
    left_out: tuple[str, ...]


def amount(one: Judged, tranche: Decimal) -> Decimal | None:
    """Return the amount that follows from one indicator; None where weight or degree is not known."""
    return None if one.weight is None or one.held is None else one.weight / HUNDRED * one.held * tranche


def due(indicators: Iterable[Judged], tranche: Decimal, as_of: date, sources: tuple[str, ...] = ()) -> Due:
    """Return the sum of the amounts that are known, over the whole tranche."""
    found = [(one.name, amount(one, tranche)) for one in indicators]
    total = sum((made for _, made in found if made is not None), Decimal(0))
    return Due(
        Ratio("tranche-due", total, tranche, as_of, sources), tuple(name for name, made in found if made is None)
    )
