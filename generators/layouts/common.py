"""Pieces of pages that several kinds share."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Literal

from generators.blocks import (
    Block,
    Bullets,
    Cell,
    Column,
    Fields,
    Heading,
    Inline,
    Notice,
    Paragraph,
    Prose,
    Row,
    Span,
    Table,
)
from generators.document import Document
from generators.kind import ProseRule
from generators.model.record import Basis, Version
from generators.model.scalars import Unstated
from generators.numbering import Numbering
from generators.view import View, plain, said
from generators.wording import linked


def standing(view: View, document: Document) -> Iterator[Block]:
    """Yield the notices that no reader may overlook: that a text is example data, that it is a draft."""
    if document.field("basis") is Basis.EXAMPLE and document.field("status") == "draft":
        yield Notice("draft", view.words("notice.both.title"), said(view.words("notice.both.text")))
    elif document.field("basis") is Basis.EXAMPLE:
        yield Notice("example", view.words("notice.example.title"), said(view.words("notice.example.text")))
    elif document.field("status") == "draft":
        yield Notice("draft", view.words("notice.draft.title"), said(view.words("notice.draft.text")))


def heading(view: View, anchor: str, key: str, level: int = 2, number: str = "") -> Heading:
    """Return a heading of the product's own words; its anchor begins with `_`, as no author's id can."""
    return Heading(f"_{anchor}", level, said(view.words(key)), number)


def body_language(view: View, document: Document) -> str:
    """Return in which language the prose of a document can be shown; the view's own where it has no prose at all."""
    return next((lang for lang in view.order if lang in document.prose), view.lang)


def prose(view: View, document: Document, numbering: Numbering | None = None) -> Iterator[Block]:
    """Yield the prose of a document in this language, or in the first other one that has it."""
    lang = body_language(view, document)
    text = document.prose.get(lang)
    if text is None:
        return
    normative = document.kind.prose is ProseRule.NORMATIVE
    numbers = tuple((numbering or Numbering(view.language)).take(text.units)) if normative else ()
    yield Prose(linked(text.text, view.library, text.path), lang, numbers)


def source_block(view: View, document: Document) -> Iterator[Block]:
    """Yield where the statements of a record come from, and the notes on it."""
    rows = []
    for name in ("basis", "source", "caveat", "note"):
        words = view.value(document.field(name)) if document.field(name) is not None else ()
        if words:
            rows.append((view.label(name), words))
    if rows:
        yield heading(view, "source", "heading.source")
        yield Fields(tuple(rows))


def bullets(items: Iterable[Inline]) -> Iterator[Block]:
    """Yield a list of these words, or nothing where there are none."""
    found = tuple(Paragraph(words) for words in items if words)
    if found:
        yield Bullets(found)


def table(
    view: View,
    anchor: str,
    caption: str,
    columns: Iterable[str],
    rows: Iterable[Row],
    register: bool = False,
    facets: Collection[str] = (),
) -> Table:
    """Return a table whose columns are fields with known labels; `x:date` and `x:number` are typed."""
    return without_empty(Table(f"_{anchor}", caption, labelled(view, columns, facets), tuple(rows), register))


def labelled(view: View, columns: Iterable[str], facets: Collection[str] = ()) -> tuple[Column, ...]:
    """Return columns with their labels; those named in `facets` can be chosen by, days by their year."""
    made = []
    for column in columns:
        name, _, kind = column.partition(":")
        label = view.label(name)
        facet = "" if name not in facets else view.label("year") if name == "date" else label
        made.append(Column(name, label, _TYPES.get(kind, "text"), facet))
    return tuple(made)


_TYPES: dict[str, Literal["date", "number"]] = {"date": "date", "number": "number"}


def without_empty(made: Table) -> Table:
    """Return the table without the columns in which no row says anything."""
    kept = [place for place in range(len(made.columns)) if any(row.cells[place].words for row in made.rows)]
    if not made.rows or len(kept) == len(made.columns):
        return made
    rows = tuple(Row(row.id, tuple(row.cells[place] for place in kept)) for row in made.rows)
    return replace(made, columns=tuple(made.columns[place] for place in kept), rows=rows)


def cells(*words: Inline) -> tuple[Cell, ...]:
    """Return cells that sort by their words."""
    return tuple(Cell(word, plain(word)) for word in words)


def choice(words: Inline, *keys: str) -> Cell:
    """Return a cell under whose words its row can be chosen, by a key that is the same in all languages."""
    return Cell(words, plain(words), tuple((key, plain(words)) for key in keys if words))


def day_cell(view: View, day: date | Unstated | None) -> Cell:
    """Return a day that sorts by time and is found by its year."""
    if not isinstance(day, date):
        return Cell(view.day(day))
    return Cell(view.day(day), day.isoformat(), ((str(day.year), str(day.year)),))


def period(view: View, from_: object, until: object) -> Inline:
    """Return a period of validity in words; nothing where no day is claimed."""
    first, last = view.value(from_), view.value(until)
    if first and last:
        return said(view.words("period.both", first=plain(first), last=plain(last)))
    if first:
        return said(view.words("period.from", first=plain(first)))
    return said(view.words("period.until", last=plain(last))) if last else ()


def versions(view: View, entries: tuple[Version, ...]) -> Iterator[Block]:
    """Yield the table of the versions of a normative text, the latest first."""
    if not entries:
        return
    rows = []
    for entry in reversed(entries):
        words = cells(
            said(entry.version),
            view.value(entry.adopted_by),
            view.day(entry.adopted),
            period(view, entry.from_, entry.until),
        )
        rows.append(Row(f"version-{entry.version.replace('.', '-')}", words))
    yield heading(view, "versions", "heading.versions")
    yield table(
        view, "versions-table", view.words("heading.versions"), ("version", "adopted_by", "adopted", "period"), rows
    )


def badge(words: str) -> Span:
    """Return a word that stands out as a label."""
    return Span(words, role="badge")
