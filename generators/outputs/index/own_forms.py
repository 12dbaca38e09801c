"""The analysers of a handbook: those of its languages, told which forms its own terms have.

A variant of a term is a form of it where it has the same number of words; word by word, what begins alike is one word.
Where the analysis does not join the two by itself, the form has the base forms of the term's word first and its own
behind them, so that nothing is found less: *kryetarja* is also *kryetar*.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from search.analysis import Analyser, analyser
from search.lore import Lore

SHORTEST = 3
"""Shorter words are particles, which have no forms."""
ENDING = 2
"""Letters of the shorter word in which two forms of one word may differ; at least as many are the same."""


def analysers_of(lore: Lore, cache: Path | None = None) -> dict[str, Analyser]:
    """Return the analyser of each language of the lore.

    `cache` is a folder for rules of other languages. Raises OSError where it cannot be written.
    """
    plain = {lang: analyser(lang, cache=cache) for lang in lore.languages}
    own = {lang: own_forms(lore, one) for lang, one in plain.items()}
    return {lang: analyser(lang, own[lang], cache) if own[lang] else one for lang, one in plain.items()}


def own_forms(lore: Lore, plain: Analyser) -> Mapping[str, tuple[str, ...]]:
    """Return by folded form the base words that the terms of the lore give it, where `plain` does not see them."""
    found: dict[str, dict[str, None]] = {}
    for word, form in _pairs(lore, plain):
        if set(plain.bases.of(word)).isdisjoint(plain.bases.of(form)):
            found.setdefault(form, {}).update(dict.fromkeys(_bases(plain, word)))
    return {form: (*bases, *_bases(plain, form)) for form, bases in sorted(found.items())}


def _pairs(lore: Lore, plain: Analyser) -> Iterator[tuple[str, str]]:
    """Yield the words of terms that have another form in a variant, each with that form."""
    for concept in lore.concepts:
        texts = concept.words.get(plain.lang, ())
        term, *variants = [[word.surface for word in plain.words(text)] for text in texts] or [[]]
        for variant in variants:
            if len(term) == len(variant):
                yield from (pair for pair in zip(term, variant, strict=True) if _one_word(*pair))


def _one_word(one: str, other: str) -> bool:
    shorter = min(len(one), len(other))
    begin = max(shorter - ENDING, min(ENDING, shorter))
    return one != other and shorter >= SHORTEST and (one + other).isalpha() and one[:begin] == other[:begin]


def _bases(plain: Analyser, surface: str) -> tuple[str, ...]:
    """Return base words of a word: itself where a stemmer follows, because a stem is not to be stemmed again."""
    return (surface,) if plain.bases.stemmer else plain.bases.of(surface)
