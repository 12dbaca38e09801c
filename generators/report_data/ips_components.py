"""Components: the contracts of each component of a project by currency, with what is contracted and paid of them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from decimal import Decimal

from generators.figures.disbursement import allocated, contracted, contracting, disbursement, is_signed, paid
from generators.grouping import grouped
from generators.in_scope.contracts import Held, contracts, share, slipped
from generators.in_scope.facts import count, number
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.contract import Contract
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "component",
    "contracts",
    "currency",
    "allocated",
    "contracted",
    "disbursed",
    "contracted-share",
    "disbursed-share",
    "slip-days",
    "unstated",
)
Amount = Callable[[Contract, date], Decimal | None]
AMOUNTS: tuple[tuple[str, Amount], ...] = (("allocated", allocated), ("contracted", contracted), ("disbursed", paid))


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each component and currency; contracts whose component is not stated come last."""
    by_component = grouped((_key(one), one) for one in contracts(scope))
    for key in sorted(by_component, key=lambda pair: (not pair[0], pair)):
        found = by_component[key]
        words = found[0].record.component
        named = {"component": fact(words, *(one.key for one in found)), "currency": fact(key[1])}
        yield Line("/".join((found[0].key, key[1])), {**named, **_facts(scope, found, key[1])})


def _key(one: Held) -> tuple[str, str]:
    """Return the words of the component in all languages, and the currency, by which contracts are put together."""
    component = one.record.component
    words = sorted(component.items()) if isinstance(component, Text) else []
    return " / ".join(said for _, said in words), one.record.currency


def _facts(scope: ReportScope, found: Sequence[Held], currency: str) -> dict[str, Fact]:
    named, cut = [one.named for one in found], scope.cut_off
    late = [days for one in found if (days := slipped(scope, one)) is not None]
    keys = tuple(one.key for one in found)
    sums = {name: _sum(found, amount, cut) for name, amount in AMOUNTS}
    return {
        "contracts": count(len(found), keys),
        **{name: _amount(total, silent, keys, currency) for name, (total, silent) in sums.items()},
        "contracted-share": share(one.ratio for one in contracting(named, cut)),
        "disbursed-share": share(one.ratio for one in disbursement(named, cut)),
        "slip-days": number(max(late, default=None), *keys),
        "unstated": count(sum(silent for _, silent in sums.values()), keys),
    }


def _amount(total: Decimal | None, silent: int, keys: tuple[str, ...], currency: str) -> Fact:
    """Return a sum; n/a where no contract is signed, so that there is nothing to add up."""
    if total is None and not silent:
        return fact(Unstated.NOT_APPLICABLE, *keys)
    return Fact(total, keys, unit=currency)


def _sum(found: Sequence[Held], amount: Amount, day: date) -> tuple[Decimal | None, int]:
    """Return the sum of the stated amounts, not stated where there is none, and how many are not.

    Of what is not signed only what is allocated can be asked for.
    """
    asked = [one for one in found if amount is allocated or is_signed(one.record, day)]
    stated = [made for one in asked if (made := amount(one.record, day)) is not None]
    return (sum(stated, Decimal(0)) if stated else None), len(asked) - len(stated)


DATA = Data(columns=COLUMNS, find=find)
