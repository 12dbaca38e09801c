"""A synthetic handbook to search in, and queries for it: the same for every engine and each time.

It needs the standard library alone, because one of the peers runs in an environment of its own.
Words follow Zipf's law (Zipf, Human Behavior and the Principle of Least Effort, 1949), as those of any text do.
"""

from __future__ import annotations

import random
from bisect import bisect
from dataclasses import dataclass
from itertools import accumulate, product

WORDS = 40_000
LENGTH = 200
"""Words of a unit in the mean, as many as a section of a statute has."""
HEADING = 6
BASE = 5
"""Letters of a word that stand for its base form."""
KINDS = ("term", "and3", "or3", "phrase", "prefix", "fuzzy")
QUERIES = 30
FIELDS = ("hs", "hb", "bs", "bb")
FACETS = ("kind", "body", "institution", "year", "status", "lang", "scheme")


@dataclass(frozen=True)
class Made:
    """One unit: its words and its facet values, in the order of `FACETS`."""

    number: int
    heading: tuple[str, ...]
    text: tuple[str, ...]
    facets: tuple[str, ...]

    def field(self, name: str) -> tuple[str, ...]:
        """Return the words of one of the four fields."""
        words = self.heading if name[0] == "h" else self.text
        return words if name[1] == "s" else tuple(base(word) for word in words)


@dataclass(frozen=True)
class Query:
    """A query: its kind and its words; of a prefix the letters, of a fuzzy one a word with a letter too few."""

    kind: str
    words: tuple[str, ...]


def base(word: str) -> str:
    """Return what stands for the base form of a word."""
    return word[:BASE]


def _vocabulary(chance: random.Random) -> list[str]:
    syllables = ["".join(parts) for parts in product("bcdfghklmnprstvz", "aeiou")]
    found: dict[str, None] = {}
    while len(found) < WORDS:
        most = 2 + (len(found) > 200) + (len(found) > 5000)
        found["".join(chance.choices(syllables, k=chance.randint(most - 1, most)))] = None
    return list(found)


class Corpus:
    """Units and queries of one size."""

    def __init__(self, size: int) -> None:
        """Prepare the words."""
        self.size = size
        self._words = _vocabulary(random.Random(1))
        self._weights = list(accumulate(1 / (rank + 2.7) for rank in range(WORDS)))

    def _said(self, chance: random.Random, count: int) -> tuple[str, ...]:
        whole = self._weights[-1]
        return tuple(self._words[bisect(self._weights, chance.random() * whole)] for _ in range(count))

    def unit(self, number: int, version: int = 0) -> Made:
        """Return one unit; another version says something else."""
        chance = random.Random(f"{number} {version}")
        length = max(10, min(1000, int(chance.lognormvariate(0, 0.6) / 1.2 * LENGTH)))
        document = number // 12
        facets = (
            ("minutes", "guideline", "page", "tor", "body")[document % 5],
            f"body-{document % 15}",
            f"institution-{document % 20}",
            str(2014 + document % 12),
            ("in-force", "draft", "superseded")[document % 3],
            ("sq", "en")[number % 2],
            f"sdg:{document % 17}",
        )
        return Made(number, self._said(chance, HEADING), self._said(chance, length), facets)

    def queries(self) -> list[Query]:
        """Return the queries of all kinds; every one of them has hits, and words are neither the rarest nor glue."""
        chance = random.Random(2)
        found = []
        for kind in KINDS:
            for _ in range(QUERIES):
                found.append(Query(kind, self._asked(kind, chance)))
        return found

    def _asked(self, kind: str, chance: random.Random) -> tuple[str, ...]:
        text = self.unit(chance.randrange(self.size)).text
        if kind == "phrase":
            start = chance.randrange(len(text) - 2)
            return text[start : start + chance.choice((2, 3))]
        content = sorted({word for word in text if len(word) > 4}) or sorted(text)
        words = tuple(chance.choice(content) for _ in range(3))
        if kind in ("and3", "or3"):
            return words
        word = words[0]
        cut = chance.randrange(2, len(word))
        return {"term": (word,), "prefix": (word[:4],), "fuzzy": (word[:cut] + word[cut + 1 :],)}[kind]
