"""Rows that match with their scores, and how those of several parts of a plan are put together."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from search.engines.facets import Flags, Ints
from search.engines.rows import Floats

_SPARSE = 8
"""Below this share of all rows, as a divisor, rows are sorted together; above it a column for all rows is cheaper."""


@dataclass(frozen=True, slots=True)
class Found:
    """Rows that match, ascending, with their scores."""

    rows: Ints
    scores: Floats

    def within(self, rows: Ints) -> tuple[Flags, Floats]:
        """Say of each of these rows whether it is found, and with which score; 0 where it is not."""
        if not len(self.rows):
            return np.zeros(len(rows), np.bool_), np.zeros(len(rows))
        at = self.rows.searchsorted(rows)
        held: Flags = self.rows.take(at, mode="clip") == rows
        return held, self.scores.take(at, mode="clip") * held


NONE = Found(np.array([], np.int64), np.array([], np.float64))


@dataclass
class Sum:
    """The scores of rows added up part by part, and how many parts each row was found in."""

    scores: Floats
    matched: Ints

    @classmethod
    def of(cls, size: int) -> Sum:
        """Return the sum of nothing."""
        return cls(np.zeros(size), np.zeros(size, np.int64))

    def add(self, held: Flags, scores: Floats) -> None:
        """Add a part, given for each row."""
        self.scores += scores
        self.matched += held

    def total(self, minimum: int, parts: int) -> tuple[Flags, Floats]:
        """Return which rows enough parts found, and their scores, weighed by their share of `parts` unless it is 0."""
        return self.matched >= max(minimum, 1), self.scores * self.matched / parts if parts else self.scores


def either(parts: Sequence[Found], size: int) -> tuple[Ints, Sum]:
    """Return the rows that any of the parts found, ascending, with the sum of the parts in their order."""
    if sum(len(part.rows) for part in parts) * _SPARSE < size:
        return _sorted_together(parts)
    return _in_a_column(parts, size)


def _sorted_together(parts: Sequence[Found]) -> tuple[Ints, Sum]:
    rows = distinct(np.sort(np.concatenate([part.rows for part in parts])))
    added = Sum.of(len(rows))
    for part in parts:
        added.add(*part.within(rows))
    return rows, added


def _in_a_column(parts: Sequence[Found], size: int) -> tuple[Ints, Sum]:
    added = Sum.of(size)
    for part in parts:
        added.scores[part.rows] += part.scores
        added.matched[part.rows] += 1
    rows = np.flatnonzero(added.matched)
    return rows, Sum(added.scores[rows], added.matched[rows])


def distinct(numbers: Ints) -> Ints:
    """Return sorted numbers, each once."""
    if len(numbers) < 2:
        return numbers
    kept = np.ones(len(numbers), np.bool_)
    np.not_equal(numbers[1:], numbers[:-1], out=kept[1:])
    return numbers[kept]
