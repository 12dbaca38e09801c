"""A plan answered over postings: the one place that knows what a node means, the same for every engine.

An engine gives the places of a key; hits, scores, facet counts and the best units come from here, in one pass.
What must hold together is looked for where its rarest part stands and nowhere else.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np

from search.engines.engine import Matches
from search.engines.facets import Flags, Ints
from search.engines.found import NONE, Found, Sum, either
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
        return len(self._postings(field, key).found.rows)

    def search(self, plan: Node, filters: Filters, limit: int) -> Matches:
        """Return the best units for the plan, with the counts of all that match."""
        found = self._found(plan)
        groups = self._rows.groups[found.rows]
        passing = self._rows.facets.passing(filters)
        counts = self._rows.facets.counts(groups, passing)
        rows, scores = found.rows, found.scores
        if not passing.whole:
            kept = passing.all[groups]
            rows, scores = rows[kept], scores[kept]
        best = _best(scores, self._rows.ranks[rows], max(limit, 0))
        ids = map(self._rows.ids.__getitem__, rows[best].tolist())
        hits = tuple(zip(ids, scores[best].tolist(), strict=True))
        return Matches(hits, len(rows), counts)

    def _found(self, node: Node) -> Found:
        match node:
            case Term():
                held = self._postings(node.field, node.key).found
                return held if node.boost == 1.0 else Found(held.rows, held.scores * node.boost)
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
        filled = [found for found in map(self._found, node.children) if len(found.rows)]
        if not filled:
            return NONE
        if len(filled) == 1 and node.minimum <= 1 and not node.coverage:
            return filled[0]
        rows, added = either(filled, self._rows.size)
        enough, scores = added.total(node.minimum, len(node.children) if node.coverage else 0)
        return Found(rows, scores) if node.minimum <= 1 else Found(rows[enough], scores[enough])

    def _all(self, node: All) -> Found:
        if not node.children:
            return self._found(Everything())
        mosts = [self._most(child) for child in node.children]
        order = sorted(range(len(mosts)), key=mosts.__getitem__)
        first = self._found(node.children[order[0]])
        rows, parts = first.rows, {order[0]: first.scores}
        for at in order[1:]:
            if not len(rows):
                return NONE
            held, scores = self._within(node.children[at], rows)
            rows, parts[at] = rows[held], scores
            parts = {part: known[held] for part, known in parts.items()}
        # In the order of the plan, because sums of floats depend on it.
        return Found(rows, sum((parts[at] for at in range(len(mosts))), np.zeros(len(rows))))

    def _within(self, node: Node, rows: Ints) -> tuple[Flags, Floats]:
        """Say of each of these rows whether it matches, and with which score."""
        if isinstance(node, Term):
            held, scores = self._postings(node.field, node.key).found.within(rows)
            return held, scores if node.boost == 1.0 else scores * node.boost
        if isinstance(node, Any):
            added = Sum.of(len(rows))
            for child in node.children:
                added.add(*self._within(child, rows))
            return added.total(node.minimum, len(node.children) if node.coverage else 0)
        return self._found(node).within(rows)

    def _most(self, node: Node) -> int:
        """Return a bound of how many rows match, from how long the lists of its keys are."""
        match node:
            case Term():
                return len(self._postings(node.field, node.key).found.rows)
            case Any():
                return sum(map(self._most, node.children))
            case All() if node.children:
                return min(map(self._most, node.children))
            case Phrase() | Near() if node.keys:
                return min(sum(self.holding(node.field, key) for key in keys) for keys in node.keys)
            case Without():
                return self._most(node.keep)
        return self._rows.size

    def _span(self, node: Phrase | Near) -> Found:
        held = [[self._postings(node.field, key) for key in dict.fromkeys(keys)] for keys in node.keys]
        places = [[one.places for one in keys if len(one.places)] for keys in held]
        if not all(places):
            return NONE
        if isinstance(node, Phrase):
            rows = phrase(places)
        else:
            rows = near([merged(one) for one in places], node.distance, node.ordered)
        if not len(rows):
            return NONE
        scores = np.zeros(len(rows))
        for keys in held:
            scores += _highest(keys, rows)
        return Found(rows, scores if node.boost == 1.0 else scores * node.boost)

    def _without(self, node: Without) -> Found:
        keep, drop = self._found(node.keep), self._found(node.drop)
        kept = ~among(keep.rows, drop.rows)
        return Found(keep.rows[kept], keep.scores[kept])


def _highest(keys: Sequence[Postings], rows: Ints) -> Floats:
    _, best = keys[0].found.within(rows)
    for one in keys[1:]:
        np.maximum(best, one.found.within(rows)[1], out=best)
    return best


def _best(scores: Floats, ranks: Ints, limit: int) -> Ints:
    """Return where the best scores stand, equal ones by rank; only what may be among them is sorted."""
    if len(scores) < 2:
        return np.arange(min(len(scores), limit))
    at = np.arange(len(scores))
    if 0 < limit < len(scores):
        least = -np.partition(-scores, limit - 1)[limit - 1]
        above, equal = np.flatnonzero(scores > least), np.flatnonzero(scores == least)
        wanted = limit - len(above)
        if wanted < len(equal):
            equal = equal[np.argpartition(ranks[equal], wanted - 1)[:wanted]]
        at = np.concatenate((above, equal))
    return at[np.lexsort((ranks[at], -scores[at]))][:limit]
