"""Puts hits together by document, the best point first, each place once in the language in which it fits best."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from search.analysis import Analyser
from search.answer import Counterpart, Group, Hit, Question
from search.engines.engine import Engine
from search.passing import passes
from search.plan import Filters
from search.ranking import adjusted
from search.snippets import marked, snippet
from search.units import SearchUnit

SHOWN = 3
"""Hits of one document that are shown."""


@dataclass(frozen=True)
class Ranked:
    """What is to be shown: hits with scores, and before them addresses with why they come first."""

    hits: tuple[tuple[str, float], ...]
    first: Mapping[str, str]
    filters: Filters


@dataclass(frozen=True)
class _Place:
    """One address with its best unit."""

    unit: SearchUnit
    score: float
    why: str = ""
    same: tuple[SearchUnit, ...] = ()


@dataclass(frozen=True)
class Grouping:
    """Makes groups of hits of one index."""

    engine: Engine
    analysers: Mapping[str, Analyser]
    languages: tuple[str, ...]

    def groups(self, ranked: Ranked, question: Question, keys: frozenset[str]) -> tuple[tuple[Group, ...], int]:
        """Return the groups of this page of results, and how many that come first are hidden for not being in force."""
        first = {address: unit for address in ranked.first if (unit := self._in_language(address, question.lang))}
        shown = {address: unit for address, unit in first.items() if passes(unit, ranked.filters)}
        places = [_Place(unit, 0.0, ranked.first[address]) for address, unit in shown.items()]
        places += (one for one in self._places(ranked, question) if one.unit.address not in shown)
        grouped: dict[str, list[_Place]] = {}
        for one in places:
            grouped.setdefault(one.unit.document, []).append(one)
        page = list(grouped.values())[question.offset : question.offset + question.limit]
        return tuple(self._group(members, keys) for members in page), len(first) - len(shown)

    def _in_language(self, address: str, lang: str) -> SearchUnit | None:
        """Return the unit at an address, in this language if there is one."""
        return next(self._units(address, (lang, *self.languages)), None)

    def _units(self, address: str, languages: tuple[str, ...]) -> Iterator[SearchUnit]:
        for lang in languages:
            try:
                yield self.engine.unit(f"{lang}/{address}")
            except KeyError:
                continue

    def _places(self, ranked: Ranked, question: Question) -> list[_Place]:
        best: dict[str, _Place] = {}
        for key, score in ranked.hits:
            unit = self.engine.unit(key)
            one = _Place(unit, adjusted(unit, score, question.text, question.lang))
            if unit.address not in best or best[unit.address].score < one.score:
                best[unit.address] = one
        return _once(sorted(best.values(), key=lambda one: (-one.score, one.unit.id)))

    def _group(self, members: list[_Place], keys: frozenset[str]) -> Group:
        unit = members[0].unit
        hits = tuple(self._hit(one, keys) for one in members[:SHOWN])
        title = marked(unit.title, self.analysers[unit.lang], keys)
        return Group(unit.document, unit.kind, title, hits, max(len(members) - SHOWN, 0))

    def _hit(self, place: _Place, keys: frozenset[str]) -> Hit:
        unit = place.unit
        return Hit(
            address=unit.address,
            lang=unit.lang,
            part=unit.part,
            number=unit.number,
            code=unit.code,
            heading=unit.heading,
            snippet=snippet(unit.text, self.analysers[unit.lang], keys),
            status=unit.status,
            date=unit.date,
            score=round(place.score, 4),
            why=place.why,
            counterparts=tuple(self._counterparts(unit)) if unit.counterpart else (),
            same=tuple(Counterpart(one.lang, one.address, one.title) for one in place.same),
        )

    def _counterparts(self, unit: SearchUnit) -> Iterator[Counterpart]:
        others = tuple(lang for lang in self.languages if lang != unit.lang)
        for other in self._units(unit.address, others):
            yield Counterpart(other.lang, other.address, other.heading[-1] if other.heading else other.title)


def _once(places: list[_Place]) -> list[_Place]:
    """Return the places with those that say the same as one before them put under it."""
    first: dict[tuple[str, tuple[str, ...], str], _Place] = {}
    for one in places:
        unit = one.unit
        key = (unit.lang, unit.heading, unit.text) if unit.text else (unit.lang, unit.heading, unit.address)
        held = first.get(key)
        first[key] = replace(held, same=(*held.same, unit)) if held else one
    return list(first.values())
