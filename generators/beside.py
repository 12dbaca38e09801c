"""Side by side: a page for each pair of languages of a document, unit beside unit, what is missing shown as missing.

The pages are made of the blocks that both languages' own pages are made of, so that whatever a layout shows is here
too. Units are matched by their id, which is the same in all languages.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import combinations

from generators.asked import cached_property
from generators.beside_pieces import Piece, in_one_order, pieces
from generators.blocks import Block, Crumb, Notice, Page, Pair, Paragraph, Side
from generators.crumbs import to_document
from generators.document import Document
from generators.kind import ProseRule
from generators.layouts import record as generic
from generators.terms import standard_of
from generators.translation_states import State, statuses
from generators.view import View, joined, said
from generators.words import words

FOLDER = "beside"
_SHOWN = (State.OUTDATED, State.MACHINE_DRAFT)
Languages = tuple[str, str]


@dataclass(frozen=True)
class Beside:
    """All pages side by side of one language of the site; `view` is that of the page around the two texts."""

    view: View

    @cached_property
    def _views(self) -> dict[str, View]:
        languages = self.view.library.site.languages
        return {tag: self.view if tag == self.view.lang else _view(self.view, tag) for tag in languages}

    def makers(self) -> Iterator[tuple[str, Callable[[], Page]]]:
        """Yield the address of every page with what makes it."""
        for document in self.view.library:
            for pair in pairs(self.view, document):
                yield address(document, pair), partial(self.page, document, pair)

    def page(self, document: Document, pair: Languages) -> Page:
        """Return a document in two languages, that of the page first where it is one of them."""
        view, shown = self.view, sorted(pair, key=lambda tag: tag != self.view.lang)
        names = joined((said(view.language_name(tag)) for tag in shown), " – ")
        title = (*view.title(document), *said(": "), *names)
        return Page(
            address=address(document, pair),
            lang=view.lang,
            body_lang=view.lang,
            title=title,
            blocks=tuple(self._blocks(document, shown)),
            crumbs=(*to_document(view, document), Crumb(view.words("beside.title"), None)),
            section=document.kind.name,
            searchable=False,
            listed=False,
        )

    def _blocks(self, document: Document, shown: list[str]) -> Iterator[Block]:
        layout = document.kind.layout or generic.layout
        texts = {tag: tuple(layout(self._views[tag], document)) for tag in shown}
        yield Paragraph(said(self.view.words("beside.about")))
        own = texts.get(self.view.lang) or tuple(layout(self.view, document))
        yield from (block for block in own if isinstance(block, Notice))
        found = {tag: {piece.id: piece for piece in pieces(self._views[tag], blocks)} for tag, blocks in texts.items()}
        states = {tag: _states(self.view, document, tag) for tag in shown}
        left, right = found.values()
        for key in in_one_order(list(left), list(right)):
            sides = tuple(self._side(tag, found[tag].get(key), states[tag].get(key)) for tag in shown)
            level = max(one[key].level for one in found.values() if key in one)
            yield Pair(key, sides, level)

    def _side(self, tag: str, piece: Piece | None, state: State | None) -> Side:
        name = self.view.language_name(tag)
        if piece is None:
            return Side(tag, name, (), state=self.view.words("beside.missing"))
        said_so = self.view.words(f"beside.{state.value}") if state in _SHOWN and state else ""
        return Side(tag, name, piece.blocks, piece.number, said_so)


def _view(view: View, tag: str) -> View:
    return replace(view, lang=tag, words=words(tag, view.library.words.get(tag)))


def _states(view: View, document: Document, tag: str) -> dict[str, State]:
    """Return how far each unit of prose is in this language; clauses of a standard are those of its own prose."""
    standard = standard_of(view.library, document)
    owners = [one for one in (standard, document) if one is not None]
    return {
        unit.id: unit.state
        for owner in owners
        for unit in statuses(view.library, owner).get(tag, ())
        if not unit.original.keys
    }


def pairs(view: View, document: Document) -> tuple[Languages, ...]:
    """Return the pairs of languages in which a document can be read side by side, each in the order of the alphabet."""
    if document.kind.prose is not ProseRule.NONE:
        held = sorted(document.prose)
    else:
        held = sorted(view.library.site.languages) if document.kind.name == "minutes" else []
    known = [tag for tag in held if tag in view.library.site.languages]
    return tuple((one, other) for one, other in combinations(known, 2))


def address(document: Document, pair: Languages) -> str:
    """Return the address of a page side by side; it stays the same when the site gets more languages."""
    return f"{FOLDER}/{document.id}.{pair[0]}-{pair[1]}"


def ways(view: View, document: Document) -> Iterator[Crumb]:
    """Yield the links from a document's own page to its pages side by side."""
    found = pairs(view, document)
    for pair in found:
        label = view.words("beside.title")
        if len(found) > 1:
            label = view.words("beside.pair", first=view.language_name(pair[0]), second=view.language_name(pair[1]))
        yield Crumb(label, address(document, pair))
