"""Tranche amounts: what follows from each indicator of the variable tranche, by the weights and degrees of its form."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generators.figures.ratio import rounded
from generators.figures.tranche import Judged, amount
from generators.in_scope.answers import number as stated
from generators.in_scope.facts import number
from generators.in_scope.tranches import REPORT, Tranche, judged, said, variable
from generators.reports.data import Data, Fact, Line, ReportScope, fact

CENT = Decimal("0.01")
VALUES = ("baseline", "threshold", "target", "value")
COLUMNS = ("indicator", "weight", *VALUES, "source", "degree", "factor", "tranche", "amount", "currency")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each indicator; without a single variable tranche of the year no amount can be told."""
    tranche = variable(scope)
    for place, (row, one) in enumerate(judged(scope), 1):
        facts = {
            **{name: number(stated(row, name), REPORT) for name in VALUES},
            "source": fact(said(row, "source") or None, REPORT),
            "indicator": fact(one.name or None, REPORT),
            "weight": number(one.weight, REPORT),
            "degree": fact(one.degree or None, REPORT),
            "factor": number(one.held, REPORT),
            "tranche": _money(tranche),
            "amount": _amount(one, tranche),
            "currency": fact(tranche.currency if tranche else None, REPORT),
        }
        yield Line(str(place), facts)


def _money(tranche: Tranche | None) -> Fact:
    return Fact(tranche.possible, (REPORT,), unit=tranche.currency) if tranche else fact(None, REPORT)


def _amount(one: Judged, tranche: Tranche | None) -> Fact:
    made = amount(one, tranche.possible) if tranche else None
    return Fact(None if made is None else rounded(made, CENT), (REPORT,), unit=tranche.currency if tranche else "")


DATA = Data(columns=COLUMNS, find=find)
