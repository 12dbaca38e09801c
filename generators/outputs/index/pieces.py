"""A page cut into pieces: what each anchor on it says, with the headings above; the rest belongs to the page itself."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from generators.blocks import (
    Blank,
    BlankForm,
    BlankTable,
    Block,
    Bullets,
    Chart,
    Fields,
    Heading,
    Notice,
    Page,
    Paragraph,
    Prose,
    Row,
    Table,
    Timeline,
)
from generators.outputs.index.plain_text import of_inline
from generators.prose import Prose as ReadProse
from generators.prose import ProseUnit

_FOLDED = ("status-", "version-")
"""Rows that repeat what has an address of its own: which clauses there are, and which versions."""
OWN = "_"
"""Anchors of the product's own headings begin so; they are no place that a reader would look for."""


@dataclass(frozen=True)
class Piece:
    """Words at an anchor; an empty anchor is the page. Pieces at one anchor belong together, in their order."""

    anchor: str
    part: str
    heading: tuple[str, ...]
    text: str = ""
    number: str = ""


Read = Callable[[str], ReadProse]
"""Gives the units of a Markdown text."""


@dataclass
class _Trail:
    """Where the walk stands: the headings above, and the anchor that words without one belong to."""

    lang: str
    quiet: frozenset[str]
    read: Read
    above: list[tuple[int, str]] = field(default_factory=list)
    here: str = ""

    @property
    def heading(self) -> tuple[str, ...]:
        return tuple(words for _, words in self.above if words)

    def enter(self, anchor: str, level: int, words: str, number: str = "") -> Piece:
        self.above = [(rank, one) for rank, one in self.above if rank < level] + [(level, words)]
        self.here = "" if anchor.startswith(OWN) else anchor
        return Piece(self.here, "section" if self.here else "document", self.heading, "", number)

    def add(self, text: str) -> Piece:
        return Piece(self.here, "section" if self.here else "document", self.heading, text)


def pieces(page: Page, read: Read, quiet: Iterable[str] = ()) -> Iterator[Piece]:
    """Yield every piece of a page in its own language; values under the labels in `quiet` say nothing to find."""
    trail = _Trail(page.lang, frozenset(quiet), read)
    for block in page.blocks:
        yield from _of_block(trail, block)


def _of_block(trail: _Trail, block: Block) -> Iterator[Piece]:
    if isinstance(block, Heading):
        yield trail.enter(block.id, block.level, of_inline(block.words), block.number)
    elif isinstance(block, Paragraph):
        if block.id:
            trail.here = block.id
        yield Piece(
            trail.here, "point" if trail.here else "document", trail.heading, of_inline(block.words), block.number
        )
    elif isinstance(block, Bullets):
        yield from (_bullet(trail, one) for one in block.items if not _is_a_way(one))
    elif isinstance(block, Fields):
        values = (of_inline(words) for label, words in block.rows if label not in trail.quiet)
        yield trail.add("; ".join(value for value in values if value))
    elif isinstance(block, Table):
        yield from (_row(trail, row) for row in block.rows)
    elif isinstance(block, Blank | BlankTable):
        yield trail.add(_asked(block))
    elif isinstance(block, Prose) and block.lang == trail.lang:
        yield from _prose(trail, block)
    else:
        assert isinstance(block, BlankForm | Chart | Notice | Prose | Timeline)


def _asked(block: Blank | BlankTable) -> str:
    """Return what a form asks for; what is filled in belongs to a report, not to the form."""
    if isinstance(block, BlankTable):
        return "; ".join((block.caption, *(column.label for column in block.columns)))
    return "; ".join(filter(None, (block.label, of_inline(block.help))))


def _is_a_way(one: Paragraph) -> bool:
    """Say whether this line only leads elsewhere, where the words have their own place."""
    return one.id is None and all(span.href for span in one.words)


def _bullet(trail: _Trail, one: Paragraph) -> Piece:
    text = of_inline(one.words)
    return Piece(one.id, "point", trail.heading, text, one.number) if one.id else trail.add(text)


def _row(trail: _Trail, row: Row) -> Piece:
    text = "; ".join(filter(None, (of_inline(cell.words) for cell in row.cells)))
    if row.id is None or row.id.startswith(_FOLDED):
        return trail.add(text)
    return Piece(row.id, "row", trail.heading, text)


def _prose(trail: _Trail, block: Prose) -> Iterator[Piece]:
    numbers = dict(block.numbers)
    for unit in trail.read(block.markdown).units:
        yield _of_unit(trail, unit, numbers.get(unit.id, ""))


def _of_unit(trail: _Trail, unit: ProseUnit, number: str) -> Piece:
    if unit.kind == "heading":
        return trail.enter(unit.id, unit.level, unit.words, number)
    if unit.mark:
        return Piece(unit.mark, "point", trail.heading, unit.words, number)
    return trail.add(unit.words)
