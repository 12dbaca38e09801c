"""A unit as engines receive it: four fields of keys, at each position all keys that stand there."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import TypeAlias

from search.analysis import Analyser
from search.units import SearchUnit

FIELDS = ("hs", "hb", "bs", "bb")
"""Heading, title and code by surface and by base; text by surface and by base."""
Positions: TypeAlias = tuple[tuple[str, ...], ...]
GAP: tuple[str, ...] = ()
"""Stands between two headings, so that no phrase runs from one into the other."""


@dataclass(frozen=True)
class Keyed:
    """A unit with its keys: per field the keys at each position, of which a gap has none."""

    unit: SearchUnit
    fields: Mapping[str, Positions]

    def length(self, field: str) -> int:
        """Return how many words the field has, as BM25 counts them."""
        return sum(1 for keys in self.fields[field] if keys)

    def places(self, field: str) -> Mapping[str, list[int]]:
        """Return the positions of each key in the field, ascending."""
        found: dict[str, list[int]] = {}
        for position, keys in enumerate(self.fields[field]):
            for key in dict.fromkeys(keys):
                found.setdefault(key, []).append(position)
        return found


def keyed(unit: SearchUnit, analysers: Mapping[str, Analyser]) -> Keyed:
    """Return the unit with its keys; its text is analysed in its own language.

    Raises KeyError where there is no analyser for that language.
    """
    analyser = analysers[unit.lang]
    above = tuple(filter(None, (*unit.heading, unit.title, unit.code)))
    heads = tuple(chain.from_iterable(_with_gap(analyser, text) for text in above))[:-1]
    body = tuple(_words(analyser, unit.text))
    return Keyed(unit, {"hs": _part(heads, 0), "hb": _part(heads, 1), "bs": _part(body, 0), "bb": _part(body, 1)})


_Word: TypeAlias = tuple[tuple[str, ...], tuple[str, ...]]


def _words(analyser: Analyser, text: str) -> Iterator[_Word]:
    for word in analyser.words(text):
        yield (word.surface,), tuple(f"{analyser.lang}:{base}" for base in word.bases)


def _with_gap(analyser: Analyser, text: str) -> Iterator[_Word]:
    yield from _words(analyser, text)
    yield GAP, GAP


def _part(words: tuple[_Word, ...], part: int) -> Positions:
    return tuple(word[part] for word in words)
