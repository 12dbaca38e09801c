"""The lines of work programmes that a report is about, with what they serve and how they stand on its cut-off day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from generators.figures.lights import Limits, limits
from generators.in_scope.bodies import bodies
from generators.model.texts import Text
from generators.planning.lines import Plan, PlannedLine, plans
from generators.records.planning import Pointer
from generators.records.strategy import Goal, Measure, Strategy
from generators.reports.data import ReportScope


def year(scope: ReportScope) -> int:
    """Return the calendar year for which yearly figures are given: that of the last day of the period, or cut-off."""
    return min(scope.period.last, scope.cut_off).year


def plans_in(scope: ReportScope) -> tuple[Plan, ...]:
    """Return the programmes of the bodies that reach into the period, and had begun by the cut-off day."""
    first, last = scope.period.first, min(scope.period.last, scope.cut_off)
    own = set(bodies(scope))
    return tuple(
        one
        for one in plans(scope.library)
        if one.programme.body in own and one.programme.from_ <= last and one.programme.until >= first
    )


def lines_of_year(scope: ReportScope) -> tuple[PlannedLine, ...]:
    """Return all lines of these programmes: yearly rates choose among them by their own rule."""
    return tuple(line for plan in plans_in(scope) for line in plan.lines)


def lines(scope: ReportScope) -> tuple[PlannedLine, ...]:
    """Return the lines that concern the period: planned to run in it, or begun before and not finished by then.

    A line whose days are not stated concerns every period of its programme.
    """
    return tuple(one for one in lines_of_year(scope) if _concerns(scope, one))


def _concerns(scope: ReportScope, one: PlannedLine) -> bool:
    start, ended, due = one.line.start, one.line.actual_end, one.due
    if isinstance(start, date) and start > scope.period.last:
        return False
    finished = ended if isinstance(ended, date) else None
    if due is None or due >= scope.period.first:
        return True
    return finished is None or finished >= scope.period.first


def due_in(scope: ReportScope, found: Iterable[PlannedLine]) -> tuple[PlannedLine, ...]:
    """Return the lines whose planned end falls into the period, up to the cut-off day."""
    return tuple(one for one in found if one.due is not None and one.due in scope.period and one.due <= scope.cut_off)


def held_limits(scope: ReportScope) -> Limits | None:
    """Return the thresholds of traffic lights that hold on the cut-off day."""
    return scope.library.once(("limits", scope.cut_off), lambda: limits(scope.library, scope.cut_off))


def goals(scope: ReportScope) -> Iterator[tuple[str, Strategy, Goal]]:
    """Yield each goal of each strategy that a line of the bodies serves, with the id of its record."""
    served = served_strategies(scope)
    for document in scope.library.of("strategy"):
        record = document.record
        if isinstance(record, Strategy) and document.id in served:
            yield from ((document.id, record, goal) for goal in record.goals)


def served_strategies(scope: ReportScope) -> frozenset[str]:
    """Return the ids of the strategies that lines of the bodies' programmes serve; of all bodies all of them."""
    if scope.body is None:
        return frozenset(one.id for one in scope.library.of("strategy"))
    return frozenset(Pointer(to).record for to in served_by(scope, bodies(scope)))


def served_by(scope: ReportScope, own: Iterable[str]) -> frozenset[str]:
    """Return what the lines of these bodies serve in their programmes of the period: records, and `record#entry`."""
    wanted = set(own)
    return frozenset(to for line in lines_of_year(scope) if line.body in wanted for to in line.line.serves)


def serving(strategy: str, goal: Goal, found: Iterable[PlannedLine]) -> tuple[PlannedLine, ...]:
    """Return the lines that serve a goal or any of its measures."""
    wanted = {f"{strategy}#{goal.id}", *(f"{strategy}#{one.id}" for one in goal.measures)}
    return tuple(one for one in found if not wanted.isdisjoint(one.line.serves))


def measure_of(scope: ReportScope, line: PlannedLine) -> Text | str:
    """Return the title of the first thing that a line serves; empty where it serves nothing that is known."""
    for to in line.line.serves:
        found = served_title(scope, to)
        if found is not None:
            return found
    return ""


def known(scope: ReportScope, pointers: Iterable[str]) -> tuple[str, ...]:
    """Return those of these pointers that lead to a record that is there and public."""
    return tuple(to for to in pointers if scope.library.get(Pointer(to).record) is not None)


def served_title(scope: ReportScope, to: str) -> Text | None:
    """Return the title of the measure, goal or record that a pointer names; None where it is not there."""
    pointer = Pointer(to)
    document = scope.library.get(pointer.record)
    if document is None:
        return None
    if not pointer.entry:
        return document.title
    parts = (part for _, part in document.parts if isinstance(part, Goal | Measure))
    return next((part.title for part in parts if part.id == pointer.entry), None)
