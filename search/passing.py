"""Says of a single unit whether filters let it through, as engines do for all units at once."""

from __future__ import annotations

from search.plan import Filters
from search.units import SearchUnit


def passes(unit: SearchUnit, filters: Filters) -> bool:
    """Say whether the unit passes every filter."""
    held = {
        "kind": {unit.kind},
        "body": set(unit.bodies),
        "institution": set(unit.institutions),
        "year": {unit.date[:4]},
        "status": {unit.status},
        "lang": {unit.lang},
        "scheme": set(unit.schemes),
    }
    chosen = all(not getattr(filters, name) or getattr(filters, name) & values for name, values in held.items())
    return chosen and _dated(unit, filters) and _in_force(unit, filters.in_force_on)


def _dated(unit: SearchUnit, filters: Filters) -> bool:
    if not unit.date:
        return not (filters.since or filters.until)
    return (not filters.since or unit.date >= filters.since) and (not filters.until or unit.date <= filters.until)


def _in_force(unit: SearchUnit, day: str) -> bool:
    return not day or ((not unit.since or unit.since <= day) and (not unit.until or unit.until >= day))
