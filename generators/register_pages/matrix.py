"""Matrix of schemes and documents: a row for each document, a column for each scheme, in words and not in signs."""

from __future__ import annotations

from collections.abc import Sequence

from generators.blocks import Cell, Column, Inline, Row
from generators.document import Document
from generators.kind import registry
from generators.layouts.common import cells
from generators.layouts.tags import code_words, short_title
from generators.model.record import Tag
from generators.navigation import many
from generators.register import Register, Shelf, Shelving
from generators.view import View, joined, plain, said


def _entries(view: View) -> Sequence[Document]:
    found = {one.document.id: one.document for one in view.tags}
    return sorted(found.values(), key=lambda one: view.language.sort_key(plain(view.title(one))))


def _columns(view: View) -> tuple[Column, ...]:
    schemes = (Column(one.id, short_title(view, one)) for one in _schemes(view))
    return (Column("document", view.label("document")), *schemes)


def _schemes(view: View) -> tuple[Document, ...]:
    return view.library.of("scheme")


def _row(view: View, one: Document) -> Row:
    tags: tuple[Tag, ...] = one.field("tags")
    return Row(None, (*cells(view.link(one.id)), *(_cell(view, scheme, tags) for scheme in _schemes(view))))


def _cell(view: View, scheme: Document, tags: tuple[Tag, ...]) -> Cell:
    own = [tag for tag in tags if tag.scheme == scheme.id]
    if not own:
        return Cell(said(view.words("tags.none"), "muted"))
    words = joined((_one(view, tag) for tag in own), "; ")
    return Cell(words, plain(words))


def _one(view: View, tag: Tag) -> Inline:
    code = code_words(view, tag.scheme, tag.code)
    strength = plain(view.word(tag.strength))
    return (*view.link(tag.scheme, tag.code, code), *said(f" ({strength})", "muted"))


def _shelf(view: View, one: Document) -> Shelf:
    return Shelf(one.kind.name, said(many(view, registry()[one.kind.name])))


REGISTER = Register(key="matrix", columns=_columns, entries=_entries, row=_row, shelvings=(Shelving("kind", _shelf),))
