"""Which things of two lists belong together: by key, then by equality, then by likeness; and which of them moved."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, Literal, TypeVar

from rapidfuzz import fuzz

T = TypeVar("T")
COMPARED = 4_000
"""How many characters of a text likeness looks at; what follows is compared once the pair is found."""
PAIRS = 250_000
"""How many pairs likeness is computed for at most in one list; beyond that only neighbours are looked at."""


@dataclass(frozen=True)
class Pair(Generic[T]):
    """Something old and what it became; one side is missing where it was added or removed.

    A thing that moved stands twice: where it was as `away`, where it is now as `here`.
    """

    old: T | None
    new: T | None
    moved: Literal["", "away", "here"] = ""


def keyed(items: Sequence[T], key: Callable[[T], Hashable]) -> dict[Hashable, int]:
    """Return the place of each item by its key; items without a key, and the second of one key, are left out."""
    found: dict[Hashable, int] = {}
    for place, item in enumerate(items):
        own = key(item)
        if own is not None:
            found.setdefault(own, place)
    return found


def by_key(old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable]) -> dict[int, int]:
    """Return which new place belongs to which old one by key; a key that stands twice tells nothing."""
    before, after = keyed(old, key), keyed(new, key)
    return {before[name]: place for name, place in after.items() if name in before}


def in_order(
    old: Sequence[T], new: Sequence[T], pairs: dict[int, int], same: Callable[[T], Hashable]
) -> dict[int, int]:
    """Return the pairs with those added that are equal and have no pair yet, first to first."""
    found = dict(pairs)
    taken = set(found.values())
    waiting: dict[Hashable, list[int]] = {}
    for place, item in enumerate(new):
        if place not in taken:
            waiting.setdefault(same(item), []).append(place)
    for place, item in enumerate(old):
        if place not in found and waiting.get(same(item)):
            found[place] = waiting[same(item)].pop(0)
    return found


def by_likeness(
    old: Sequence[T], new: Sequence[T], pairs: dict[int, int], text: Callable[[T], str], limit: Callable[[T, T], float]
) -> dict[int, int]:
    """Return the pairs with those added that are most alike, from `limit` (0 to 100) on; the best pair first."""
    found = dict(pairs)
    taken = set(found.values())
    free = [place for place in range(len(new)) if place not in taken]
    scored = sorted(_scores(old, new, [one for one in range(len(old)) if one not in found], free, text, limit))
    for _, _, i, j in scored:
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _scores(
    old: Sequence[T],
    new: Sequence[T],
    left: list[int],
    right: list[int],
    text: Callable[[T], str],
    limit: Callable[[T, T], float],
) -> Iterator[tuple[float, int, int, int]]:
    near = len(right) if len(left) * len(right) <= PAIRS else max(1, PAIRS // max(1, len(left)))
    words = {place: text(new[place])[:COMPARED] for place in right}
    for index, i in enumerate(left):
        start = max(0, min(index * len(right) // max(1, len(left)) - near // 2, len(right) - near))
        mine = text(old[i])[:COMPARED]
        for j in right[start : start + near]:
            least = limit(old[i], new[j])
            score = fuzz.ratio(mine, words[j], score_cutoff=least) if least <= 100 else 0
            if score:
                yield -score, abs(i - j), i, j


def laid_out(old: Sequence[T], new: Sequence[T], pairs: dict[int, int]) -> list[Pair[T]]:
    """Return all things of both lists in the new order, with what was removed or moved away where it stood."""
    staying = _longest_rising([(i, pairs[i]) for i in sorted(pairs)])
    back = {j: i for i, j in pairs.items()}
    found: list[Pair[T]] = []
    place = 0
    for j, item in enumerate(new):
        i = back.get(j)
        if i is not None and i in staying:
            found += [_gone(old, new, k, pairs) for k in range(place, i)]
            found.append(Pair(old[i], item))
            place = i + 1
        else:
            found.append(Pair(None if i is None else old[i], item, "" if i is None else "here"))
    return [*found, *(_gone(old, new, k, pairs) for k in range(place, len(old)))]


def _gone(old: Sequence[T], new: Sequence[T], place: int, pairs: dict[int, int]) -> Pair[T]:
    return Pair(old[place], new[pairs[place]], "away") if place in pairs else Pair(old[place], None)


def _longest_rising(pairs: list[tuple[int, int]]) -> set[int]:
    """Return the old places of the longest row of pairs that kept their order; all others moved."""
    tails: list[int] = []
    ends: list[int] = []
    before: list[int] = []
    for index, (_, j) in enumerate(pairs):
        at = bisect_left(tails, j)
        before.append(ends[at - 1] if at else -1)
        tails[at : at + 1], ends[at : at + 1] = [j], [index]
    row: set[int] = set()
    index = ends[-1] if ends else -1
    while index >= 0:
        row.add(pairs[index][0])
        index = before[index]
    return row


def unique(values: Sequence[Hashable]) -> set[Hashable]:
    """Return the values that stand in the list once."""
    return {value for value, number in Counter(values).items() if number == 1}
