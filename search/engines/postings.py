"""Postings: where a key stands, and what each unit scores for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search import ranking
from search.engines.facets import Ints
from search.engines.rows import Floats, Rows

SHIFT = 32
"""A place is one number: the row above this many bits, the position below them."""
BELOW = (1 << SHIFT) - 1


@dataclass(frozen=True)
class Postings:
    """All places of a key in a field, ascending, with the rows they stand in and each row's BM25 score."""

    places: Ints
    rows: Ints
    scores: Floats

    def score(self, rows: Ints) -> Floats:
        """Return the scores of these rows; 0 where the key does not stand."""
        if not len(self.rows):
            return np.zeros(len(rows))
        at = np.minimum(np.searchsorted(self.rows, rows), len(self.rows) - 1)
        return np.where(self.rows[at] == rows, self.scores[at], 0.0)


def scored(table: Rows, field: str, places: Ints) -> Postings:
    """Return the postings of a key from its sorted places; of no places nothing follows, whatever the field is."""
    if not len(places):
        return Postings(places, places, np.array([], np.float64))
    rows, counts = np.unique(places >> SHIFT, return_counts=True)
    rarity = ranking.idf(len(table.live), len(rows))
    average = table.averages[field]
    lengths = table.lengths(field)[rows]
    longer = 1 - ranking.B + ranking.B * lengths / average if average else np.ones(len(rows))
    weight = ranking.WEIGHTS[field] * rarity
    return Postings(places, rows, weight * counts * (ranking.K1 + 1) / (counts + ranking.K1 * longer))
