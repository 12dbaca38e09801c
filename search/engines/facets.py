"""Facets: units with the same values form a group, so that a search counts groups and not units."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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


@dataclass(frozen=True)
class Passing:
    """Which groups pass: all choices together, and per facet all choices but its own; None where that is the same."""

    all: Flags
    without_own: tuple[Flags | None, ...]
    whole: bool
    """Whether every group passes."""


class Facets:
    """All groups of an index; read-only after it was made, and safe to share between threads."""

    def __init__(self, groups: Sequence[Group]) -> None:
        """Prepare the counting: each group's values as numbers, in rows of one length."""
        self._groups = groups
        places: dict[tuple[str, str], int] = {}
        held = [
            [
                places.setdefault((facet, value), len(places))
                for facet, values in zip(FACETS, group.values, strict=True)
                for value in values
            ]
            for group in groups
        ]
        self._values = list(places)
        self._held = np.full((len(held), max(map(len, held), default=0)), len(places), np.int64)
        for row, numbers in zip(self._held, held, strict=True):
            row[: len(numbers)] = numbers
        self._passing = lru_cache(maxsize=_CHOICES)(self._passes)

    def passing(self, filters: Filters) -> Passing:
        """Return which groups pass."""
        return self._passing(filters)

    def _passes(self, filters: Filters) -> Passing:
        size = len(self._groups)
        refused = np.fromiter((not _in_time(group, filters) for group in self._groups), np.int64, size)
        own: list[Flags | None] = []
        for place, facet in enumerate(FACETS):
            chosen: frozenset[str] = getattr(filters, facet)
            held = (bool(chosen) and chosen.isdisjoint(group.values[place]) for group in self._groups)
            flags = np.fromiter(held, bool, size)
            own.append(flags if chosen else None)
            refused += flags
        without_own = tuple(None if flags is None else refused - flags == 0 for flags in own)
        return Passing(refused == 0, without_own, not refused.any())

    def counts(self, groups: Ints, passing: Passing) -> Mapping[str, Mapping[str, int]]:
        """Return the hits per value, given the group of each hit; a facet's own choice does not narrow its counts."""
        found = self._counted(groups if passing.whole else groups[passing.all[groups]])
        for facet, flags in zip(FACETS, passing.without_own, strict=True):
            if flags is not None:
                found[facet] = self._counted(groups[flags[groups]])[facet]
        return found

    def _counted(self, groups: Ints) -> dict[str, dict[str, int]]:
        most = len(self._values)
        if len(groups) < len(self._groups):
            sums = np.bincount(self._held[groups].ravel(), minlength=most + 1)
        else:
            hits = np.bincount(groups, minlength=len(self._groups))
            weights = np.repeat(hits, self._held.shape[1])
            sums = np.bincount(self._held.ravel(), weights=weights, minlength=most + 1)
        places = np.flatnonzero(sums[:most])
        found: dict[str, dict[str, int]] = {facet: {} for facet in FACETS}
        for place, count in zip(places.tolist(), sums[places].tolist(), strict=True):
            facet, value = self._values[place]
            found[facet][value] = int(count)
        return found


def _in_time(group: Group, filters: Filters) -> bool:
    if (filters.since or filters.until) and not group.date:
        return False
    if (filters.since and group.date < filters.since) or (filters.until and group.date > filters.until):
        return False
    day = filters.in_force_on
    return not day or ((not group.since or group.since <= day) and (not group.until or group.until >= day))
