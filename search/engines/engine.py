"""What every engine can do; callers know no more of an engine than this."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from search.plan import Filters, Node
    from search.units import SearchUnit


@dataclass(frozen=True)
class Matches:
    """The best units for a plan, how many there are, and how they spread over the facets."""

    hits: tuple[tuple[str, float], ...]
    """Ids of units with their scores, best first, at most `limit`; equal scores by id."""
    total: int
    """How many units the plan and the filters match."""
    counts: Mapping[str, Mapping[str, int]]
    """Facet, value, hits; a facet with chosen values is counted without its own choice."""


class Engine(Protocol):
    """An index that can be asked; safe to share between threads."""

    def search(self, plan: Node, filters: Filters, limit: int) -> Matches:
        """Return the units that match `plan` within `filters`."""
        ...

    def vocabulary(self, field: str, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Return keys of `field` that begin with `prefix` and in how many units they stand, frequent first."""
        ...

    def unit(self, id: str) -> SearchUnit:  # noqa: A002 (the contract's word)
        """Return the unit of this id. Raises KeyError when the index has none."""
        ...
