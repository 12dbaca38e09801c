"""The pages of all registers: one page each, or where one grew long its latest rows and the ways to its parts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generators.asked import cached_property, once
from generators.blocks import Block, Bullets, Crumb, Inline, Maker, Page, Paragraph, Row, Span, Table
from generators.catalogue.ways import of_register
from generators.examples import example_notice
from generators.kind_lists import kind_lists
from generators.layouts.common import heading, without_empty
from generators.register import Named, Register, registers
from generators.register_parts import MOST_ROWS, Part, split
from generators.view import View, joined, plain, said

LATEST = 20


@dataclass(frozen=True)
class Shown:
    """A register as readers of one language see it, with its entries and parts found once.

    `data` says that its rows are published as files of data too.
    """

    view: View
    register: Register
    data: bool = False

    @cached_property
    def entries(self) -> Sequence[Any]:
        """Return all entries in order."""
        return self.register.entries(self.view)

    @cached_property
    def shelvings(self) -> tuple[tuple[str, tuple[Part, ...]], ...]:
        """Return the parts by each shelving with its key; none where all rows stand on one page."""
        if len(self.entries) <= MOST_ROWS:
            return ()
        return tuple((one.key, split(self.view, self.register, one, self.entries)) for one in self.register.shelvings)

    def leaves(self) -> Iterator[Part]:
        """Yield the parts that together hold every row once; none where all rows stand on one page."""
        for _, parts in self.shelvings[:1]:
            for part in parts:
                yield from part.leaves()

    def rows(self, entries: Sequence[Any]) -> tuple[Row, ...]:
        """Return the rows of these entries."""
        return tuple(map(self.row, entries))

    def row(self, entry: Any) -> Row:
        """Return the row of an entry, made once for the pages, the filter and the files of data."""
        # The entry is kept beside its row, so that no other one can come to its place in memory.
        _, row = once(self._made, id(entry), lambda: (entry, self.register.row(self.view, entry)))
        return row

    @cached_property
    def _made(self) -> dict[int, tuple[Any, Row]]:
        return {}

    def makers(self) -> Iterator[tuple[str, Maker]]:
        """Yield the address of each page with what makes it."""
        yield self.register.address, self._front if self.shelvings else self.whole
        for _, parts in self.shelvings:
            for part in parts:
                yield from (
                    (one.address, partial(self._part, () if one is part else (_place(part),), one))
                    for one in part.all()
                )

    def _front(self) -> Page:
        first = "register.latest" if self.register.latest else "register.first"
        rows = self._table("rows", self.view.words(first), self.entries[:LATEST], self.register.address)
        blocks: list[Block] = [heading(self.view, "first", first), replace(rows, quiet=True)]
        for key, parts in self.shelvings:
            blocks += [heading(self.view, f"by-{key}", f"register.by.{key}"), self._ways(parts)]
        return self._page(self.register.address, (), tuple(blocks))

    def whole(self) -> Page:
        """Return all rows on one page, however many they are: paper has no filter."""
        return self._page(self.register.address, (), self._rows(self.entries))

    def _part(self, above: tuple[Crumb, ...], part: Part) -> Page:
        blocks = (self._ways(part.parts),) if part.parts else self._rows(part.entries)
        return self._page(part.address, part.words, blocks, above)

    def _rows(self, entries: Sequence[Any]) -> tuple[Block, ...]:
        if not entries:
            return (Paragraph(said(self._named.none)),)
        return (replace(without_empty(self._table("rows", self._named.title, entries)), quiet=True),)

    def _table(self, anchor: str, caption: str, entries: Sequence[Any], parts: str = "") -> Table:
        columns = self.register.columns(self.view)
        return Table(f"_{anchor}", caption, columns, self.rows(entries), register=True, parts=parts)

    def _ways(self, parts: Sequence[Part]) -> Bullets:
        return Bullets(tuple(Paragraph(self._way(part)) for part in parts))

    def _way(self, part: Part) -> Inline:
        count = self.view.words.count("site.records", len(part.entries))
        return *_linked(part.words, part.address), *said(f" ({count})", "muted")

    @cached_property
    def _named(self) -> Named:
        return self.register.named(self.view, self.register.key)

    def _page(self, address: str, part: Inline, blocks: tuple[Block, ...], above: Sequence[Crumb] = ()) -> Page:
        view, named = self.view, self._named
        crumbs = [Crumb(view.words("site.home"), "index")]
        crumbs += [Crumb(named.title, self.register.address)] if part else []
        crumbs += above
        intro = (Paragraph(said(named.about)),) if named.about else ()
        section = address.partition("/")[0]
        notice = example_notice(view, blocks) if section == "register" else ()
        return Page(
            address=address,
            lang=view.lang,
            body_lang=view.lang,
            title=joined((said(named.title), _linked(part, None)), ": "),
            blocks=(*notice, *intro, *blocks),
            crumbs=tuple(crumbs),
            section=section,
            description=named.about,
            ways=tuple(of_register(view, self.register.key)) if self.data else (),
        )


def _place(part: Part) -> Crumb:
    return Crumb(plain(part.words), part.address)


def shown(view: View) -> tuple[Shown, ...]:
    """Return every register in this language, and the lists of all kinds."""
    return view.library.once(("registers shown", view.lang, view.today), partial(_shown, view))


def _shown(view: View) -> tuple[Shown, ...]:
    return tuple(Shown(view, register, data=True) for register in (*registers(), *kind_lists(view)))


def makers(view: View) -> Iterator[tuple[str, Maker]]:
    """Yield the address of each page of each register and list with what makes it."""
    for one in shown(view):
        yield from one.makers()


def _linked(words: Inline, address: str | None) -> Inline:
    return tuple(Span(span.text, span.lang, address, span.role) for span in words)
