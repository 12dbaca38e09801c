"""A book: many pages in one document, each of them a chapter whose places have names of their own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from generators.blocks import Notice, Page
from generators.outputs.documents.body import Body
from generators.outputs.documents.cover import cover, entries, title_of
from generators.outputs.documents.drawn import Drawn, read_of
from generators.outputs.documents.house import House
from generators.outputs.documents.inlines import inlines
from generators.outputs.documents.links import ids, in_chapter, settled
from generators.outputs.documents.nodes import Action, Nodes, attributes, div, header, node, para, span, walk, words
from generators.outputs.documents.pictures import Picture
from generators.pandoc import Node

DEPTH = 2
"""The contents of a book name its parts and their chapters."""


@dataclass(frozen=True)
class Chapter:
    """One page of a book, with the heading of the navigation that it stands under."""

    part: str
    page: Page

    @property
    def name(self) -> str:
        """Return the name of the place where it begins."""
        return self.page.address.rpartition("/")[2]


def bind(front: Page, chapters: Sequence[Chapter], house: House) -> Drawn:
    """Return the book made ready, `front` for its cover; raises DoracakError for a picture that is none."""
    read = read_of([one.page for one in chapters])
    names = {one.page.address: one.name for one in chapters}
    cover_body = Body(front, house, read, names)
    lines = cover(front, cover_body)
    pictures = dict(cover_body.shown.held)
    before = (None, *(one.part for one in chapters))
    blocks = [
        block
        for one, last in zip(chapters, before, strict=False)
        for block in (*_start(one, house, one.part != last), *_chapter(one, house, read, names, pictures))
    ]
    known = frozenset(ids(blocks))
    return Drawn(
        house=house,
        day=front.changed or house.today,
        address=front.address,
        title=title_of(front),
        standing=front.standing,
        cover=lines,
        contents=tuple(one for one in entries(blocks) if one.level <= DEPTH),
        body=settled(blocks, known),
        pictures=pictures,
    )


def _start(one: Chapter, house: House, first: bool) -> Iterator[Node]:
    """Yield what begins a page: where in the book it is, and the heading of a part before its first chapter."""
    yield div([para(words(house.site if first else one.part))], attributes(classes=("part",)))
    if first:
        yield header(1, words(one.part), attributes(f"part--{one.name}"))


def _chapter(
    one: Chapter, house: House, read: Mapping[str, Nodes], names: Mapping[str, str], pictures: dict[str, Picture]
) -> Iterator[Node]:
    body = Body(one.page, house, read, names)
    blocks = body.blocks()
    pictures.update(body.shown.held)
    yield header(2, inlines(one.page.title, body.links), attributes(one.name))
    if one.page.standing:
        said = words(one.page.standing[:1].upper() + one.page.standing[1:])
        yield para([span(said, attributes(classes=("muted",)))])
    yield from (body.notice(block) for block in one.page.blocks if isinstance(block, Notice))
    yield from _placed(blocks, one.name)


def _placed(blocks: Nodes, chapter: str) -> Nodes:
    """Return the blocks of a chapter two levels down, with the names of their places in the book."""

    def named(attr: list[object]) -> list[object]:
        return [in_chapter(chapter, str(attr[0])) if attr[0] else "", *attr[1:]]

    def heading(one: Node) -> Nodes:
        level, attr, held = one["c"]
        return [header(level + 2, held, named(attr))]

    def held(one: Node) -> Nodes:
        return [node(one["t"], [named(one["c"][0]), *one["c"][1:]])]

    actions: dict[str, Action] = {"Header": heading, "Div": held, "Span": held, "Table": held}
    made: Nodes = walk(blocks, actions)
    return made
