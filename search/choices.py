"""Turns the fields that were typed into filters: a value is known by its id, its code, its label or their beginning."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from rapidfuzz import fuzz

from search.folding import fold
from search.lore import Lore
from search.messages import Message, message
from search.plan import FACETS, Filters
from search.query.tree import Chosen

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>0[1-9]|[12]\d|3[01]))?)?")
_SINGLE = frozenset({"kind", "status", "lang", "year"})
"""Facets of which a unit has one value, so that leaving one out means choosing all others."""
_SOME = 6
_NEAR = 60.0
"""Of a hundred: how much of two spellings must be the same (twice the longest common subsequence by both lengths)."""


@dataclass(frozen=True)
class Chooser:
    """Knows the values of every facet: `values` per facet, and how each is called."""

    lore: Lore
    values: Mapping[str, frozenset[str]]

    def filters(self, chosen: Iterable[Chosen], before: Filters) -> tuple[Filters, tuple[Message, ...]]:
        """Return the filters with what was typed added, and what of it could not be done."""
        filters, told = before, []
        for one in chosen:
            filters, said = self._day(one, filters) if one.field not in FACETS else self._value(one, filters)
            told += said
        return filters, tuple(told)

    def _day(self, one: Chosen, filters: Filters) -> tuple[Filters, list[Message]]:
        day = bound(one.value, last=one.field == "until")
        if not day or one.excluded:
            return filters, [message("bad-day", text=one.value)]
        return _with(filters, one.field, day), []

    def _value(self, one: Chosen, filters: Filters) -> tuple[Filters, list[Message]]:
        found = self._named(one.field, fold(one.value))
        if not found:
            return filters, [message("value", field=one.field, text=one.value, near=self._near(one))]
        if one.excluded and one.field not in _SINGLE:
            return filters, [message("not-excluded", field=one.field)]
        before = getattr(filters, one.field)
        if one.excluded:
            found = (before or self.values[one.field]) - found
            return _with(filters, one.field, found), []
        return _with(filters, one.field, before | found), []

    def _named(self, facet: str, text: str) -> frozenset[str]:
        known = self.values.get(facet, frozenset()) if text else frozenset()
        exact = {value for value in known if fold(value) == text}
        alias = self.lore.aliases.get(facet, {}).get(text)
        exact |= {alias} & known if alias else set()
        exact |= {value for value in known for label in self._labels(facet, value) if label == text}
        return frozenset(exact) or frozenset(value for value in known if fold(value).startswith(text))

    def _near(self, one: Chosen) -> str:
        """Return the value that is spelt, or called, most like what was typed; the first ones where none is like it."""
        known, typed = sorted(self.values.get(one.field, ())), fold(one.value)

        def likeness(value: str) -> float:
            return max(fuzz.ratio(typed, name) for name in (fold(value), *self._labels(one.field, value)))

        nearest = max(known, key=likeness, default="")
        return nearest if nearest and likeness(nearest) >= _NEAR else ", ".join(known[:_SOME])

    def _labels(self, facet: str, value: str) -> list[str]:
        return [fold(one.labels.get(f"{facet}.{value}", "")) for one in self.lore.speech.values()]


def _with(filters: Filters, name: str, value: frozenset[str] | str) -> Filters:
    changed: Any = {name: value}
    return replace(filters, **changed)


def bound(text: str, *, last: bool) -> str:
    """Return the first or last ISO day of a year, a month or a day, or nothing where it is none of these."""
    found = _DAY.fullmatch(text)
    if not found:
        return ""
    month = found["month"] or ("12" if last else "01")
    return f"{found['year']}-{month}-{found['day'] or ('31' if last else '01')}"
