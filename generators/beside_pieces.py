"""The blocks of a page cut into pieces that can stand beside each other: units of prose, headings, points, rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from generators import texts
from generators.blocks import (
    Block,
    Bullets,
    Fields,
    Heading,
    Paragraph,
    Prose,
    Row,
    Span,
    Table,
)
from generators.library import Library
from generators.prose import Prose as ReadProse
from generators.view import View, plain
from generators.wording import definitions, taken_along

Shown = Heading | Paragraph | Prose | Bullets | Fields


@dataclass(frozen=True)
class Piece:
    """One unit in one language, its number taken out; `level` is that of a heading from 2, or 0."""

    id: str
    blocks: tuple[Shown, ...]
    number: str = ""
    level: int = 0


def pieces(view: View, blocks: Iterable[Block]) -> Iterator[Piece]:
    """Yield the pieces of a page in one language; what only another language has is left out, and so are notices."""
    place = _Place()
    for block in blocks:
        if isinstance(block, Heading):
            place = _Place(block.id, plain(block.words))
        yield from _cut(view, block, place)


def _cut(view: View, block: Block, place: _Place) -> Iterator[Piece]:
    match block:
        case Prose():
            yield from _prose(view, block)
        case Heading() if _own(view, block.words):
            yield Piece(block.id, (replace(block, number=""),), block.number, block.level)
        case Paragraph():
            key = block.id or place.next()
            if _own(view, block.words):
                yield Piece(key, (replace(block, id=None, number=""),), block.number)
        case Bullets():
            yield from _bullets(block, place)
        case Fields():
            yield Piece(place.next(), (block,))
        case Table():
            yield from _table(block, place)


class _Place:
    """Names the pieces without an id by the heading above them and their place below it."""

    def __init__(self, section: str = "_top", words: str = "") -> None:
        self.section, self.words = section, words
        self.count = 0

    def next(self) -> str:
        self.count += 1
        return f"_{self.section.removeprefix('_')}-{self.count}"


def _prose(view: View, block: Prose) -> Iterator[Piece]:
    if block.lang != view.lang:
        return
    read, known = _read(view.library, block.markdown)
    numbers = dict(block.numbers)
    for unit in read.units:
        if unit.kind not in ("rule", "footnote") and unit.text:
            bare = "\n".join([unit.bare, *taken_along(known, unit.bare)])
            yield Piece(unit.id, (Prose(bare, block.lang),), numbers.get(unit.id, ""), unit.level)


def _read(library: Library, markdown: str) -> tuple[ReadProse, tuple[str, ...]]:
    """Return the units of a text and what they may refer to."""
    read = texts.read(library, markdown)
    return read, definitions(read)


def _bullets(block: Bullets, place: _Place) -> Iterator[Piece]:
    if not all(item.id for item in block.items):
        yield Piece(place.next(), (replace(block, items=tuple(replace(one, id=None) for one in block.items)),))
        return
    for item in block.items:
        yield Piece(str(item.id), (replace(block, items=(replace(item, id=None, number=""),)),), item.number)


def _table(table: Table, place: _Place) -> Iterator[Piece]:
    if table.caption != place.words:
        yield Piece(table.id, (Paragraph((Span(table.caption, role="strong"),)),))
    yield from (_row(table, row, place) for row in table.rows)


def _row(table: Table, row: Row, place: _Place) -> Piece:
    """Return a row as labels with values: two tables beside each other would be too narrow to read."""
    named = zip(table.columns, row.cells, strict=True)
    fields = Fields(tuple((column.label, cell.words) for column, cell in named if cell.words))
    return Piece(row.id or place.next(), (fields,))


def _own(view: View, words: tuple[Span, ...]) -> bool:
    """Say whether words are in the view's own language, and not those of another one that stand in for them."""
    said = [span for span in words if span.text.strip()]
    return not plain(words).strip() or any(span.lang in (None, view.lang) for span in said)


def in_one_order(left: list[str], right: list[str]) -> list[str]:
    """Return all keys in the order of the left, those that only the right has behind the one before them there."""
    found, known = list(left), set(left)
    for place, key in enumerate(right):
        if key not in known:
            behind = found.index(right[place - 1]) + 1 if place else 0
            found.insert(behind, key)
            known.add(key)
    return found
