"""Facets: units with the same values form a group, so that a search counts groups and not units."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from search.plan import FACETS, Filters
from search.units import SearchUnit

Ints: TypeAlias = npt.NDArray[np.int64]
Flags: TypeAlias = npt.NDArray[np.bool_]
_CHOICES = 512
"""How many choices of filters are remembered."""


@dataclass(frozen=True)
class Group:
    """The facet values that units share, and the days that filters ask for."""

    values: tuple[tuple[str, ...], ...]
    """In the order of `FACETS`."""
    date: str
    since: str
    until: str


def group_of(unit: SearchUnit) -> Group:
    """Return what filters and facets see of a unit."""
    held = {
        "kind": (unit.kind,),
        "body": unit.bodies,
        "institution": unit.institutions,
        "year": (unit.date[:4],),
        "status": (unit.status,),
        "lang": (unit.lang,),
        "scheme": unit.schemes,
    }
    values = tuple(tuple(dict.fromkeys(filter(None, held[facet]))) for facet in FACETS)
    return Group(values, unit.date, unit.since, unit.until)


class Facets:
    """All groups of an index; read-only after it was made, and safe to share between threads."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Prepare the counting: per facet pairs of a group and one of its values."""
        self._groups = groups
        self._pairs = [_pairs(group.values[place] for group in groups) for place in range(len(FACETS))]
        self._passing = lru_cache(maxsize=_CHOICES)(self._passes)

    def passing(self, filters: Filters) -> tuple[Flags, ...]:
        """Return which groups pass: first by the days alone, then by the choice in each facet alone."""
        return self._passing(filters)

    def _passes(self, filters: Filters) -> tuple[Flags, ...]:
        found = [np.fromiter((_in_time(group, filters) for group in self._groups), bool, len(self._groups))]
        for place, facet in enumerate(FACETS):
            chosen: frozenset[str] = getattr(filters, facet)
            flags = (not chosen or not chosen.isdisjoint(group.values[place]) for group in self._groups)
            found.append(np.fromiter(flags, bool, len(self._groups)))
        return tuple(found)

    def counts(self, hits: Ints, passing: tuple[Flags, ...]) -> Mapping[str, Mapping[str, int]]:
        """Return the hits per value, given the hits per group; a facet's own choice does not narrow its counts."""
        refused = np.zeros(len(self._groups), np.int64)
        for flags in passing:
            refused += ~flags
        found = {}
        for place, facet in enumerate(FACETS):
            others = np.where(refused - ~passing[place + 1] == 0, hits, 0)
            found[facet] = self._values(place, others)
        return found

    def _values(self, place: int, hits: Ints) -> Mapping[str, int]:
        names, groups, values = self._pairs[place]
        if not names:
            return {}
        sums = np.bincount(values, weights=hits[groups], minlength=len(names))
        return {names[value]: int(sums[value]) for value in np.flatnonzero(sums)}


def _pairs(held: Iterable[tuple[str, ...]]) -> tuple[list[str], Ints, Ints]:
    places: dict[str, int] = {}
    pairs = [(group, value) for group, values in enumerate(held) for value in values]
    groups = np.array([group for group, _ in pairs], np.int64)
    values = np.array([places.setdefault(value, len(places)) for _, value in pairs], np.int64)
    return list(places), groups, values


def _in_time(group: Group, filters: Filters) -> bool:
    if (filters.since or filters.until) and not group.date:
        return False
    if (filters.since and group.date < filters.since) or (filters.until and group.date > filters.until):
        return False
    day = filters.in_force_on
    return not day or ((not group.since or group.since <= day) and (not group.until or group.until >= day))
