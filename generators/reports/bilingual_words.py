"""Words of two languages in one place: both of them where they differ, the first alone where they say the same."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from generators.blocks import Cell, Inline, Span
from generators.view import View, plain, said


@dataclass(frozen=True)
class Joiner:
    """Puts words of a second language behind those of the first, marked as being in it."""

    view: View
    lang: str

    def text(self, first: str, second: str) -> str:
        """Return plain words of both languages."""
        if not second or _letters(first) == _letters(second):
            return first
        return self.view.words("report.bilingual.both", first=first, second=second) if first else second

    def words(self, first: Inline, second: Inline) -> Inline:
        """Return words of both languages, with one footnote that holds the notes of both."""
        shown = _bare(first)
        if _letters(plain(first)) != _letters(plain(second)):
            shown = self._behind(shown, _bare(second))
        note = self._behind(_notes(first), _notes(second))
        return (*shown[:-1], replace(shown[-1] if shown else Span(""), note=note)) if note else shown

    def cell(self, first: Cell, second: Cell, *, counts: bool) -> Cell:
        """Return a cell of both; one that `counts` or dates is as the first language writes it."""
        alone = counts and any(sign.isdigit() for sign in plain(first.words))
        other = tuple(replace(one, text="") for one in second.words) if alone else second.words
        return replace(first, words=self._counted(first.words, other) if alone else self.words(first.words, other))

    def _counted(self, first: Inline, other: Inline) -> Inline:
        note = self._behind(_notes(first), _notes(other))
        return (*_bare(first)[:-1], replace(_bare(first)[-1], note=note)) if note else first

    def _behind(self, first: Inline, second: Inline) -> Inline:
        marked = tuple(replace(one, lang=one.lang or self.lang) for one in second)
        return (*first, *said(" / "), *marked) if first and marked else (*first, *marked)


def _bare(words: Inline) -> Inline:
    return tuple(replace(one, note=()) if one.note else one for one in words)


def _notes(words: Inline) -> Inline:
    return tuple(chain.from_iterable(one.note for one in words))


def _letters(words: str) -> str:
    """Return the letters alone: two languages write the same number and the same day of a month apart."""
    return "".join(sign for sign in words.casefold() if sign.isalpha()) or words
