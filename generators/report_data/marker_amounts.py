"""Marker amounts: the planned amounts of activities by score and currency, always with the share that was screened.

Where an activity has several markers, only the stated share of its amount counts for each, so that none counts twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from generators.figures.absorption import known, sums
from generators.figures.ratio import Ratio
from generators.in_scope.facts import percentage
from generators.in_scope.markers import SCORES, Scored, markers, scored
from generators.in_scope.money import currencies
from generators.in_scope.tagging import source
from generators.planning.lines import PlannedLine, all_lines
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("scheme", "code", "marker", "currency", *SCORES, "total", "tracked", "screened")
Amounts = Sequence[tuple[Scored, Decimal]]


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each marker and currency in which an activity states what was planned."""
    by_key = {one.key: one for one in all_lines(scope.library)}
    for scheme, code in markers(scope):
        held = [(one, by_key[source(one.subject)]) for one in scored(scope, scheme, code, "lines")]
        for currency in currencies(scope, [line for _, line in held]):
            amounts = [(one, amount) for one, line in held if (amount := _planned(scope, line, currency)) is not None]
            if amounts:
                place = f"{scheme.id}#{code.id}"
                named = {"scheme": fact(scheme.id, scheme.id), "code": fact(code.code, place)}
                named |= {"marker": fact(code.name, place), "currency": fact(currency)}
                yield Line(f"{place}/{currency}", {**named, **_facts(scope, amounts, currency)})


def _planned(scope: ReportScope, line: PlannedLine, currency: str) -> Decimal | None:
    return sums(currency, known(line.line.cost, scope.cut_off)).get("planned")


def _facts(scope: ReportScope, amounts: Amounts, currency: str) -> dict[str, Fact]:
    keys = tuple(source(one.subject) for one, _ in amounts)
    by_score = {score: _sum([(one, amount) for one, amount in amounts if one.score == score]) for score in SCORES}
    total = sum((amount for _, amount in amounts), Decimal(0))
    screened = sum((amount for one, amount in amounts if one.score != "not-screened"), Decimal(0))
    tracked = by_score["principal"] + by_score["significant"]
    return {
        **{score: Fact(amount, _keys(amounts, score), unit=currency) for score, amount in by_score.items()},
        "total": Fact(total, keys, unit=currency),
        "tracked": percentage(Ratio("tracked", tracked, screened, scope.cut_off, keys)),
        "screened": percentage(Ratio("screened-amount", screened, total, scope.cut_off, keys)),
    }


def _sum(amounts: Amounts) -> Decimal:
    return sum((amount * one.share for one, amount in amounts), Decimal(0))


def _keys(amounts: Amounts, score: str) -> tuple[str, ...]:
    return tuple(source(one.subject) for one, _ in amounts if one.score == score)


DATA = Data(columns=COLUMNS, find=find)
