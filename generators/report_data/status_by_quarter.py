"""Status by quarter: how the activities due in each quarter of the period stand on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from generators.figures.lights import LIGHTS
from generators.grouping import grouped
from generators.in_scope.facts import count
from generators.in_scope.line_facts import light
from generators.in_scope.lines import lines_of_year
from generators.planning.lines import PlannedLine
from generators.reports.data import Data, Fact, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each quarter in which an activity is due, those still to come included."""
    due = ((one.due, one) for one in lines_of_year(scope) if one.due is not None and one.due in scope.period)
    by_quarter = grouped((quarter(day), one) for day, one in due)
    for key in sorted(by_quarter):
        yield Line(key, _facts(scope, key, by_quarter[key]))


def quarter(day: date) -> str:
    """Return the quarter of a day as `2026-Q1`."""
    return f"{day.year}-Q{(day.month + 2) // 3}"


def _facts(scope: ReportScope, key: str, found: Sequence[PlannedLine]) -> dict[str, Fact]:
    held = [(light(scope, one), one) for one in found]
    late = [one.key for name, one in held if name == "done" and _is_late(one)]
    return {
        "quarter": fact(key),
        "due": count(len(found), (one.key for one in found)),
        "done-late": count(len(late), late),
        **{name: _counted([one for shown, one in held if shown == name]) for name in LIGHTS},
    }


def _counted(found: Sequence[PlannedLine]) -> Fact:
    return count(len(found), (one.key for one in found))


def _is_late(one: PlannedLine) -> bool:
    ended = one.line.actual_end
    return one.due is not None and isinstance(ended, date) and ended > one.due


DATA = Data(columns=("quarter", "due", "done-late", *LIGHTS), find=find)
