"""Disbursement: what was planned to be paid and what was paid in each quarter and in all, for each currency alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from generators.grouping import grouped
from generators.in_scope.contracts import contracts
from generators.in_scope.facts import BLANK
from generators.report_data.status_by_quarter import quarter
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("quarter", "currency", "planned", "actual", "planned-total", "actual-total")


@dataclass(frozen=True)
class Flow:
    """Money of one payment on one day, planned or paid; `amount` is None where it is not stated."""

    day: date
    amount: Decimal | None
    source: str


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each quarter from the first payment up to the end of the period.

    Payments without a day are left out; once an amount is not stated, the totals are not stated from there on.
    """
    planned, actual = grouped(_planned(scope)), grouped(_actual(scope))
    for currency in sorted({*planned, *actual}):
        plan, fact_ = planned.get(currency, ()), actual.get(currency, ())
        days = [one.day for one in (*plan, *fact_)]
        for first in _quarters(min(days), max(days)):
            yield _line(scope, currency, first, plan, fact_)


def _planned(scope: ReportScope) -> Iterator[tuple[str, Flow]]:
    for one in contracts(scope):
        for part in one.record.payments if isinstance(one.record.payments, tuple) else ():
            if isinstance(part.due, date) and part.due <= scope.period.last:
                yield one.record.currency, Flow(part.due, _stated(part.planned), f"{one.key}#{part.id}")


def _actual(scope: ReportScope) -> Iterator[tuple[str, Flow]]:
    for one in contracts(scope):
        for part in one.record.payments if isinstance(one.record.payments, tuple) else ():
            if isinstance(part.paid, date) and part.paid <= min(scope.cut_off, scope.period.last):
                yield one.record.currency, Flow(part.paid, _stated(part.actual), f"{one.key}#{part.id}")


def _stated(amount: object) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None


def _quarters(first: date, last: date) -> Iterator[date]:
    """Yield the first day of each quarter from one day to another."""
    year, month = first.year, 3 * ((first.month - 1) // 3) + 1
    while date(year, month, 1) <= last:
        yield date(year, month, 1)
        year, month = (year, month + 3) if month < 10 else (year + 1, 1)


def _line(scope: ReportScope, currency: str, first: date, plan: Sequence[Flow], made: Sequence[Flow]) -> Line:
    name = quarter(first)
    is_past = first <= min(scope.cut_off, scope.period.last)
    facts = {"quarter": fact(name), "currency": fact(currency)}
    for key, flows in (("planned", plan), ("actual", made)):
        own = [one for one in flows if quarter(one.day) == name]
        until = [one for one in flows if quarter(one.day) <= name]
        shown = key == "planned" or is_past
        facts[key] = _sum(own, currency) if shown else BLANK
        facts[f"{key}-total"] = _sum(until, currency) if shown else BLANK
    return Line(f"{name}/{currency}", facts)


def _sum(flows: Sequence[Flow], currency: str) -> Fact:
    amounts = [one.amount for one in flows if one.amount is not None]
    total = sum(amounts, Decimal(0)) if len(amounts) == len(flows) else None
    return Fact(total, tuple(one.source for one in flows), unit=currency)


DATA = Data(columns=COLUMNS, find=find)
