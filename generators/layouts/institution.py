"""An institution: its names, where it sits, what it owes to which body, the acts and guidelines it answers for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.blocks import Block, Inline, Paragraph, Row, Span
from generators.document import Document
from generators.follow_up import still_open
from generators.in_force import is_draft
from generators.layouts.common import bullets, cells, heading, period, source_block, standing, table
from generators.layouts.excerpts import MOST, Excerpt
from generators.layouts.names import names_table
from generators.records.body import Secretariat
from generators.view import View, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of an institution; a part of which nothing is known says so."""
    yield from standing(view, document)
    yield view.fields(document.record, "sector", "parent", "successors", "legal_basis", "website", "from_", "until")
    yield from _seats(view, document)
    owed = view.actions.get(document.id, ())
    still = [one for one in owed if still_open(view.library, one, view.today)]
    shown = min(len(still), MOST)
    yield from Excerpt("actions", "owed", "institution.no-actions", "owner", document.id).blocks(view, still, shown)
    if owed:
        yield Paragraph((Span(view.words("follow-up.to-account"), href=f"follow-up/{document.id}"),))
    issued = [act for act in view.library.of("act") if act.field("issuer") == document.id]
    yield from _linked(view, "issued", "institution.no-acts", issued)
    guidelines = (one for one in view.library.of("guideline") if not is_draft(one))
    owned = [one for one in guidelines if one.field("owner") == document.id]
    yield from _linked(view, "owned", "institution.no-guidelines", owned)
    yield from names_table(view, document)
    yield from source_block(view, document)


def _linked(view: View, name: str, none: str, found: Sequence[Document]) -> Iterator[Block]:
    yield heading(view, name, f"heading.{name}")
    if found:
        yield from bullets(view.link(one.id) for one in found)
    else:
        yield Paragraph(said(view.words(none)))


def _seats(view: View, document: Document) -> Iterator[Block]:
    """Yield every seat and secretariat of the institution, by body."""
    yield heading(view, "bodies", "heading.sits-in")
    rows = [Row(None, cells(*words)) for body in view.library.of("body") for words in _in_body(view, document.id, body)]
    if not rows:
        yield Paragraph(said(view.words("institution.no-seats")))
        return
    yield table(view, "bodies-table", view.words("heading.sits-in"), ("body", "seat", "capacity", "held"), rows)


def _in_body(view: View, institution: str, body: Document) -> Iterator[tuple[Inline, ...]]:
    secretariat = body.field("secretariat")
    if isinstance(secretariat, Secretariat) and secretariat.institution == institution:
        unit = view.value(secretariat.unit) if secretariat.unit is not None else ()
        yield view.link(body.id), unit, said(view.words("institution.secretariat")), ()
    seats = body.field("members")
    for seat in seats if isinstance(seats, tuple) else ():
        if seat.institution == institution:
            held = period(view, seat.from_, seat.until) or view.value(seat.seen)
            yield view.link(body.id), view.text(seat.post), view.term(seat.capacity), held
