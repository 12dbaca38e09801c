"""Implementation rate of the activities of a year.

Source: SIGMA, PAR Portal, sub-indicator 216: activities that were planned for the year and are implemented, divided by
the activities planned for that year; an ongoing activity counts as implemented if it is on schedule.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generators.figures.ratio import Ratio, ratio
from generators.library import Library
from generators.planning.lines import PlannedLine
from generators.planning.states import state_on


@dataclass(frozen=True)
class Implementation:
    """The rate of one year; `undated` names the lines whose planned end is not stated, which no year can claim."""

    year: int
    rate: Ratio
    undated: tuple[str, ...]


def implementation(library: Library, lines: Iterable[PlannedLine], year: int, as_of: date) -> Implementation:
    """Return the rate for a calendar year, counted up to `as_of` or to the end of that year if it is over.

    Planned for the year is what was to begin by its end and to end in it or later; without a planned beginning, what
    was to end in it. Cancelled activities were planned, and stay in the denominator.
    """
    cut = min(as_of, date(year, 12, 31))
    found = tuple(lines)
    planned = [line for line in found if is_planned(line, year)]
    counted = [line for line in planned if is_implemented(library, line, cut)]
    rate = ratio("implementation", len(counted), len(planned), cut, (line.key for line in planned))
    return Implementation(year, rate, tuple(line.key for line in found if line.due is None))


def is_planned(line: PlannedLine, year: int) -> bool:
    """Say whether an activity was planned for a calendar year; without a planned end that is not known."""
    start, end = line.line.start, line.due
    if end is None:
        return False
    return end.year >= year >= (start.year if isinstance(start, date) else end.year)


def is_implemented(library: Library, line: PlannedLine, cut: date) -> bool:
    """Say whether a line is done by the cut-off date, or ongoing and on schedule.

    On schedule is what is in progress, was begun no later than planned, and is not yet due.
    """
    state = state_on(library, line, cut)
    return state == "done" or (state == "in-progress" and _is_on_schedule(line, cut))


def _is_on_schedule(line: PlannedLine, cut: date) -> bool:
    planned, begun = line.line.start, line.line.actual_start
    late = isinstance(planned, date) and isinstance(begun, date) and begun > planned
    return line.due is not None and line.due > cut and not late
