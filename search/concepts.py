"""Finds the terms of the glossary in a query, whatever their form, and gives their words in all languages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from search.lore import Concept
from search.plan import Any, Near, Node, Term
from search.ranking import OTHER_LANGUAGE, SAME_LANGUAGE
from search.tongues import QueryWord, Tongues

MOST_WORDS = 8
MOST_ALTERNATIVES = 12
GAP = 2
"""Words that may stand within a term: `plan veprimi` is also `planit të veprimit`."""


@dataclass(frozen=True)
class Form:
    """One way to say a concept: for each word that counts its keys."""

    lang: str
    words: tuple[frozenset[str], ...]
    acronym: bool


@dataclass(frozen=True)
class Found:
    """The words from `start` to before `end` of a query name a concept; `node` finds its other words."""

    start: int
    end: int
    node: Node


@dataclass(frozen=True)
class Concepts:
    """All concepts, found by the keys of the first word of each of their forms."""

    concepts: tuple[Concept, ...]
    tongues: Tongues
    stop: frozenset[str]

    @cached_property
    def forms(self) -> tuple[tuple[Form, ...], ...]:
        """Return for each concept the ways to say it."""
        return tuple(tuple(self._said(concept)) for concept in self.concepts)

    def _said(self, concept: Concept) -> Iterator[Form]:
        for table, acronym in ((concept.words, False), (concept.acronyms, True)):
            for lang, texts in table.items():
                for text in texts if lang in self.tongues.analysers else ():
                    words = tuple(keys for keys in self.tongues.keys(lang, text) if not keys & self.stop)
                    if 0 < len(words) <= MOST_WORDS:
                        yield Form(lang, words, acronym)

    @cached_property
    def _by_first(self) -> dict[str, list[tuple[int, Form]]]:
        found: dict[str, list[tuple[int, Form]]] = defaultdict(list)
        for number, forms in enumerate(self.forms):
            for form in forms:
                for key in form.words[0]:
                    found[key].append((number, form))
        return found

    def find(self, words: Sequence[QueryWord]) -> tuple[Found, ...]:
        """Return the concepts in a run of words: the longest first, none of several words across another one."""
        found: list[Found] = []
        at = 0
        while at < len(words):
            length, numbers = self._longest(words, at)
            if length > 1:
                found.append(Found(at, at + length, self._others(numbers, words[at : at + length])))
                found += (one for inner in range(at, at + length) for one in self._single(words, inner))
            else:
                found += self._single(words, at)
            at += max(length, 1)
        return tuple(found)

    def _single(self, words: Sequence[QueryWord], at: int) -> Iterator[Found]:
        numbers = [number for number, form in self._standing(words, at) if len(form.words) == 1]
        if numbers:
            yield Found(at, at + 1, self._others(numbers, words[at : at + 1]))

    def _longest(self, words: Sequence[QueryWord], at: int) -> tuple[int, list[int]]:
        standing = list(self._standing(words, at))
        length = max((len(form.words) for _, form in standing), default=0)
        return length, [number for number, form in standing if len(form.words) == length]

    def _standing(self, words: Sequence[QueryWord], at: int) -> Iterator[tuple[int, Form]]:
        seen = {pair for key in words[at].keys for pair in self._by_first.get(key, ())}
        for number, form in sorted(seen, key=lambda pair: (pair[0], pair[1].lang, len(pair[1].words))):
            run = words[at : at + len(form.words)]
            if len(run) == len(form.words) and all(a & b.keys for a, b in zip(form.words, run, strict=True)):
                yield number, form

    def _others(self, numbers: Iterable[int], typed: Sequence[QueryWord]) -> Node:
        """Return what finds the concepts by the words that were not typed."""
        forms = [form for number in dict.fromkeys(numbers) for form in self.forms[number]]
        spoken = {form.lang for form in forms if _same(form, typed)}
        others = [form for form in dict.fromkeys(forms) if not _same(form, typed)][:MOST_ALTERNATIVES]
        return Any(tuple(_node(form, SAME_LANGUAGE if form.lang in spoken else OTHER_LANGUAGE) for form in others))


def _same(form: Form, typed: Sequence[QueryWord]) -> bool:
    return len(form.words) == len(typed) and all(a & b.keys for a, b in zip(form.words, typed, strict=True))


def _node(form: Form, boost: float) -> Node:
    """Return what finds one form by its base words, in texts and in headings."""
    bases = [tuple(sorted(key for key in word if ":" in key)) for word in form.words]
    if len(bases) == 1:
        return Any(tuple(Term(field, key, boost) for field in ("bb", "hb") for key in bases[0]))
    keys = tuple(bases)
    return Any(tuple(Near(field, keys, GAP, ordered=True, boost=boost) for field in ("bb", "hb")))
