"""Contracts: the register of contracts of the bodies, with amounts, payments and days as of the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.figures.contract_days import days_to_close
from generators.figures.disbursement import contracted, disbursement, is_signed
from generators.in_scope.contracts import Held, contracts, paid_by, share, slipped, status
from generators.in_scope.facts import BLANK, claim, number
from generators.model.scalars import Unstated
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = (
    "contract",
    "code",
    "component",
    "supplier",
    "supplier-words",
    "method",
    "status",
    "currency",
    "allocated",
    "contracted",
    "disbursed",
    "disbursed-share",
    "signed",
    "planned-end",
    "end",
    "slip-days",
    "days-to-close",
)


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each contract, by id."""
    for one in contracts(scope):
        yield Line(one.key, {**_named(scope, one), **_amounts(scope, one), **_days(scope, one)})


def _named(scope: ReportScope, one: Held) -> dict[str, Fact]:
    record, key = one.record, one.key
    in_words = record.supplier is None and record.supplier_text is not None
    return {
        "contract": fact(key, key),
        "code": fact(record.number, key),
        "component": fact(record.component, key),
        "supplier": BLANK if in_words else fact(record.supplier, key),
        "supplier-words": claim(record.supplier_text, key),
        "method": fact(record.method, key),
        "status": fact(status(scope, record), key),
        "currency": fact(record.currency, key),
    }


def _amounts(scope: ReportScope, one: Held) -> dict[str, Fact]:
    record, key = one.record, one.key
    made = disbursement([one.named], scope.cut_off)
    return {
        "allocated": fact(record.allocated, key, unit=record.currency),
        "contracted": _contracted(scope, one),
        "disbursed": paid_by(scope, one),
        "disbursed-share": share(found.ratio for found in made),
    }


def _contracted(scope: ReportScope, one: Held) -> Fact:
    """Return the amount of the contract; n/a where nothing was signed by the cut-off day."""
    if not is_signed(one.record, scope.cut_off):
        return fact(Unstated.NOT_APPLICABLE, one.key)
    return Fact(contracted(one.record, scope.cut_off), (one.key,), unit=one.record.currency)


def _days(scope: ReportScope, one: Held) -> dict[str, Fact]:
    record, key = one.record, one.key
    ended = record.actual_end
    has_ended = isinstance(ended, date) and ended <= scope.cut_off
    is_silent = isinstance(ended, Unstated)
    return {
        "signed": _by(record.signed, scope, key),
        "planned-end": fact(record.end, key),
        "end": fact(ended, key) if has_ended or is_silent else BLANK,
        "slip-days": number(slipped(scope, one), key),
        "days-to-close": number(days_to_close(record, scope.cut_off), key) if has_ended or is_silent else BLANK,
    }


def _by(day: date | Unstated, scope: ReportScope, key: str) -> Fact:
    return BLANK if isinstance(day, date) and day > scope.cut_off else fact(day, key)


DATA = Data(columns=COLUMNS, find=find)
