"""The rows of an index: one per unit, with what every search needs of it at hand in memory."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple, dataclass
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from search.engines.facets import Facets, Group, Ints, group_of
from search.engines.keyed import FIELDS, Keyed
from search.units import SearchUnit

Floats: TypeAlias = npt.NDArray[np.float64]


@dataclass(frozen=True)
class Row:
    """What an engine keeps of a unit besides its keys; `lengths` are in the order of `FIELDS`."""

    number: int
    id: str
    group: str
    lengths: tuple[int, ...]


def group_text(unit: SearchUnit) -> str:
    """Return the group of a unit as text; equal groups are equal texts."""
    return json.dumps(astuple(group_of(unit)), ensure_ascii=False, separators=(",", ":"))


def lengths_of(one: Keyed) -> tuple[int, ...]:
    """Return how many words each field has."""
    return tuple(one.length(field) for field in FIELDS)


def dump(unit: SearchUnit) -> str:
    """Return the unit as JSON."""
    return json.dumps(asdict(unit), ensure_ascii=False, separators=(",", ":"), sort_keys=True)


def load(text: str) -> SearchUnit:
    """Return the unit that `dump` wrote."""
    held: dict[str, Any] = {
        name: tuple(one) if isinstance(one, list) else one for name, one in json.loads(text).items()
    }
    return SearchUnit(**held)


class Rows:
    """All rows by number; numbers of units that were deleted are left empty."""

    def __init__(self, rows: Iterable[Row]) -> None:
        """Take the rows in any order."""
        held = sorted(rows, key=lambda row: row.number)
        self.size = held[-1].number + 1 if held else 0
        self.live: Ints = np.array([row.number for row in held], np.int64)
        self.ids: Mapping[int, str] = {row.number: row.id for row in held}
        self.numbers: Mapping[str, int] = {row.id: row.number for row in held}
        places: dict[str, int] = {}
        self.groups: Ints = np.zeros(self.size, np.int64)
        self.groups[self.live] = [places.setdefault(row.group, len(places)) for row in held]
        self.facets = Facets([_group(json.loads(text)) for text in places])
        self.group_count = len(places)
        self._lengths = self._by_field([row.lengths for row in held])

    def _by_field(self, lengths: Sequence[tuple[int, ...]]) -> Mapping[str, Floats]:
        table = np.array(lengths, np.float64).reshape(len(lengths), len(FIELDS))
        found = {}
        for column, field in enumerate(FIELDS):
            found[field] = np.zeros(self.size, np.float64)
            found[field][self.live] = table[:, column]
        return found

    def lengths(self, field: str) -> Floats:
        """Return the length of the field by row number."""
        return self._lengths[field]

    @cached_property
    def averages(self) -> Mapping[str, float]:
        """Return the mean length of each field over all units."""
        return {
            field: float(self._lengths[field].sum()) / len(self.live) if len(self.live) else 0.0 for field in FIELDS
        }

    @cached_property
    def ranks(self) -> Ints:
        """Return the place of each row in the order of ids, by which equal scores are told apart."""
        found = np.zeros(self.size, np.int64)
        for rank, key in enumerate(sorted(self.numbers)):
            found[self.numbers[key]] = rank
        return found


def _group(held: list[Any]) -> Group:
    values, day, since, until = held
    return Group(tuple(map(tuple, values)), day, since, until)
