"""The most frequent keys of a list, also where the frequencies at hand are only an upper bound."""

from __future__ import annotations

import heapq
from collections.abc import Callable, Mapping


def most_frequent(
    keys: Mapping[str, int], limit: int, exact: Callable[[str], int] | None = None
) -> tuple[tuple[str, int], ...]:
    """Return at most `limit` keys with their frequencies, frequent first, equal ones by key.

    With `exact` the frequencies in `keys` may be too high; it is asked for no more keys than it must be.
    """
    if limit <= 0:
        return ()
    if exact is None:
        best = heapq.nsmallest(limit, keys.items(), key=lambda one: (-one[1], one[0]))
        return tuple((key, count) for key, count in best if count)
    return _exactly(keys, limit, exact)


def _exactly(keys: Mapping[str, int], limit: int, exact: Callable[[str], int]) -> tuple[tuple[str, int], ...]:
    found: list[tuple[str, int]] = []
    waiting = [(-count, key, False) for key, count in keys.items()]
    heapq.heapify(waiting)
    while waiting and len(found) < limit:
        count, key, known = heapq.heappop(waiting)
        if known:
            found.append((key, -count))
        elif held := exact(key):
            heapq.heappush(waiting, (-held, key, True))
    return tuple(found)
