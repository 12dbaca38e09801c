"""Status of the translations: for each document and language how many of its units are how far."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from generators import beside
from generators.blocks import Cell, Column, Inline, Row
from generators.document import Document
from generators.in_force import is_draft
from generators.layouts.common import cells, choice
from generators.library import Library
from generators.navigation import many
from generators.register import Register, Shelf, Shelving
from generators.translation_states import State, counts, statuses
from generators.view import View, said


@dataclass(frozen=True)
class _Entry:
    """One document in one of the languages that it is not written in first."""

    document: Document
    lang: str


def _entries(view: View) -> Sequence[_Entry]:
    library = view.library
    return [
        _Entry(document, lang)
        for document in library
        if document.kind.paged and not is_draft(document)
        for lang in library.site.languages
        if lang != library.source_language(document)
    ]


def _columns(view: View) -> tuple[Column, ...]:
    kind, lang = view.label("document_kind"), view.label("translated_into")
    states = (Column(state.value, view.words(f"translation.{state.value}"), "number") for state in State)
    return (
        Column("document", view.label("document")),
        Column("kind", kind, facet=kind),
        Column("lang", lang, facet=lang),
        *states,
    )


def _row(view: View, one: _Entry) -> Row:
    found = view.library.found(_counted, f"{one.document.id} {one.lang}") or (0,) * len(State)
    numbers = (Cell(said(str(number), "" if number else "muted"), str(number)) for number in found)
    kind = one.document.kind.name
    return Row(
        None,
        (
            *cells(_way(view, one)),
            choice(said(view.words.get(f"kind.{kind}.one", kind)), kind),
            choice(said(view.language_name(one.lang)), one.lang),
            *numbers,
        ),
    )


def _counted(library: Library) -> Mapping[str, tuple[int, ...]]:
    """Return by document and language how many units are in which state, so that a row follows from these alone."""
    return {f"{document.id} {lang}": numbers for document in library for lang, numbers in _counts(library, document)}


def _counts(library: Library, document: Document) -> Iterator[tuple[str, tuple[int, ...]]]:
    if document.kind.paged:
        found = library.kept(f"translations {document.id}", document, lambda: _numbers(library, document))
        yield from ((lang, tuple(numbers)) for lang, numbers in found.items())


def _numbers(library: Library, document: Document) -> dict[str, list[int]]:
    return {lang: list(counts(units).values()) for lang, units in statuses(library, document).items()}


def _way(view: View, one: _Entry) -> Inline:
    """Return the title as the way to the page side by side, or where there is none to the document's own."""
    source = view.library.source_language(one.document)
    pair = next((pair for pair in beside.pairs(view, one.document) if set(pair) == {source, one.lang}), None)
    if pair is None:
        return view.link(one.document.id)
    address = beside.address(one.document, pair)
    return tuple(replace(span, href=address) for span in view.title(one.document))


def _shelf(view: View, one: _Entry) -> Shelf:
    kind, day = one.document.kind, one.document.field("date")
    return Shelf(kind.name, said(many(view, kind)), day.year if isinstance(day, date) else None)


REGISTER = Register(
    key="translations", columns=_columns, entries=_entries, row=_row, shelvings=(Shelving("kind", _shelf),)
)
