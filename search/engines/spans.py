"""Phrases and proximity: where keys stand together, found on sorted places and not unit by unit."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import reduce

import numpy as np

from search.engines.facets import Flags, Ints
from search.engines.found import distinct
from search.engines.postings import BELOW, SHIFT

NOWHERE = np.array([], np.int64)
_BEYOND = np.array([np.iinfo(np.int64).max], np.int64)


def merged(places: Sequence[Ints]) -> Ints:
    """Return the places at which any of several keys stands."""
    return places[0] if len(places) == 1 else reduce(np.union1d, places, NOWHERE)


def phrase(positions: Sequence[Sequence[Ints]]) -> Ints:
    """Return the rows in which the positions follow each other without a gap, given the keys' places of each.

    Only where the rarest position stands are the others looked for.
    """
    if not positions:
        return NOWHERE
    rarest, *others = sorted(range(len(positions)), key=lambda step: sum(map(len, positions[step])))
    starts = _moved(merged(positions[rarest]), rarest)
    for step in others:
        if not len(starts):
            break
        places, at = positions[step], starts + step
        starts = starts[reduce(np.logical_or, (among(at, one) for one in places))]
    return distinct(starts >> SHIFT)


def _moved(places: Ints, step: int) -> Ints:
    """Return where a phrase would begin of which this is the given step; one cannot begin before its text."""
    return places[(places & BELOW) >= step] - step if step else places


def among(some: Ints, others: Ints) -> Flags:
    """Say of each number whether it is among the others, which are sorted."""
    if not len(others):
        return np.zeros(len(some), bool)
    return np.equal(others.take(others.searchsorted(some), mode="clip"), some)


def near(positions: Sequence[Ints], distance: int, ordered: bool) -> Ints:
    """Return the rows in which all positions stand within a window, each at a place of its own.

    The window may hold `distance` more words than there are positions.
    """
    if not positions or not all(len(places) for places in positions):
        return NOWHERE
    return _in_order(positions, distance) if ordered else _in_any_order(positions, distance)


def _in_order(positions: Sequence[Ints], distance: int) -> Ints:
    """Follow each start with the next possible place of each position: none ends sooner."""
    first = last = positions[0]
    for places in positions[1:]:
        last = _next(places, last + 1)
        kept = (last >> SHIFT) == (first >> SHIFT)
        first, last = first[kept], last[kept]
    return distinct(first[last - first < len(positions) + distance] >> SHIFT)


def _next(places: Ints, after: Ints) -> Ints:
    return np.concatenate((places, _BEYOND))[np.searchsorted(places, after)]


def _in_any_order(positions: Sequence[Ints], distance: int) -> Ints:
    """Open a window at each place; where positions share places, see whether each finds one of its own."""
    width = len(positions) + distance
    starts = merged(positions)
    inside = np.ones(len(starts), bool)
    for places in positions:
        inside &= _next(places, starts) - starts < width
    found = starts[inside]
    if len(merged(positions)) == sum(map(len, positions)):
        return distinct(found >> SHIFT)
    return _with_places_of_their_own(found, positions, width)


def _with_places_of_their_own(starts: Ints, positions: Sequence[Ints], width: int) -> Ints:
    rows: list[int] = []
    for start in starts.tolist():
        row = start >> SHIFT
        if rows[-1:] != [row] and _matches([_window(places, start, width) for places in positions]):
            rows.append(row)
    return np.array(rows, np.int64)


def _window(places: Ints, start: int, width: int) -> list[int]:
    first, last = np.searchsorted(places, (start, start + width))
    held: list[int] = places[first:last].tolist()
    return held


def _matches(windows: Sequence[list[int]]) -> bool:
    """Say whether each position can take a place that no other takes: a matching, by augmenting paths (Kuhn)."""
    taken: dict[int, int] = {}
    return all(_take(position, windows, taken, set()) for position in range(len(windows)))


def _take(position: int, windows: Sequence[list[int]], taken: dict[int, int], tried: set[int]) -> bool:
    for place in _untried(windows[position], tried):
        if place not in taken or _take(taken[place], windows, taken, tried):
            taken[place] = position
            return True
    return False


def _untried(places: list[int], tried: set[int]) -> Iterator[int]:
    for place in places:
        if place not in tried:
            tried.add(place)
            yield place
