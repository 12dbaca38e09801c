"""Rates of work programmes and of indicators, over all lines and indicators that a report is about."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.figures.due_done import due_done
from generators.figures.implementation import Implementation, implementation
from generators.figures.indicator_rate import IndicatorRate, indicator_rate
from generators.figures.ratio import Ratio, ratio
from generators.figures.slip import slipped_days
from generators.in_scope.figure_lines import median_line, of_ratio
from generators.in_scope.indicators import Held
from generators.in_scope.line_facts import light
from generators.in_scope.lines import due_in, lines, lines_of_year, year
from generators.in_scope.money import rates
from generators.meeting_statistics.statistic import middle
from generators.planning.lines import PlannedLine
from generators.reports.data import Line, ReportScope

AT_RISK = ("at-risk", "off-track")
"""Lights of lines that are at risk."""


def implemented(scope: ReportScope, found: tuple[PlannedLine, ...]) -> Implementation:
    """Return the rate of implementation of the report's year."""
    return implementation(scope.library, found, year(scope), scope.cut_off)


def implementation_line(scope: ReportScope) -> Line:
    """Return that rate as a line; left out are the lines whose planned end is not stated."""
    made = implemented(scope, lines_of_year(scope))
    return of_ratio(made.rate, left_out=made.undated)


def due_done_line(scope: ReportScope) -> Line:
    """Return the lines due that are done as a line; left out are those of the period without a planned end."""
    undated = tuple(one.key for one in lines(scope) if one.due is None)
    return of_ratio(done_of_due(scope, lines_of_year(scope)), left_out=undated)


def done_of_due(scope: ReportScope, found: tuple[PlannedLine, ...]) -> Ratio:
    """Return the lines due in the period that are done on the cut-off day, over those due."""
    return due_done(scope.library, due_in(scope, found), scope.cut_off)


def reached(scope: ReportScope, found: Iterable[Held]) -> IndicatorRate:
    """Return the indicators that reached the target of the report's year."""
    return indicator_rate(((one.key, one.record) for one in found), year(scope), scope.cut_off)


def absorbed(scope: ReportScope) -> Iterator[Line]:
    """Yield absorption of what was allocated and committed, for each currency by itself."""
    for base in ("allocated", "committed"):
        for currency, (made, left_out) in rates(scope, lines(scope), base).items():
            yield of_ratio(made, currency, left_out=left_out)


def of_lines(scope: ReportScope) -> Iterator[Line]:
    """Yield what is due and done, what is behind plan and by how much, what is at risk and what has no planned end."""
    found, cut = lines(scope), scope.cut_off
    yield due_done_line(scope)
    days = slips(scope, found)
    keys = tuple(one.key for one, _ in days)
    behind = [number for _, number in days if number]
    late = tuple(one.key for one, number in days if number)
    unknown = tuple(one.key for one in found if one.key not in keys)
    yield of_ratio(ratio("slipped", len(behind), len(days), cut, keys), left_out=unknown)
    yield of_ratio(ratio("slip-mean", sum(behind), len(behind), cut, late), unit="days")
    yield median_line("slip-median", middle("slip", behind, cut).value, len(behind), late)
    yield of_ratio(ratio("at-risk", *at_risk(scope, found), cut, (one.key for one in found)))
    yield undated_line(scope, found)


def undated_line(scope: ReportScope, found: tuple[PlannedLine, ...]) -> Line:
    """Return the lines without a planned end over all lines."""
    undated = sum(one.due is None for one in found)
    return of_ratio(ratio("undated", undated, len(found), scope.cut_off, (one.key for one in found)))


def slips(scope: ReportScope, found: tuple[PlannedLine, ...]) -> list[tuple[PlannedLine, int]]:
    """Return the lines of which it can be told by how many days they are behind plan, with these days."""
    days = ((one, slipped_days(scope.library, one, scope.cut_off)) for one in found)
    return [(one, number) for one, number in days if number is not None]


def at_risk(scope: ReportScope, found: tuple[PlannedLine, ...]) -> tuple[int, int]:
    """Return how many lines are at risk or off track, and how many lines there are."""
    return sum(light(scope, one) in AT_RISK for one in found), len(found)
