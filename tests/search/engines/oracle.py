"""What a plan means, word for word as search/plan.py says it: unit by unit, slowly, by no code of the engines."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import product
from math import log
from typing import Any

from search import plan, ranking
from search.engines.engine import Matches
from search.engines.keyed import FIELDS, Keyed
from search.passing import passes
from search.plan import FACETS, All, Everything, Filters, Near, Node, Phrase, Term, Without


class Oracle:
    """An engine over a plain list of units."""

    def __init__(self, units: Sequence[Keyed]) -> None:
        self.units = {one.unit.id: one for one in units}

    def search(self, asked: Node, filters: Filters, limit: int) -> Matches:
        scores = {key: self.score(asked, one) for key, one in self.units.items()}
        matched = {key: score for key, score in scores.items() if score is not None}
        kept = {key: score for key, score in matched.items() if passes(self.units[key].unit, filters)}
        best = sorted(kept.items(), key=lambda hit: (-hit[1], hit[0]))
        counts = {facet: self.counts(facet, matched, filters) for facet in FACETS}
        return Matches(tuple(best[:limit]), len(kept), counts)

    def counts(self, facet: str, matched: Mapping[str, float], filters: Filters) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for key in matched:
            unit = self.units[key].unit
            free: dict[str, Any] = {facet: frozenset()}
            if passes(unit, replace(filters, **free)):
                held = {
                    "kind": {unit.kind},
                    "body": set(unit.bodies),
                    "institution": set(unit.institutions),
                    "year": {unit.date[:4]},
                    "status": {unit.status},
                    "lang": {unit.lang},
                    "scheme": set(unit.schemes),
                }[facet]
                for value in held - {""}:
                    found[value] = found.get(value, 0) + 1
        return found

    def score(self, node: Node, one: Keyed) -> float | None:
        """Return the score of a unit, or None where it does not match."""
        match node:
            case Term():
                held = self.bm25(node.field, node.key, one)
                return None if held is None else held * node.boost
            case plan.Any():
                scores = [score for child in node.children if (score := self.score(child, one)) is not None]
                if len(scores) < max(node.minimum, 1):
                    return None
                return sum(scores) * len(scores) / len(node.children) if node.coverage else sum(scores)
            case All():
                every = [self.score(child, one) for child in node.children]
                return None if None in every else sum(score for score in every if score is not None)
            case Phrase():
                return self.together(node, one, 0, ordered=True)
            case Near():
                return self.together(node, one, node.distance, node.ordered)
            case Without():
                return None if self.score(node.drop, one) is not None else self.score(node.keep, one)
            case Everything():
                return 0.0

    def together(self, node: Phrase | Near, one: Keyed, distance: int, ordered: bool) -> float | None:
        held = one.fields[node.field]
        places = [[at for at, keys in enumerate(held) if set(keys) & set(wanted)] for wanted in node.keys]
        if not places or not any(_fits(chosen, distance, ordered) for chosen in product(*places)):
            return None
        return sum(max(self.bm25(node.field, key, one) or 0.0 for key in wanted) for wanted in node.keys) * node.boost

    def bm25(self, field: str, key: str, one: Keyed) -> float | None:
        frequency = sum(key in keys for keys in one.fields[field])
        if not frequency:
            return None
        holding = sum(any(key in keys for keys in other.fields[field]) for other in self.units.values())
        average = sum(other.length(field) for other in self.units.values()) / len(self.units)
        rarity = log(1 + (len(self.units) - holding + 0.5) / (holding + 0.5))
        return ranking.bm25(field, frequency, one.length(field), average, rarity)

    def vocabulary(self, field: str, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        found: dict[str, int] = {}
        for one in self.units.values():
            for key in {key for keys in one.fields[field] for key in keys if key.startswith(prefix)}:
                found[key] = found.get(key, 0) + 1
        return tuple(sorted(found.items(), key=lambda held: (-held[1], held[0]))[:limit])


def _fits(chosen: tuple[int, ...], distance: int, ordered: bool) -> bool:
    apart = len(set(chosen)) == len(chosen) and max(chosen) - min(chosen) < len(chosen) + distance
    return apart and (not ordered or sorted(chosen) == list(chosen))


assert set(FIELDS) == set(ranking.WEIGHTS)
