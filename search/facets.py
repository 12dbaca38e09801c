"""Facets as readers see them: with labels in their language, the chosen values always among them."""

from __future__ import annotations

from collections.abc import Mapping

from search.answer import Facet, Value
from search.plan import FACETS, Filters

MOST = 30


def facets(counts: Mapping[str, Mapping[str, int]], filters: Filters, labels: Mapping[str, str]) -> tuple[Facet, ...]:
    """Return the facets that have values; years stand in order, other values the most frequent first."""
    return tuple(
        Facet(name, labels.get(name, name), values)
        for name in FACETS
        if (values := _values(name, counts.get(name, {}), getattr(filters, name), labels))
    )


def _values(
    name: str, counts: Mapping[str, int], chosen: frozenset[str], labels: Mapping[str, str]
) -> tuple[Value, ...]:
    known = {value: counts.get(value, 0) for value in (*counts, *sorted(chosen)) if value}
    made = [Value(one, labels.get(f"{name}.{one}", one), count, one in chosen) for one, count in known.items()]
    if name == "year":
        return tuple(sorted(made, key=lambda value: value.value, reverse=True))[:MOST]
    return tuple(sorted(made, key=lambda value: (not value.chosen, -value.count, value.label)))[:MOST]
