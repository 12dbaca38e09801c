"""The words of a query in all languages of the site at once, because nobody says in which one they type."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace

from search.analysis import Analyser, Word


@dataclass(frozen=True)
class QueryWord:
    """One word of a query: as typed, its folded surfaces, and its base keys with their language (`sq:grup`)."""

    text: str
    surfaces: tuple[str, ...]
    bases: tuple[str, ...]

    @property
    def keys(self) -> frozenset[str]:
        """Return all keys under which the word may stand in an index; no surface holds a colon."""
        return frozenset((*self.surfaces, *self.bases))

    def of(self, langs: Container[str]) -> QueryWord:
        """Return the word without the base keys of other languages than these."""
        return replace(self, bases=tuple(key for key in self.bases if key.partition(":")[0] in langs))

    def base_keys(self, lang: str) -> tuple[str, ...]:
        """Return the base keys of one language."""
        return tuple(key for key in self.bases if key.startswith(f"{lang}:"))


@dataclass(frozen=True)
class Tongues:
    """The analysers of the site's languages, the first language first."""

    analysers: Mapping[str, Analyser]

    def words(self, text: str) -> tuple[QueryWord, ...]:
        """Return the words of a query, each with its keys in every language."""
        return tuple(word for piece in text.split() for word in self._piece(piece))

    def _piece(self, piece: str) -> Iterator[QueryWord]:
        read = {lang: one.words(piece) for lang, one in self.analysers.items()}
        # The language that knows an ending after an acronym (GMIP-it) cuts least.
        fewest = min((len(words) for words in read.values() if words), default=0)
        agreed = {lang: words for lang, words in read.items() if len(words) == fewest}
        for at in range(fewest):
            yield _joined({lang: words[at] for lang, words in agreed.items()})

    def keys(self, lang: str, text: str) -> tuple[frozenset[str], ...]:
        """Return for each word of a text, which is known to be in this language, its keys."""
        words = self.analysers[lang].words(text)
        return tuple(frozenset((word.surface, *_bases(lang, word))) for word in words)


def _bases(lang: str, word: Word) -> tuple[str, ...]:
    return tuple(f"{lang}:{base}" for base in word.bases)


def _joined(read: Mapping[str, Word]) -> QueryWord:
    bases = (key for lang, word in read.items() for key in _bases(lang, word))
    surfaces = (word.surface for word in read.values())
    text = next(iter(read.values())).text
    return QueryWord(text, tuple(dict.fromkeys(surfaces)), tuple(dict.fromkeys(bases)))
