"""Measures of search: how well words are joined, and how well documents are ranked; pure functions.

Sources: pairwise precision and recall, Manning, Raghavan and Schütze, "Introduction to Information Retrieval" (2008),
chapter 16.3; average precision and nDCG with gain 2^grade - 1, chapter 8.4.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence, Set
from dataclasses import dataclass
from itertools import combinations
from math import log2


@dataclass(frozen=True)
class Pairwise:
    """Of all pairs of forms: how many were joined rightly, were joined, and should have been joined."""

    right: int
    joined: int
    wanted: int

    @property
    def precision(self) -> float:
        """Return the share of joined pairs that are right, from 0 to 1; 1 where none is joined."""
        return self.right / self.joined if self.joined else 1.0

    @property
    def recall(self) -> float:
        """Return the share of wanted pairs that are joined, from 0 to 1; 1 where none is wanted."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Return the harmonic mean of precision and recall."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


Keys = Callable[[str], Iterable[str]]


def pairwise(words: Mapping[str, Set[str]], indexed: Keys, asked: Keys | None = None) -> Pairwise:
    """Return how well keys join the forms of each lemma; `words` gives the lemmas of each form.

    Two forms are joined where a key of one, as `indexed`, is a key of the other, as `asked` in a query.
    """
    wanted = _pairs(_grouped((lemma, form) for form, lemmas in words.items() for lemma in lemmas))
    held = _grouped((key, form) for form in words for key in set(indexed(form)))
    joined: set[tuple[str, str]] = set()
    for form in words:
        for key in set((asked or indexed)(form)):
            joined |= {(min(form, other), max(form, other)) for other in held.get(key, ()) if other != form}
    return Pairwise(len(joined & wanted), len(joined), len(wanted))


def ndcg(ranked: Sequence[str], grades: Mapping[str, int], depth: int = 10) -> float:
    """Return the normalised discounted cumulative gain of the first `depth` documents, from 0 to 1."""
    ideal = _gain(sorted(grades.values(), reverse=True)[:depth])
    return _gain([grades.get(document, 0) for document in ranked[:depth]]) / ideal if ideal else 0.0


def average_precision(ranked: Sequence[str], relevant: Set[str]) -> float:
    """Return the mean of the precision at each relevant document, those not found counting 0."""
    found, total = 0, 0.0
    for place, document in enumerate(ranked, 1):
        if document in relevant:
            found += 1
            total += found / place
    return total / len(relevant) if relevant else 0.0


def recall(ranked: Sequence[str], relevant: Set[str], depth: int) -> float:
    """Return the share of the relevant documents among the first `depth`, from 0 to 1."""
    return len(relevant & set(ranked[:depth])) / len(relevant) if relevant else 0.0


def _gain(grades: Sequence[int]) -> float:
    return sum((2.0 ** max(grade, 0) - 1) / log2(place + 1) for place, grade in enumerate(grades, 1))


def _grouped(pairs: Iterable[tuple[str, str]]) -> Mapping[str, set[str]]:
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, form in pairs:
        found[key].add(form)
    return found


def _pairs(groups: Mapping[str, set[str]]) -> set[tuple[str, str]]:
    return {pair for forms in groups.values() for pair in combinations(sorted(forms), 2)}
