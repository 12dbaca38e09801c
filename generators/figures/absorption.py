"""Absorption of money: spent divided by allocated, and spent divided by committed, for each currency by itself.

Source: computation rules of the domain brief, section 5. A line counts only where it states both amounts in a currency:
otherwise a missing amount would be taken for zero.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.ratio import Ratio
from generators.planning.lines import PlannedLine
from generators.records.planning import Amount


@dataclass(frozen=True)
class Absorption:
    """The ratio of one currency, with the lines that were left out because one of their amounts is not stated."""

    currency: str
    ratio: Ratio
    left_out: tuple[str, ...]


def absorption(lines: Iterable[PlannedLine], as_of: date, base: str = "allocated") -> tuple[Absorption, ...]:
    """Return spent ÷ `base` (`allocated` or `committed`) by currency, over the lines that state both."""
    found = [(line.key, known(line.line.cost, as_of)) for line in lines if line.line.cost]
    currencies = sorted({amount.currency for _, cost in found for amount in cost if amount.kind in ("spent", base)})
    return tuple(_of(currency, found, as_of, base) for currency in currencies)


def known(cost: Iterable[Amount], day: date) -> tuple[Amount, ...]:
    """Return the amounts that were known on a day: all but those that are stated as of a later one."""
    return tuple(one for one in cost if not (isinstance(one.as_of, date) and one.as_of > day))


def sums(currency: str, cost: Iterable[Amount]) -> Mapping[str, Decimal | None]:
    """Return the sum of each kind of amount in a currency; None where one of them is not stated."""
    found: dict[str, Decimal | None] = {}
    for one in cost:
        if one.currency == currency:
            before = found.get(one.kind, Decimal(0))
            stated = isinstance(one.amount, Decimal) and before is not None
            found[one.kind] = before + one.amount if stated else None  # type: ignore[operator]
    return found


def _of(currency: str, found: list[tuple[str, tuple[Amount, ...]]], as_of: date, base: str) -> Absorption:
    whole, part, sources, left_out = Decimal(0), Decimal(0), [], []
    for key, cost in found:
        held = sums(currency, cost)
        spent, given = held.get("spent"), held.get(base)
        if spent is not None and given is not None:
            part, whole = part + spent, whole + given
            sources.append(key)
        elif "spent" in held or base in held:
            left_out.append(key)
    return Absorption(currency, Ratio(f"absorption-{base}", part, whole, as_of, tuple(sources)), tuple(left_out))
