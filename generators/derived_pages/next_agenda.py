"""Next agendas: the draft agenda of each body whose next sitting is known, as what is open makes it on the day."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.agenda.draft import Agenda, draft, next_day
from generators.agenda.pages import agenda_page
from generators.blocks import Block, Cell, Maker, Notice, Page, Row, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.document import Document
from generators.examples import example_notice
from generators.layouts.common import cells, table
from generators.site_plan import Link
from generators.view import View, plain, said

KEY = "next-agenda"
COLUMNS = ("date:date", "body", "agenda_items:number")


def _bodies(view: View) -> list[tuple[Document, Agenda]]:
    """Return the bodies whose next sitting is known with its agenda, the earliest sitting first."""
    library, today = view.library, view.today
    return library.once((KEY, today), lambda: _drafts(view))


def _drafts(view: View) -> list[tuple[Document, Agenda]]:
    known = ((one, next_day(view.library, one.id, view.today)) for one in view.library.of("body"))
    found = [(one, draft(view.library, one, day, view.today)) for one, day in known if day is not None]
    return sorted(found, key=lambda pair: (str(pair[1].day), pair[0].id))


def _links(view: View) -> Iterable[Link]:
    if _bodies(view):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    found = _bodies(view)
    if found:
        yield f"{KEY}/index", partial(_front, view, found)
    for body, agenda in found:
        yield f"{KEY}/{body.id}", partial(_of_body, view, body, agenda)


def _front(view: View, found: list[tuple[Document, Agenda]]) -> Page:
    rows = [Row(None, tuple(_cells(view, body, agenda))) for body, agenda in found]
    shown: list[Block] = [table(view, "sittings", view.words(f"{KEY}.sittings"), COLUMNS, rows)]
    return derived_page(view, KEY, f"{KEY}/index", view.words(f"{KEY}.title"), shown)


def _cells(view: View, body: Document, agenda: Agenda) -> Iterator[Cell]:
    yield Cell((Span(plain(view.day(agenda.day)), href=f"{KEY}/{body.id}"),), str(agenda.day))
    yield from cells(view.link(body.id), said(str(len(agenda.topics))))


def _of_body(view: View, body: Document, agenda: Agenda) -> Page:
    blocks = agenda_page(view, agenda).blocks
    # That the agenda is a draft does not say that what stands on it is invented.
    bare = tuple(block for block in blocks if not isinstance(block, Notice))
    blocks = (*example_notice(view, bare), *blocks)
    return derived_page(view, KEY, f"{KEY}/{body.id}", plain(view.title(body)), blocks)


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
