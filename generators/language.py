"""What depends on a language: its letters and their order, its list letters, its dates; one data file per language.

A language without a file sorts by the letters A to Z after folding and writes dates as Babel knows them.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cache, lru_cache
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_date
from babel.numbers import format_decimal

from generators import source

FOLDER = Path(__file__).parent / "languages"
FALLBACK = "en"
_BEYOND = 1000
_KEPT = 1 << 15
"""Days and words that are remembered: pages and registers name the same ones again and again."""


@dataclass(frozen=True)
class Language:
    """One language: its own name, Babel locale, alphabet with digraphs, and the letters that number its lists.

    `endings` are those by which a word of the glossary is still known as the same word.
    """

    tag: str
    name: str
    locale: str
    letters: tuple[str, ...]
    list_letters: tuple[str, ...]
    endings: frozenset[str] = frozenset()

    def sort_key(self, words: str) -> tuple[tuple[int, ...], str]:
        """Return what words sort by in this language: its letters in order, other marks folded, case last."""
        return _ranked(words, self.letters), words

    def initial(self, words: str) -> str:
        """Return the letter under which these words are filed, its own where the alphabet lacks it; `#` for none."""
        rank = next(iter(_ranked(words, self.letters)), 0)
        if rank <= 0:
            return "#"
        return self.letters[rank - 1].capitalize() if rank <= len(self.letters) else chr(rank - _BEYOND).upper()

    def list_letter(self, position: int) -> str:
        """Return the letter of a list entry, from 1; after the last letter they are doubled, as in aa, bb."""
        rounds, index = divmod(position - 1, len(self.list_letters))
        return self.list_letters[index] * (rounds + 1)

    def day(self, day: date) -> str:
        """Return the day in the long form of this language: `25 tetor 2019`."""
        return _written(day, "d MMMM y", self.locale)

    def day_of_year(self, day: date) -> str:
        """Return the day without its year: `25 tetor`."""
        return _written(day, "d MMMM", self.locale)

    def month(self, day: date) -> str:
        """Return the short name of its month: `tet`."""
        return _written(day, "LLL", self.locale)

    def number(self, number: Decimal, pattern: str = "") -> str:
        """Return a number as this language writes it: `1 234,5`; the pattern is CLDR's, else the language's own."""
        return _number(number, pattern, self.locale)

    @property
    def months(self) -> tuple[str, ...]:
        """Return the twelve months as they are written behind a day: `tetor`."""
        return tuple(_written(date(2024, month, 1), "MMMM", self.locale) for month in range(1, 13))


@lru_cache(maxsize=_KEPT)
def _number(number: Decimal, pattern: str, locale: str) -> str:
    return str(format_decimal(number, pattern or None, locale=locale))


@lru_cache(maxsize=_KEPT)
def _written(day: date, pattern: str, locale: str) -> str:
    return str(format_date(day, pattern, locale=locale))


@lru_cache(maxsize=_KEPT)
def _ranked(words: str, letters: tuple[str, ...]) -> tuple[int, ...]:
    ranks, place, table = [], 0, _ranks_of(letters)
    text = unicodedata.normalize("NFC", words.lower())
    while place < len(text):
        rank = table.digraphs.get(text[place : place + 2])
        place += 1 if rank is None else 2
        ranks.append(table[text[place - 1]] if rank is None else rank)
    return tuple(rank for rank in ranks if rank)


class _Ranks(dict[str, int]):
    """The rank of every letter; of one outside the alphabet it is worked out when it is first met."""

    def __init__(self, letters: tuple[str, ...]) -> None:
        self._known = {letter: rank for rank, letter in enumerate(letters, 1)}
        super().__init__(self._known)
        self.digraphs = {letter: rank for letter, rank in self._known.items() if len(letter) == 2}

    def __missing__(self, letter: str) -> int:
        found = self._known.get(_fold(letter), None if letter.isalnum() else 0)
        self[letter] = found if found is not None else _beyond(letter)
        return self[letter]


@cache
def _ranks_of(letters: tuple[str, ...]) -> _Ranks:
    return _Ranks(letters)


def _beyond(letter: str) -> int:
    return ord(letter) - 10 * _BEYOND if letter.isdigit() else _BEYOND + ord(letter)


def _fold(letter: str) -> str:
    return "".join(mark for mark in unicodedata.normalize("NFD", letter) if not unicodedata.combining(mark))


@cache
def language(tag: str) -> Language:
    """Return the language of this tag; one without a data file takes its name and dates from Babel."""
    path = FOLDER / f"{tag}.yaml"
    data = source.read(path.name, path.read_bytes()).data if path.exists() else {}
    fallback = source.read(FALLBACK, (FOLDER / f"{FALLBACK}.yaml").read_bytes()).data
    locale = str(data.get("locale", _babel(tag) or "en_GB"))
    return Language(
        tag=tag,
        name=str(data.get("name", _own_name(tag))),
        locale=locale,
        letters=tuple(data.get("letters", fallback["letters"])),
        list_letters=tuple(data.get("list_letters", fallback["list_letters"])),
        endings=frozenset(data.get("endings", ())),
    )


@cache
def called(tag: str, lang: str) -> str:
    """Return what a language is called in another one: `Albanian`, `shqip`; its own name where Babel knows none."""
    return str(Locale.parse(language(lang).locale).languages.get(tag, language(tag).name))


def _babel(tag: str) -> str:
    """Return Babel's locale for a tag; empty where it knows none."""
    try:
        return str(Locale.parse(tag, sep="-"))
    except (UnknownLocaleError, ValueError):
        return ""


def _own_name(tag: str) -> str:
    known = _babel(tag)
    name = Locale.parse(known).get_display_name() if known else None
    return name.capitalize() if name else tag
