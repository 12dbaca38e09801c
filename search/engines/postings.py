"""Postings: where a key stands, and what each unit scores for it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from search import ranking
from search.engines.facets import Ints
from search.engines.found import NONE, Found, distinct
from search.engines.rows import Rows

SHIFT = 32
"""A place is one number: the row above this many bits, the position below them."""
BELOW = (1 << SHIFT) - 1


@dataclass(frozen=True, slots=True)
class Postings:
    """All places of a key in a field, ascending, with the rows they stand in and each row's BM25 score."""

    places: Ints
    found: Found


def scored(table: Rows, field: str, places: Ints) -> Postings:
    """Return the postings of a key from its sorted places; of no places nothing follows, whatever the field is."""
    if not len(places):
        return Postings(places, NONE)
    every = places >> SHIFT
    rows = distinct(every)
    begins = every.searchsorted(rows)
    counts = np.concatenate((begins[1:], [len(every)])) - begins
    rarity = ranking.idf(len(table.live), len(rows))
    average = table.averages[field]
    lengths = table.lengths(field)[rows]
    longer = 1 - ranking.B + ranking.B * lengths / average if average else np.ones(len(rows))
    weight = ranking.WEIGHTS[field] * rarity
    scores = weight * counts * (ranking.K1 + 1) / (counts + ranking.K1 * longer)
    return Postings(places, Found(rows, scores))
