"""Analysis: the words of a text, each with its folded surface and the base forms under which it is found.

Text and query go the same way: tokens, clitics and endings off, folding, and only then the look-up of base forms, so
that *vendimëve*, *VENDIMEVE* and *vendimeve* are one word.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from search import folding, rules, tokens
from search.bases import Bases, bases
from search.language import Language, language

KNOWN_WORDS = 1 << 16  # distinct words remembered: those of a large handbook in one language
_CODE = (Path(module.__file__ or "") for module in (folding, tokens, rules))
VERSION = hashlib.sha256(b"".join(path.read_bytes() for path in _CODE)).hexdigest()[:8]


@dataclass(frozen=True)
class Word:
    """One word: as written with its offsets in characters, folded, and its folded base forms, the best first."""

    text: str
    start: int
    end: int
    surface: str
    bases: tuple[str, ...]


@dataclass(frozen=True)
class Analyser:
    """Splits texts of one language into words; equal fingerprints give equal keys."""

    lang: str
    fingerprint: str
    language: Language = field(repr=False)
    bases: Bases = field(repr=False)
    _read: Callable[[str], tuple[int, str, tuple[str, ...]]] = field(repr=False, compare=False)
    of: Callable[[str], tuple[str, ...]] = field(repr=False, compare=False)
    """The base forms of a surface, those of its parts among them, the best first."""

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of the text in order."""
        return tuple(self._word(token) for token in tokens.tokens(text, self.language) if self._read(token.stem)[1])

    def keys(self, text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Yield surface and base forms of the words of the text in order, at a third of the price of `words`."""
        read = self._read
        for stem in tokens.stems(text, self.language):
            _, surface, found = read(stem)
            if surface:
                yield surface, found

    def _word(self, token: tokens.Token) -> Word:
        clitic, surface, found = self._read(token.stem)
        return Word(token.text[clitic:], token.start + clitic, token.end, surface, found)


def analyser(lang: str, forms: Mapping[str, Iterable[str]] | None = None, cache: Path | None = None) -> Analyser:
    """Return the analyser of a language.

    `forms` maps own words, as a glossary declares them, to their base words and goes before all else.
    `cache` is a folder: rules of a language without rules of its own are learned there once, else in each process.
    Raises OSError where the cache cannot be written.
    """
    own = language(lang)
    found = bases(own, forms or {}, cache)

    @lru_cache(maxsize=KNOWN_WORDS)
    def of(surface: str) -> tuple[str, ...]:
        parts = tokens.parts(surface)
        keys = (key for part in (surface, *parts) for key in found.of(part))
        return tuple(dict.fromkeys((surface, *keys) if parts else keys))

    @lru_cache(maxsize=KNOWN_WORDS)
    def read(word: str) -> tuple[int, str, tuple[str, ...]]:
        reading = tokens.read(word, own)
        return reading.clitic, reading.surface, of(reading.surface)

    return Analyser(lang, f"{VERSION}-{lang}-{found.fingerprint}", own, found, read, of)
