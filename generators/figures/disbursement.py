"""Disbursement of contracts: paid divided by contracted, and contracted divided by allocated, for each currency alone.

Source: domain brief, section 5, report 10. A contract counts only where it states both amounts: otherwise a missing
amount would be taken for zero.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.figures.ratio import Ratio
from generators.model.scalars import Unstated
from generators.records.contract import Contract

Named = Iterable[tuple[str, Contract]]
"""Contracts with the ids of their records."""
Amount = Callable[[Contract, date], Decimal | None]


@dataclass(frozen=True)
class Disbursement:
    """The ratio of one currency, with the signed contracts left out because one of their amounts is not stated."""

    currency: str
    ratio: Ratio
    left_out: tuple[str, ...]


def paid(contract: Contract, day: date) -> Decimal | None:
    """Return what was paid by a day; None where the payments or the amount of one that was made are not stated."""
    if not isinstance(contract.payments, tuple):
        return None
    made = [one.actual for one in contract.payments if isinstance(one.paid, date) and one.paid <= day]
    open_days = [one for one in contract.payments if one.actual is not None and not isinstance(one.paid, date)]
    stated = [amount for amount in made if isinstance(amount, Decimal)]
    return None if open_days or len(stated) < len(made) else sum(stated, Decimal(0))


def is_signed(contract: Contract, day: date) -> bool:
    """Say whether a contract can have an amount by a day: not one signed later, nor one that says none applies."""
    is_later = isinstance(contract.signed, date) and contract.signed > day
    return not is_later and contract.contracted is not Unstated.NOT_APPLICABLE


def contracted(contract: Contract, day: date) -> Decimal | None:
    """Return the amount for which it was signed by a day; None where it is not stated or was not signed by then."""
    return _stated(contract.contracted) if is_signed(contract, day) else None


def allocated(contract: Contract, _day: date) -> Decimal | None:
    """Return what was set aside for it, which has no day of its own."""
    return _stated(contract.allocated)


def disbursement(contracts: Named, day: date) -> tuple[Disbursement, ...]:
    """Return paid ÷ contracted by currency, over the contracts that state both."""
    return _shares("disbursed-contracted", contracts, day, paid, contracted)


def contracting(contracts: Named, day: date) -> tuple[Disbursement, ...]:
    """Return contracted ÷ allocated by currency, over the contracts that state both."""
    return _shares("contracted-allocated", contracts, day, contracted, allocated)


def _shares(key: str, contracts: Named, day: date, part: Amount, whole: Amount) -> tuple[Disbursement, ...]:
    found = [(name, one) for name, one in contracts if is_signed(one, day)]
    made = []
    for currency in sorted({contract.currency for _, contract in found}):
        held = [(name, part(one, day), whole(one, day)) for name, one in found if one.currency == currency]
        known = [(name, first, second) for name, first, second in held if first is not None and second is not None]
        numerator = sum((first for _, first, _ in known), Decimal(0))
        denominator = sum((second for _, _, second in known), Decimal(0))
        names = tuple(name for name, _, _ in known)
        ratio = Ratio(key, numerator, denominator, day, names)
        made.append(Disbursement(currency, ratio, tuple(name for name, _, _ in held if name not in names)))
    return tuple(made)


def _stated(amount: object) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None
