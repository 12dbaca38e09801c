"""The invitation to a sitting as a page: to whom, when and where, the agenda, and until when papers go out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators.agenda.draft import Agenda
from generators.agenda.due_table import due_table
from generators.agenda.pages import notices, page, particulars
from generators.agenda.sentences import sentence
from generators.blocks import Block, Bullets, Page, Paragraph, Row
from generators.layouts.common import cells, heading, table
from generators.records.body import Secretariat
from generators.view import View, joined, said


def invitation_page(view: View, agenda: Agenda, internal: bool = False) -> Page:
    """Return the invitation in the view's language; with `internal` it says that it is not for publication."""
    return page(view, agenda, "invitation", tuple(_blocks(view, agenda, internal)))


def _blocks(view: View, agenda: Agenda, internal: bool) -> Iterator[Block]:
    yield from notices(view, agenda, "invitation", internal)
    body = view.link(agenda.body.id)
    if agenda.day is None:
        yield Paragraph(sentence(view.words("invitation.text-undated"), body=body))
    else:
        yield Paragraph(sentence(view.words("invitation.text"), body=body, day=view.day(agenda.day)))
    yield particulars(view, agenda)
    yield heading(view, "agenda", "heading.agenda")
    yield Bullets(tuple(Paragraph(view.text(topic.title)) for topic in agenda.topics), ordered=True)
    yield heading(view, "deadlines", "heading.deadlines")
    yield due_table(view, agenda.terms, (one for one in agenda.before if one.name != "notice"))
    yield from _invited(view, agenda)
    yield from _secretariat(view, agenda)


def _invited(view: View, agenda: Agenda) -> Iterator[Block]:
    yield heading(view, "invited", "heading.invited")
    if not agenda.seats:
        yield Paragraph(said(view.words("body.no-members")))
        return
    rows = [
        Row(f"_seat-{seat.id}", cells(view.text(seat.post), view.value(seat.institution), view.term(seat.capacity)))
        for seat in agenda.seats
    ]
    columns = ("post", "institution", "capacity")
    yield replace(table(view, "invited-table", view.words("heading.invited"), columns, rows), quiet=True)
    yield Paragraph(said(view.words("invitation.by-post")))
    if agenda.body.field("members_complete") is not True:
        yield Paragraph(said(view.words("invitation.some-seats")))


def _secretariat(view: View, agenda: Agenda) -> Iterator[Block]:
    held = agenda.body.field("secretariat")
    yield heading(view, "secretariat", "heading.secretariat")
    if isinstance(held, Secretariat):
        yield Paragraph(joined((view.link(held.institution), view.value(held.unit)), ", "))
    else:
        yield Paragraph(said(view.words("unstated.not-stated"), "muted"))
