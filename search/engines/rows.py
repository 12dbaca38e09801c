"""The rows of an index: one per unit, with what every search needs of it at hand in memory."""

from __future__ import annotations

import json
import struct
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, astuple
from functools import cached_property
from typing import Any, TypeAlias

import numpy as np
import numpy.typing as npt

from search.engines.facets import Facets, Group, Ints, group_of
from search.engines.keyed import FIELDS, Keyed
from search.units import SearchUnit

Floats: TypeAlias = npt.NDArray[np.float64]


_COUNTS = struct.Struct(f"<{len(FIELDS)}I")


def packed(counts: Sequence[int]) -> bytes:
    """Return one number per field as bytes, which are read for all units at once."""
    return _COUNTS.pack(*counts)


def unpacked(raw: Iterable[bytes]) -> Ints:
    """Return what `packed` gave for each unit, a row of numbers for each."""
    return np.frombuffer(b"".join(raw), "<u4").reshape(-1, len(FIELDS)).astype(np.int64)


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

    def __init__(self, numbers: Sequence[int], ids: Sequence[str], groups: Sequence[str], lengths: Ints) -> None:
        """Take number, id, group and the lengths of the fields of each unit, in the order of numbers."""
        self.size = numbers[-1] + 1 if numbers else 0
        self.live: Ints = np.array(numbers, np.int64)
        self.ids: Mapping[int, str] = dict(zip(numbers, ids, strict=True))
        self.numbers: Mapping[str, int] = dict(zip(ids, numbers, strict=True))
        places: dict[str, int] = {}
        self.groups: Ints = np.zeros(self.size, np.int64)
        self.groups[self.live] = [places.setdefault(group, len(places)) for group in groups]
        self.facets = Facets([_group(json.loads(text)) for text in places])
        self.group_count = len(places)
        self._lengths = {field: self.by_number(lengths[:, column]) for column, field in enumerate(FIELDS)}

    def by_number(self, counts: Ints) -> Floats:
        """Return a number of each unit as a column that has a place for every row number."""
        found = np.zeros(self.size, np.float64)
        found[self.live] = counts
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
