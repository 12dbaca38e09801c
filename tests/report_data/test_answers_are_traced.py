"""Scores of options and amounts of tranches, from the answers to forms; every figure is worked out by hand."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

from generators.library import Library
from generators.model.scalars import Unstated
from generators.reports.data import Line, Period, ReportScope
from tests.report_data.scopes import library, lines_in, parts, value
from tests.report_data.tracing import traces

WEIGHTS = {"effectiveness": ("40", "5", "3"), "cost": ("35", "3", "4"), "fairness": ("25", "2", "not-stated")}
MATRIX = [
    {"row": row, "weight": weight, "score-a": a, "score-b": b, "score-c": "not-stated", "reason": "not-stated"}
    for row, (weight, a, b) in WEIGHTS.items()
]
BRIEF = {
    "criteria.matrix": MATRIX,
    "criteria.scores": [{"row": "a", "score": "not-stated", "without": "not-stated", "remark": "Qëndron."}],
}
MEASURED = {"baseline": "1600", "threshold": "1400", "target": "1200", "value": "1190.5"}
CONTRACT = {
    "conditions.conditions": [
        {"row": "public-policy", "degree": "met"},
        {"row": "macro-stability", "degree": "partly-met"},
        {"row": "public-finance", "degree": "not-assessed"},
    ],
    "variable-tranche.indicators": [
        {"indicator": "Detyrimet", "weight": "30", "degree": "met", "factor": "not-stated", **MEASURED},
        {"indicator": "Gjetjet", "weight": "20", "degree": "partly-met", "factor": "0.5"},
        {"indicator": "Raportet", "weight": "50", "degree": "partly-met", "factor": "not-stated"},
    ],
    "tranches.calendar": [
        {"tranche": "F1", "kind": "fixed", "year": "2025", "possible": "5000000", "currency": "EUR"},
        {"tranche": "V1", "kind": "variable", "year": "2025", "possible": "2000000", "currency": "EUR"},
        {"tranche": "V2", "kind": "variable", "year": "2026", "possible": "3000000", "currency": "EUR"},
    ],
}


def answered(report: str, issue: str, answers: Mapping[str, Any]) -> Library:
    """Return the example content with one institution's answers to an issue, as `collect` keeps them."""
    held = library()
    document = held.get(report)
    assert document is not None
    kept = {"report": report, "version": "v", "institution": "ex-ministry-skills", "answers": dict(answers)}
    made = replace(document, answers={issue: {"ex-ministry-skills": kept}})
    return replace(held, documents={**held.documents, report: made})


def ask(held: Library, key: str, body: str, period: str, cut: date) -> dict[str, Line]:
    """Return the lines of a provider."""
    return {one.key: one for one in lines_in(key, ReportScope(held, body, Period.read(period), cut))}


@traces("option-scores", columns="score without")
def test_scores_by_hand() -> None:
    """A: (40 x 5 + 35 x 3 + 25 x 2) / 100 = 3.55; without effectiveness 155 / 60, which is 2.58.

    B lacks a score for fairness, so that it has none; nothing was said of C, and the brief has no D.
    """
    held = answered("policy-brief", "ex-ipmg-skills-none", BRIEF)
    found = ask(held, "option-scores", "ex-ipmg-skills", "none", date(2026, 3, 1))
    assert list(found) == ["a", "b"]
    assert (parts(found["a"].facts["score"]), value(found["a"], "score")) == ((355, 100), Decimal("3.55"))
    assert (parts(found["a"].facts["without"]), value(found["a"], "without")) == ((155, 60), Decimal("2.58"))
    assert value(found["a"], "remark") == "Qëndron."
    assert (value(found["b"], "score"), value(found["b"], "remark")) == (None, "")


def test_two_greatest_weights_cannot_be_taken_away() -> None:
    equal = [{**row, "weight": "50"} for row in MATRIX[:2]]
    held = answered("policy-brief", "ex-ipmg-skills-none", {"criteria.matrix": equal})
    found = ask(held, "option-scores", "ex-ipmg-skills", "none", date(2026, 3, 1))
    assert value(found["a"], "without") is Unstated.NOT_APPLICABLE


def test_another_issue_has_other_answers() -> None:
    held = answered("policy-brief", "ex-ipmg-skills-none", BRIEF)
    assert ask(held, "option-scores", "ex-tg-water", "none", date(2026, 3, 1)) == {}
    assert ask(held, "option-scores", "ex-ipmg-skills", "2026", date(2026, 3, 1)) == {}


@traces("tranche-amounts", columns="weight baseline threshold target value degree factor amount")
@traces("tranche-figures", columns="figure numerator denominator value unit silent")
def test_amounts_by_hand() -> None:
    """30 percent of 2 000 000 met, 20 percent half met; of the last no agreement says what it is worth."""
    held = answered("sector-contract", "ex-sc-finance-2025", CONTRACT)
    found = ask(held, "tranche-amounts", "ex-sc-finance", "2025", date(2026, 3, 31))
    assert [value(one, "amount") for one in found.values()] == [600_000, 200_000, None]
    assert {value(one, "tranche") for one in found.values()} == {2_000_000}
    names = ("weight", "degree", "factor", "baseline", "threshold", "target", "value")
    assert [[value(one, name) for name in names] for one in found.values()] == [
        [30, "met", 1, 1600, 1400, 1200, Decimal("1190.5")],
        [20, "partly-met", Decimal("0.5"), None, None, None, None],
        [50, "partly-met", None, None, None, None, None],
    ]
    figures = ask(held, "tranche-figures", "ex-sc-finance", "2025", date(2026, 3, 31))
    assert {key: (parts(one.facts["value"]), value(one, "silent")) for key, one in figures.items()} == {
        "conditions-met": ((1, 2), 1),
        "indicators-met": ((1, 3), 0),
        "tranche-due": ((800_000, 2_000_000), 1),
    }
    assert {value(one, "figure"): value(one, "unit") for one in figures.values()} == dict.fromkeys(figures, "percent")
    due = figures["tranche-due"]
    assert [value(due, name) for name in ("numerator", "denominator")] == [800_000, 2_000_000]


def test_without_a_single_variable_tranche_of_the_year_no_amount_is_told() -> None:
    twice = {**CONTRACT, "tranches.calendar": [*CONTRACT["tranches.calendar"], CONTRACT["tranches.calendar"][1]]}
    held = answered("sector-contract", "ex-sc-finance-2025", twice)
    found = ask(held, "tranche-amounts", "ex-sc-finance", "2025", date(2026, 3, 31))
    assert {value(one, "amount") for one in found.values()} == {None}
    assert "tranche-due" not in ask(held, "tranche-figures", "ex-sc-finance", "2025", date(2026, 3, 31))
