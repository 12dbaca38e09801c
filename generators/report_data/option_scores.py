"""Option scores: the weighted score of each option of a policy brief, by the weights and scores of its form."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.figures.ratio import rounded
from generators.figures.weighted_score import Scored, weighted_score, without_greatest
from generators.in_scope.answers import ROW, Row, number, rows
from generators.in_scope.facts import BLANK, claim
from generators.model.scalars import RESERVED, Unstated
from generators.reports.data import Data, Fact, Line, ReportScope, fact

REPORT = "policy-brief"
MATRIX, REMARKS, SCORE = "criteria.matrix", "criteria.scores", "score-"
OPTIONS = ("a", "b", "c", "d")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each option that was scored on any criterion, with the score without the weightiest one."""
    found = tuple(rows(scope, REPORT, MATRIX))
    remarks = {row.get(ROW, ""): row.get("remark", "") for row in rows(scope, REPORT, REMARKS)}
    for option in OPTIONS:
        if any(number(row, SCORE + option) is not None for row in found):
            criteria = tuple(_criteria(found, option))
            fewer = without_greatest(criteria)
            facts = {
                "score": _score(scope, criteria),
                "without": fact(Unstated.NOT_APPLICABLE, REPORT) if fewer is None else _score(scope, fewer),
                "remark": _remark(remarks.get(option, "")),
            }
            yield Line(option, facts)


def _criteria(found: Sequence[Row], option: str) -> Iterator[Scored]:
    for row in found:
        weight = number(row, "weight")
        if weight is not None:
            yield Scored(weight, number(row, SCORE + option))


def _score(scope: ReportScope, criteria: Sequence[Scored]) -> Fact:
    made = weighted_score(criteria, scope.cut_off, (REPORT,))
    return Fact(None if made is None or made.value is None else rounded(made.value), (REPORT,), made, mean=True)


def _remark(said: str) -> Fact:
    return BLANK if not said or said in RESERVED else claim(said, REPORT)


DATA = Data(columns=("score", "without", "remark"), find=find)
