"""Words of a text as a policy handbook needs them: acronyms, year ranges, numbers of acts and slashes stay whole.

*IPS/AFMIS*, *128/2018*, *2014–2020*, *3.2.1* are one word each, and so is *GMIP-it* with its ending left off.
Other hyphens part words, so that *ndër-ministror* and *policy-making* are found by their halves.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from unicodedata import category

from search.folding import SILENT, fold
from search.language import Language

LONGEST = 64  # characters of a key; more is no word but a code, a picture or an attack
MOST_PARTS = 6  # of IPS/AFMIS and the like; more is a path
APOSTROPHES = "'’‘‛ʼʹ`´′"
HYPHENS = "-‐‑‒–−"
# Python's `re` does not count marks as letters, so that a letter and its loose accent would be two words.
_MARKS = "".join(chr(point) for point in range(0xA0, 0x3100) if category(chr(point)) in SILENT)
_LETTERS = rf"(?:[^\W_][{_MARKS}]*)+"
_TOKEN = re.compile(rf"§|{_LETTERS}(?:(?:[/{APOSTROPHES}]|(?<=[0-9])[{HYPHENS}.,](?=[0-9])){_LETTERS})*")
_ENDING = re.compile(rf"[{HYPHENS}]({_LETTERS})(?![{HYPHENS}/]?[^\W_])")
_APOSTROPHE = re.compile(f"[{APOSTROPHES}]")
_HYPHEN = re.compile(f"[{HYPHENS}]")
_SEPARATOR = re.compile("[-/]")
_DATE = re.compile(r"[0-9]{1,2}\.[0-9]{1,2}\.([0-9]{4})")


@dataclass(frozen=True)
class Token:
    """One word as it stands in a text, with offsets in characters, and without the ending after its hyphen."""

    text: str
    start: int
    end: int
    stem: str


@dataclass(frozen=True)
class Reading:
    """What a word is without its clitics: folded, with its parts, and how many characters were clitic."""

    surface: str
    parts: tuple[str, ...]
    clitic: int


def tokens(text: str, language: Language) -> Iterator[Token]:
    """Yield the words of the text in order."""
    place = 0
    while match := _TOKEN.search(text, place):
        start, place = match.span()
        ending = _ENDING.match(text, place) if text[place : place + 1] in HYPHENS and language.endings else None
        if ending and fold(ending[1]) in language.endings:
            place = ending.end()
        yield Token(text[start:place], start, place, match[0])


def stems(text: str, language: Language) -> list[str]:
    """Return the words of the text as `tokens` does, each without the ending after its hyphen."""
    if language.endings and _HYPHEN.search(text):
        return [token.stem for token in tokens(text, language)]
    return _TOKEN.findall(text)


def read(word: str, language: Language) -> Reading:
    """Return the word without proclitics (ç'është), enclitics (group's) and capitals, in the language's spelling."""
    head, *rest = _APOSTROPHE.split(word)
    clitic = 0
    if rest and fold(head) in language.proclitics:
        clitic = len(head) + 1
        head, *rest = rest
    if rest and fold(rest[-1]) in language.enclitics:
        rest.pop()
    surface = language.key(_HYPHEN.sub("-", "".join((head, *rest))))[:LONGEST]
    return Reading(surface, parts(surface), clitic)


def parts(surface: str) -> tuple[str, ...]:
    """Return what else the word is found by: both acronyms of IPS/AFMIS, both years of 2014-2020, the year of a day."""
    if dated := _DATE.fullmatch(surface):
        return (dated[1],)
    pieces = tuple(piece for piece in _SEPARATOR.split(surface) if piece)
    return pieces[:MOST_PARTS] if len(pieces) > 1 else ()
