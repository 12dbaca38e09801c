"""A plan answered over postings: the one place that knows what a node means, the same for every engine.

An engine gives the places of a key; hits, scores, facet counts and the best units come from here, in one pass.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from search.engines.engine import Matches
from search.engines.facets import Ints
from search.engines.keyed import FIELDS
from search.engines.postings import Postings, scored
from search.engines.rows import Floats, Rows
from search.engines.spans import NOWHERE, among, merged, near, phrase
from search.plan import (
    All,
    Any,
    Everything,
    Filters,
    Near,
    Node,
    Phrase,
    Term,
    Without,
)

_KEYS = 8192
"""How many keys are kept at hand with their places and scores."""


@dataclass(frozen=True)
class Found:
    """Rows that match, ascending, with their scores."""

    rows: Ints
    scores: Floats


_NONE = Found(NOWHERE, np.array([], np.float64))


class Evaluation:
    """Answers plans over the rows of one index, which does not change under it."""

    def __init__(self, rows: Rows, places: Callable[[str, str], Ints]) -> None:
        """Take the rows, and what reads the sorted places of a key in a field."""
        self._rows = rows
        self._places = places
        self._postings = lru_cache(maxsize=_KEYS)(self._read)

    def _read(self, field: str, key: str) -> Postings:
        return scored(self._rows, field, self._places(field, key) if field in FIELDS else NOWHERE)

    def holding(self, field: str, key: str) -> int:
        """Return how many units hold the key."""
        return len(self._postings(field, key).rows)

    def search(self, plan: Node, filters: Filters, limit: int) -> Matches:
        """Return the best units for the plan, with the counts of all that match."""
        found = self._found(plan)
        facets, groups = self._rows.facets, self._rows.groups[found.rows]
        passing = facets.passing(filters)
        counts = facets.counts(np.bincount(groups, minlength=self._rows.group_count), passing)
        kept = passing.all[groups]
        rows, scores = found.rows[kept], found.scores[kept]
        best = _best(scores, self._rows.ranks[rows], max(limit, 0))
        ids = map(self._rows.ids.__getitem__, rows[best].tolist())
        hits = tuple(zip(ids, scores[best].tolist(), strict=True))
        return Matches(hits, len(rows), counts)

    def _found(self, node: Node) -> Found:
        match node:
            case Term():
                held = self._postings(node.field, node.key)
                return Found(held.rows, held.scores * node.boost)
            case Any():
                return self._any(node)
            case All():
                return self._all(node)
            case Phrase() | Near():
                return self._span(node)
            case Without():
                return self._without(node)
            case Everything():
                return Found(self._rows.live, np.zeros(len(self._rows.live)))

    def _any(self, node: Any) -> Found:
        if not node.children:
            return _NONE
        every = [self._found(child) for child in node.children]
        filled = [found for found in every if len(found.rows)]
        if len(filled) == 1 and node.minimum <= 1 and not node.coverage:
            return filled[0]
        sums = np.zeros(self._rows.size)
        matched = np.zeros(self._rows.size, np.int16)
        for found in filled:
            sums[found.rows] += found.scores
            matched[found.rows] += 1
        rows = np.flatnonzero(matched >= max(node.minimum, 1))
        scores = sums[rows]
        return Found(rows, scores * matched[rows] / len(node.children) if node.coverage else scores)

    def _all(self, node: All) -> Found:
        if not node.children:
            return self._found(Everything())
        every = [self._found(child) for child in node.children]
        rows, *others = sorted((found.rows for found in every), key=len)
        for other in others:
            rows = rows[among(rows, other)]
        # In the order of the plan, because sums of floats depend on it.
        scores = np.zeros(len(rows))
        for found in every:
            scores += found.scores[np.searchsorted(found.rows, rows)]
        return Found(rows, scores)

    def _span(self, node: Phrase | Near) -> Found:
        held = [[self._postings(node.field, key) for key in dict.fromkeys(keys)] for keys in node.keys]
        places = [merged([one.places for one in keys]) for keys in held]
        rows = phrase(places) if isinstance(node, Phrase) else near(places, node.distance, node.ordered)
        scores = np.zeros(len(rows))
        for keys in held if len(rows) else ():
            scores += _highest(keys, rows)
        return Found(rows, scores * node.boost)

    def _without(self, node: Without) -> Found:
        keep, drop = self._found(node.keep), self._found(node.drop)
        kept = ~among(keep.rows, drop.rows)
        return Found(keep.rows[kept], keep.scores[kept])


def _highest(keys: Sequence[Postings], rows: Ints) -> Floats:
    best = np.zeros(len(rows))
    for one in keys:
        np.maximum(best, one.score(rows), out=best)
    return best


def _best(scores: Floats, ranks: Ints, limit: int) -> Ints:
    """Return where the best scores stand, equal ones by rank; only what may be among them is sorted."""
    at = np.arange(len(scores))
    if 0 < limit < len(scores):
        least = -np.partition(-scores, limit - 1)[limit - 1]
        above, equal = np.flatnonzero(scores > least), np.flatnonzero(scores == least)
        wanted = limit - len(above)
        if wanted < len(equal):
            equal = equal[np.argpartition(ranks[equal], wanted - 1)[:wanted]]
        at = np.concatenate((above, equal))
    return at[np.lexsort((ranks[at], -scores[at]))][:limit]
