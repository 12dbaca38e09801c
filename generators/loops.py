"""Loops in a graph of ids, found without recursion."""

from __future__ import annotations

from collections.abc import Iterator, Mapping


def loops(steps: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, ...]]:
    """Yield the nodes of each loop once, beginning with the first by name; a node is in one reported loop at most."""
    seen: set[str] = set()
    for start in sorted(steps):
        way = _way_back(start, steps) if start not in seen else ()
        if way:
            seen.update(way)
            yield way


def _way_back(start: str, steps: Mapping[str, tuple[str, ...]]) -> tuple[str, ...]:
    """Return the shortest way from a node back to itself, or an empty one."""
    ways: list[tuple[str, ...]] = [(start,)]
    met = {start}
    while ways:
        longer = []
        for way in ways:
            for key in steps.get(way[-1], ()):
                if key == start:
                    return way
                if key not in met:
                    met.add(key)
                    longer.append((*way, key))
        ways = longer
    return ()
