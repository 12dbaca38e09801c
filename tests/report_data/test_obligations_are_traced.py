"""Obligations, conflicts of plans, changes, terms and what is to be escalated are recomputed from the YAML files."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.report_data import raw_changes, raw_conflicts, raw_escalation, raw_obligations, raw_terms
from tests.report_data.raw import ASKED, Asked, bodies, day, records
from tests.report_data.rows import recomputed

LATER = (
    Asked("ex-ipmg-skills", "2025", date(2025, 1, 1), date(2025, 12, 31), date(2026, 11, 20)),
    Asked("ex-tg-water", "2025-H1", date(2025, 1, 1), date(2025, 6, 30), date(2027, 2, 1)),
    Asked(None, "2025", date(2025, 1, 1), date(2025, 12, 31), date(2027, 6, 30)),
)
"""Periods that were over long before the day of cut-off."""
ISSUES = (*ASKED, *LATER)


def terms(asked: Asked) -> Iterator[tuple[Any, ...]]:
    """Yield how it stands with the terms of reference of each body."""
    for body in bodies(asked):
        text = raw_terms.terms_of(body)
        yield (body, "", "none", *("",) * 7) if text is None else _terms(asked, body, text)


def _terms(asked: Asked, body: str, text: raw_terms.Terms) -> tuple[Any, ...]:
    version, rests = raw_terms.in_force(text, asked.cut), text["rests_on"]
    current = records("guidelines/tor")[rests["standard"]]["version"]
    return (
        body,
        text["id"],
        "in-force" if version else "draft",
        version["version"] if version else text["version"],
        day(version["from"]) if version else "",
        rests["version"],
        current,
        "yes" if rests["version"] != current else "no",
        raw_terms.deviations(text),
        raw_terms.review(text, asked.cut) if version else "not-applicable",
    )


test_what_is_owed = recomputed("obligations", "kind body source due done state", raw_obligations.rows, ISSUES)
test_conflicts_of_plans = recomputed("plan-conflicts", "conflict body record what", raw_conflicts.rows, ISSUES)
test_what_changed = recomputed("changes", "kind how day body record what before after", raw_changes.rows, ISSUES)
test_what_is_stuck = recomputed(
    "issues-to-escalate", "issue what body owner since days code", raw_escalation.rows, ISSUES
)
test_terms_of_reference = recomputed(
    "tor-status",
    "body terms state version from standard-version current-standard outdated deviations review",
    terms,
    ISSUES,
)


def test_the_example_has_something_of_each_kind() -> None:
    """What would be traced on nothing would prove nothing."""
    rows = [one for asked in ISSUES for one in raw_obligations.rows(asked)]
    assert {one[0] for one in rows} == {"meetings", "programme", "report", "step", "review"}
    assert {one[5] for one in rows} == {"met", "late", "missed", "coming", "undecided"}
    changes = [one for asked in ASKED for one in raw_changes.rows(asked)]
    assert {one[0] for one in changes} >= {"members", "terms", "meetings", "decisions", "actions", "indicators"}
    stuck = [one for asked in ISSUES for one in raw_escalation.rows(asked)]
    assert len({one[0] for one in stuck}) >= 4
    assert {one[0] for asked in ASKED for one in raw_conflicts.rows(asked)} >= {"measure-without-line", "two-groups"}
