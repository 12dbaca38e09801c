"""Amounts of lines by currency: what was known by the cut-off day, and what is not stated and so in no sum."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal

from generators.figures.absorption import absorption, known, sums
from generators.figures.ratio import Ratio
from generators.in_scope.facts import count, percentage
from generators.planning.lines import PlannedLine
from generators.records.planning import Amount
from generators.reports.data import Fact, ReportScope

KINDS = ("planned", "allocated", "committed", "spent")
COLUMNS = (*KINDS, "absorption", "absorption-committed", "unstated")


@dataclass(frozen=True)
class Sum:
    """The sum of what is stated, the lines that state it, and how many lines state other amounts but not this one."""

    total: Decimal
    sources: tuple[str, ...]
    unstated: int


def currencies(scope: ReportScope, found: Iterable[PlannedLine]) -> tuple[str, ...]:
    """Return the currencies in which these lines state amounts that were known by the cut-off day."""
    return tuple(sorted({one.currency for line in found for one in known(line.line.cost, scope.cut_off)}))


def added(scope: ReportScope, found: Iterable[PlannedLine], currency: str, kind: str) -> Sum:
    """Return the sum of one kind of amount in one currency."""
    made = ((line.key, sums(currency, known(line.line.cost, scope.cut_off))) for line in found)
    held = [(key, one.get(kind)) for key, one in made if one]
    stated = [(key, amount) for key, amount in held if amount is not None]
    total = sum((amount for _, amount in stated), Decimal(0))
    return Sum(total, tuple(key for key, _ in stated), len(held) - len(stated))


def amounts(scope: ReportScope, found: tuple[PlannedLine, ...], currency: str) -> dict[str, Fact]:
    """Return sums by kind and both absorptions in one currency; a kind that no line states is not stated."""
    held = {kind: added(scope, found, currency, kind) for kind in KINDS}
    shown = {kind: Fact(one.total if one.sources else None, one.sources, unit=currency) for kind, one in held.items()}
    every = tuple(dict.fromkeys(key for one in held.values() for key in one.sources))
    return {
        **shown,
        "absorption": _absorbed(scope, found, currency, "allocated"),
        "absorption-committed": _absorbed(scope, found, currency, "committed"),
        "unstated": count(sum(one.unstated for one in held.values()), every),
    }


def rates(scope: ReportScope, found: tuple[PlannedLine, ...], base: str) -> dict[str, tuple[Ratio, tuple[str, ...]]]:
    """Return absorption by currency, with the lines left out as one of their amounts is not stated."""
    made = absorption(found, scope.cut_off, base)
    return {one.currency: (one.ratio, one.left_out) for one in made}


def _absorbed(scope: ReportScope, found: tuple[PlannedLine, ...], currency: str, base: str) -> Fact:
    """Return absorption; not stated where no line states both of its amounts."""
    made = rates(scope, found, base).get(currency)
    if made is None or not made[0].sources:
        return Fact(None)
    return percentage(made[0])


def amount_fact(cost: Iterable[Amount], currency: str, kind: str, key: str) -> Fact:
    """Return the amount of one line, not stated where none is known."""
    return Fact(sums(currency, cost).get(kind), (key,), unit=currency)
