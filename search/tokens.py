"""Words of a text as a policy handbook needs them: acronyms, year ranges, numbers of acts and slashes stay whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from search.folding import fold
from search.language import Language

_APOSTROPHE = "'\u2019\u2018\u02bc\u0060\u00b4\u2032"
_HYPHEN = "-\u2010\u2011\u2012\u2013\u2212"
_WORD = rf"[^\W_]+(?:[{_APOSTROPHE}][^\W_]+)*"
_NUMBER = rf"\d+(?:[.,/{_HYPHEN}]\d+)+(?![^\W\d_])"
_TOKEN = re.compile(rf"{_NUMBER}|{_WORD}(?:[/]{_WORD})*|§+")
_ENDING = re.compile(rf"[{_HYPHEN}]([^\W\d_]{{1,4}})(?![^\W_{_HYPHEN}])")


@dataclass(frozen=True)
class Token:
    """One word as written, with offsets in characters, and the parts that carry its meaning, folded."""

    text: str
    start: int
    end: int
    surface: str
    parts: tuple[str, ...]


def tokens(text: str, language: Language) -> Iterator[Token]:
    """Yield the words of the text in order."""
    place = 0
    while match := _TOKEN.search(text, place):
        start, place = match.span()
        ending = _ENDING.match(text, place)
        if ending and fold(ending[1]) in language.endings:
            place = ending.end()
        start, surface = _bare(match[0], start, language)
        if surface:
            yield Token(text[start:place], start, place, surface, _parts(surface))


def _bare(word: str, start: int, language: Language) -> tuple[int, str]:
    head, *rest = re.split(f"[{_APOSTROPHE}]", word)
    if rest and fold(head) in language.proclitics:
        start, head, rest = start + len(head) + 1, rest[0], rest[1:]
    if rest and fold(rest[-1]) in language.enclitics:
        rest.pop()
    surface = re.sub(f"[{_HYPHEN}]", "-", fold("".join((head, *rest))))
    for other, one in language.spellings:
        surface = surface.replace(other, one)
    return start, surface


def _parts(surface: str) -> tuple[str, ...]:
    pieces = tuple(piece for piece in re.split("[-/]", surface) if piece)
    return pieces if len(pieces) > 1 else ()
