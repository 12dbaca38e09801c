"""One page of two languages: text unit beside unit; headings, tables, charts and blanks once, with words of both.

Two tables beside each other would be too narrow to read, a heading must stay with what follows it and name it in the
contents in both languages, and a place to fill in must be there once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generators.beside_pieces import in_one_order, pieces
from generators.blocks import Block, Bullets, Fields, Heading, Page, Pair, Paragraph, Prose, Side
from generators.reports.bilingual_blocks import one_block
from generators.reports.bilingual_words import Joiner
from generators.view import View, said

Told = tuple[View, Page]
_TEXT = (Paragraph, Prose, Bullets, Fields)


def both(first: Told, second: Told) -> Page:
    """Return the pages of a report in two languages as one; that of the first is the page around both."""
    (view, page), (other, twin) = first, second
    names = f"{view.language_name(view.lang)} – {view.language_name(other.lang)}"
    about = tuple(Paragraph(said(one.words("report.bilingual.about"))) for one in (view, other))
    made = _Both(view, other)
    blocks = (*made.pair("_about", *about), *made.blocks(page.blocks, twin.blocks))
    return replace(page, title=(*page.title, *said(f": {names}")), blocks=blocks, searchable=False, listed=False)


@dataclass(frozen=True)
class _Both:
    view: View
    other: View

    def blocks(self, left: Iterable[Block], right: Iterable[Block]) -> Iterator[Block]:
        """Yield the blocks of both in the order of the first; what only one of them has is there, too."""
        here, there = dict(_named(left)), dict(_named(right))
        joiner = Joiner(self.view, self.other.lang)
        for key in in_one_order(list(here), list(there)):
            one, twin = here.get(key), there.get(key)
            if isinstance(one or twin, _TEXT):
                yield from self.pair(key, one, twin)
            elif one is not None:
                yield from one_block(joiner, one, twin)
            elif twin is not None:
                yield twin

    def pair(self, key: str, one: Block | None, twin: Block | None) -> Iterator[Block]:
        """Yield text of both languages beside each other; prose unit by unit."""
        if isinstance(one, Prose) and isinstance(twin, Prose):
            yield from self._prose(key, one, twin)
            return
        yield Pair(key, (self._side(self.view, one), self._side(self.other, twin)))

    def _prose(self, key: str, one: Prose, twin: Prose) -> Iterator[Block]:
        here = {piece.id: piece for piece in pieces(self.view, [one])}
        there = {piece.id: piece for piece in pieces(self.other, [twin])}
        if not here and not there:
            # It was written in a third language.
            yield one
        for number, name in enumerate(in_one_order(list(here), list(there)), 1):
            left, right = here.get(name), there.get(name)
            level = max(held.level for held in (left, right) if held)
            sides = (
                self._side(self.view, *(left.blocks if left else ())),
                self._side(self.other, *(right.blocks if right else ())),
            )
            yield Pair(name if level else f"{key}-{number}", sides, level)

    def _side(self, view: View, *blocks: Block | None) -> Side:
        """Return one language of a unit; where it has none, words that say so."""
        own = tuple(
            one for one in blocks if isinstance(one, (Heading, *_TEXT)) and getattr(one, "lang", view.lang) == view.lang
        )
        missing = "" if own else self.view.words("beside.missing")
        return Side(view.lang, self.view.language_name(view.lang), own, state=missing)


def _named(blocks: Iterable[Block]) -> Iterator[tuple[str, Block]]:
    """Yield each block with a name that is the same in both languages: its id, or its place behind the last one."""
    last, count = "_top", 0
    for block in blocks:
        mark = getattr(block, "id", None) or ("_form" if hasattr(block, "asked") else "")
        last, count = (mark, 0) if mark else (last, count + 1)
        yield mark or f"_{last.removeprefix('_')}-{count}", block
