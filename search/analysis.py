"""Analysis: the words of a text, each with its folded surface and the base forms under which it is found."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import lru_cache

import simplemma
import snowballstemmer

from search.folding import fold
from search.language import Language, language
from search.tokens import tokens

VERSION = "0"


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
    _language: Language
    _forms: Mapping[str, tuple[str, ...]] = field(repr=False)

    def words(self, text: str) -> tuple[Word, ...]:
        """Return the words of the text in order."""
        return tuple(
            Word(token.text, token.start, token.end, token.surface, self._bases(token.surface, token.parts))
            for token in tokens(text, self._language)
        )

    def _bases(self, surface: str, parts: tuple[str, ...]) -> tuple[str, ...]:
        found = [*self._forms.get(surface, (_base(self.lang, surface),)), *(_base(self.lang, part) for part in parts)]
        return tuple(dict.fromkeys(found))


def analyser(lang: str, forms: Mapping[str, Iterable[str]] | None = None) -> Analyser:
    """Return the analyser of a language; `forms` maps own words to their base words and goes before all else."""
    own = {fold(form): tuple(fold(base) for base in bases) for form, bases in (forms or {}).items()}
    return Analyser(lang, f"{VERSION}-{lang}", language(lang), own)


@lru_cache(maxsize=1 << 16)
def _base(lang: str, surface: str) -> str:
    if lang == "sq":
        return fold(simplemma.lemmatize(surface, lang="sq"))
    if lang in snowballstemmer.algorithms() or lang == "en":
        return str(snowballstemmer.stemmer("english" if lang == "en" else lang).stemWord(surface))
    return surface
