"""One page made ready for all formats: its cover, contents and body as trees, and the pictures that they show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from generators import pandoc
from generators.blocks import Page
from generators.outputs.documents.body import Body, texts
from generators.outputs.documents.cover import Entry, contents, cover, title_of
from generators.outputs.documents.house import House
from generators.outputs.documents.links import ids, settled
from generators.outputs.documents.nodes import Nodes, joined
from generators.outputs.documents.paper import PAPER
from generators.outputs.documents.pictures import Picture
from generators.outputs.documents.sections import Section, sections

_RUNNING, _LEAST = 100, 30
"""So many signs fit above a page; a title keeps so many of them, whatever the institution is called."""


@dataclass(frozen=True)
class Drawn:
    """A document before it has a form.

    `day` is that of its last change, or that it speaks of; `standing` says which text it is, as a citation does.
    """

    house: House
    day: date
    address: str
    title: str
    standing: str
    cover: Nodes
    contents: tuple[Entry, ...]
    body: Nodes
    pictures: Mapping[str, Picture]

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """Return the body by the kind of its pages."""
        return sections(self.body)

    @property
    def running(self) -> str:
        """Return the title as it stands above every page, cut at a word where it would need a second line."""
        most = max(_RUNNING - len(self.house.institution), _LEAST)
        if len(self.title) <= most:
            return self.title
        return self.title[:most].rpartition(" ")[0].rstrip(",;:.") + "…"

    @property
    def line(self) -> float:
        """Return the width of a line of text in millimetres."""
        margins = self.house.theme.margins
        return PAPER[self.house.theme.paper][0] - float(margins.left + margins.right)


def draw(pages: Sequence[Page], house: House) -> list[Drawn]:
    """Return the pages made ready, all their prose read by one pandoc; raises DoracakError for a broken picture."""
    read = read_of(pages)
    return [_drawn(page, house, read) for page in pages]


def read_of(pages: Sequence[Page]) -> dict[str, Nodes]:
    """Return what pandoc reads of every text of the pages, by the text."""
    asked = list(dict.fromkeys(text for page in pages for text in texts(page)))
    return dict(zip(asked, map(joined, pandoc.read(asked)), strict=True))


def _drawn(page: Page, house: House, read: dict[str, Nodes]) -> Drawn:
    body = Body(page, house, read)
    lines, blocks = cover(page, body), body.blocks()
    known = frozenset(ids(blocks))
    lines, blocks = settled(lines, known), settled(blocks, known)
    return Drawn(
        house,
        page.changed or house.today,
        page.address,
        title_of(page),
        page.standing,
        lines,
        contents(blocks),
        blocks,
        body.shown.held,
    )
