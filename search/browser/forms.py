"""Every form of a word that stands in the units of one page, and where.

A base form is found through the forms that have it, so that no place is written down twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from search import tokens
from search.analysis import KNOWN_WORDS
from search.language import Language
from search.units import SearchUnit

Places = dict[int, list[int]]
"""The positions of a form by the number of the unit."""


@dataclass(frozen=True, order=True)
class Form:
    """One spelling in one language with its base forms; forms of one word stand next to each other when sorted."""

    bases: tuple[str, ...]
    lang: str
    surface: str


@dataclass(frozen=True)
class Forms:
    """The spellings of some units with their places, and how many words each unit has in its head and in its text."""

    heads: dict[str, Places] = field(default_factory=dict)
    texts: dict[str, Places] = field(default_factory=dict)
    head_lengths: list[int] = field(default_factory=list)
    text_lengths: list[int] = field(default_factory=list)


class Reader:
    """Reads units of one language as `keyed` does for the other engines, and each heading and each word once."""

    def __init__(self, language: Language) -> None:
        """Take the language, which says how words are told apart."""
        self._language = language
        self._surface = lru_cache(maxsize=KNOWN_WORDS)(lambda stem: tokens.read(stem, language).surface)
        self._words_of = lru_cache(maxsize=KNOWN_WORDS)(lambda text: tuple(self._words(text)))

    def forms(self, units: Iterable[SearchUnit]) -> Forms:
        """Return the forms of these units, which are numbered as they stand."""
        found = Forms()
        for number, unit in enumerate(units):
            found.head_lengths.append(_stand(found.heads, number, self._head(unit)))
            found.text_lengths.append(_stand(found.texts, number, enumerate(self._words(unit.text))))
        return found

    def _head(self, unit: SearchUnit) -> Iterator[tuple[int, str]]:
        """Yield the words of headings, title and code with their places; between two headings one place is free."""
        place = 0
        for text in filter(None, (*unit.heading, unit.title, unit.code)):
            for surface in self._words_of(text):
                yield place, surface
                place += 1
            place += 1

    def _words(self, text: str) -> Iterator[str]:
        return filter(None, map(self._surface, tokens.stems(text, self._language)))


def _stand(forms: dict[str, Places], number: int, words: Iterable[tuple[int, str]]) -> int:
    """Put down where the words of a unit stand, and return how many they are."""
    count = 0
    for place, surface in words:
        count += 1
        places = forms.setdefault(surface, {})
        if number in places:
            places[number].append(place)
        else:
            places[number] = [place]
    return count
