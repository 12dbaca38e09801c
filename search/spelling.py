"""The words that the index knows, for prefixes, misspelt words and "did you mean"."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import TYPE_CHECKING

from search.engines.engine import Engine
from search.plan import Any, Filters, Term
from search.tongues import QueryWord

if TYPE_CHECKING:
    from search.alike import Alike

ALL = 1_000_000
SHORT, LONG = 4, 8
"""Shorter words are never mended; from so many letters on two letters may differ."""
MENDS = 6
NEAR = 64
"""So many of the nearest words are given, the word itself among them where it stands in the index."""
LONGEST = 40
"""Words longer than this are codes or noise, and comparing them costs most."""
SHARE = 2
"""A word is of a language if that language has at least one unit with it for so many of any other language."""
_LOOKED_UP = 1024
"""How many misspelt words are remembered, because one question asks for each several times."""


@dataclass(frozen=True)
class Mend:
    """A spelling that may have been meant, with the languages that it is a word of.

    It is `likely` where no other is nearer, and none as near is rather the reader's.
    """

    word: str
    langs: frozenset[str]
    likely: bool


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
        # It imports numpy, which takes a tenth of a second, and a build of the site looks up no word.
        from search.alike import Alike

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

    def mends(self, word: QueryWord, reader: str) -> tuple[Mend, ...]:
        """Return the spellings of a word that no unit holds: near ones first, then those in the reader's language."""
        typed = word.surfaces[0]
        if len(typed) < SHORT or not typed.isalpha() or self.knows(word):
            return ()
        near = self._nearest(typed, 2 if len(typed) >= LONG else 1)[:MENDS]
        langs = {one: self._languages(one) for one, _ in near}
        ranks = {one: (apart, reader not in langs[one]) for one, apart in near}
        likeliest = min(ranks.values(), default=None)
        return tuple(Mend(one, langs[one], ranks[one] == likeliest) for one in sorted(ranks, key=ranks.__getitem__))

    def _languages(self, word: str) -> frozenset[str]:
        plan = Any((Term("hs", word), Term("bs", word)))
        counts = self.engine.search(plan, Filters(), 0).counts.get("lang", {})
        most = max(counts.values(), default=0)
        return frozenset(lang for lang, count in counts.items() if count * SHARE >= most)

    def near(self, typed: str, distance: int) -> tuple[str, ...]:
        """Return the words within so many letters (optimal string alignment), near and frequent ones first."""
        return tuple(word for word, _ in self._nearest(typed, distance))

    @cached_property
    def _nearest(self) -> Callable[[str, int], tuple[tuple[str, int], ...]]:
        return lru_cache(maxsize=_LOOKED_UP)(self._look_up)

    def _look_up(self, typed: str, distance: int) -> tuple[tuple[str, int], ...]:
        if len(typed) > LONGEST:
            return ()
        found = self._choices.within(typed, distance)
        ranked = sorted(found, key=lambda one: (one[1], one[0][:1] != typed[:1], -self._surfaces[one[0]], one[0]))
        return tuple(one for one in ranked[:NEAR] if one[1])
