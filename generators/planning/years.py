"""The years that plans speak of, and the lines of a year."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import partial

from generators.grouping import grouped
from generators.library import Library
from generators.planning.lines import Plan, PlannedLine, plans


def years(library: Library) -> tuple[int, ...]:
    """Return every calendar year that a programme reaches into, the latest first."""
    found = {year for plan in plans(library) for year in _years(plan)}
    return tuple(sorted(found, reverse=True))


def shown_year(library: Library, today: date) -> int:
    """Return the year that readers want first: this one, else the last one before it that a programme reaches into."""
    found = years(library)
    return next((year for year in found if year <= today.year), found[-1])


def plans_of(library: Library, year: int) -> tuple[Plan, ...]:
    """Return the programmes whose period reaches into a year."""
    return library.once("plans by year", partial(_by_year, library)).get(year, ())


def lines_of(library: Library, year: int) -> tuple[PlannedLine, ...]:
    """Return the lines of the programmes that reach into a year."""
    return tuple(line for plan in plans_of(library, year) for line in plan.lines)


def _by_year(library: Library) -> Mapping[int, tuple[Plan, ...]]:
    return grouped((year, plan) for plan in plans(library) for year in _years(plan))


def _years(plan: Plan) -> range:
    return range(plan.programme.from_.year, plan.programme.until.year + 1)
