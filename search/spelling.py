"""The words that the index knows, for prefixes, misspelt words and "did you mean"."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from search.alike import Alike
from search.engines.engine import Engine
from search.tongues import QueryWord

ALL = 1_000_000
SHORT, LONG = 4, 8
"""Shorter words are never mended; from so many letters on two letters may differ."""
MENDS = 6
NEAR = 64
"""So many of the nearest words are given, the word itself among them where it stands in the index."""
LONGEST = 40
"""Words longer than this are codes or noise, and comparing them costs most."""


@dataclass(frozen=True)
class Speller:
    """Looks words up in the vocabulary of one index."""

    engine: Engine

    @cached_property
    def _surfaces(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for field in ("hs", "bs"):
            for key, count in self.engine.vocabulary(field, "", ALL):
                found[key] = found.get(key, 0) + count
        return found

    @cached_property
    def _choices(self) -> Alike:
        return Alike(tuple(word for word in self._surfaces if word.isalpha() and SHORT <= len(word) <= LONGEST))

    @cached_property
    def _bases(self) -> frozenset[str]:
        return frozenset(key for field in ("hb", "bb") for key, _ in self.engine.vocabulary(field, "", ALL))

    def knows(self, word: QueryWord) -> bool:
        """Say whether the word or another form of it stands in some unit."""
        return any(key in self._surfaces for key in word.surfaces) or not self._bases.isdisjoint(word.bases)

    def beginning(self, field: str, start: str, most: int) -> tuple[str, ...]:
        """Return the most frequent words of a field that begin so."""
        return tuple(key for key, _ in self.engine.vocabulary(field, start, most))

    def mends(self, word: QueryWord) -> tuple[str, ...]:
        """Return the likely spellings of a word that no unit holds, the likeliest first."""
        typed = word.surfaces[0]
        if len(typed) < SHORT or not typed.isalpha() or self.knows(word):
            return ()
        return self.near(typed, 2 if len(typed) >= LONG else 1)[:MENDS]

    def near(self, typed: str, distance: int) -> tuple[str, ...]:
        """Return the words within so many letters (optimal string alignment), near and frequent ones first."""
        if len(typed) > LONGEST:
            return ()
        found = self._choices.within(typed, distance)
        ranked = sorted(found, key=lambda one: (one[1], one[0][:1] != typed[:1], -self._surfaces[one[0]], one[0]))
        return tuple(word for word, apart in ranked[:NEAR] if apart)
