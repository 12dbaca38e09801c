"""A body's page: what it is, who sits in it, by which rules it works, when it met, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.agenda.draft import next_day
from generators.blocks import Block, Heading, Paragraph, Span, Table
from generators.document import Document
from generators.follow_up import still_open
from generators.in_force import is_draft
from generators.layouts.common import bullets, heading, source_block, standing
from generators.layouts.deviations import deviation_table
from generators.layouts.excerpts import Excerpt
from generators.layouts.membership import members
from generators.layouts.names import names_table
from generators.records.body import BodyRecord, Secretariat
from generators.terms import groups, standard_of
from generators.view import View, joined, said

CHANGING = ("meetings", "open-actions", "decisions", "recommendations")
"""The headings under which stands what came of sittings, and not what the body is."""


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a body; a part of which nothing is known says so."""
    record: BodyRecord = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield view.fields(record, "type", "code", "phase", "parent", "successors", "legal_basis", "from_", "until")
    yield from _members(view, document)
    yield from _secretariat(view, record)
    yield from _terms(view, document)
    yield from _below(view, document)
    yield from _meetings(view, document)
    yield from _made(view, document)
    yield from names_table(view, document)
    yield from source_block(view, document)


def _members(view: View, document: Document) -> Iterator[Block]:
    found = tuple(members(view, document))
    yield from found or (heading(view, "members", "heading.members"), Paragraph(said(view.words("body.no-members"))))


def _secretariat(view: View, record: BodyRecord) -> Iterator[Block]:
    held = record.secretariat
    if held is None:
        return
    yield heading(view, "secretariat", "heading.secretariat")
    if isinstance(held, Secretariat):
        yield from bullets([joined((view.link(held.institution), view.text(held.unit)), ", ")])
    else:
        yield from bullets([view.unstated(held)])


def _terms(view: View, document: Document) -> Iterator[Block]:
    """Yield the terms of reference of the body, each with what it takes differently from the standard."""
    yield heading(view, "terms-of-reference", "heading.terms-of-reference")
    found = [one for one in groups(view.library) if one.field("body") == document.id and not is_draft(one)]
    if not found:
        named = document.field("terms_of_reference")
        yield Paragraph(view.link(named) if named else said(view.words("body.no-terms")))
    for number, terms in enumerate(found):
        yield Paragraph(view.link(terms.id))
        standard = standard_of(view.library, terms)
        yield view.fields(terms.record, "version", "status")
        if standard is not None:
            yield from (_apart(block, number) for block in deviation_table(view, terms, level=3))


def _apart(block: Block, number: int) -> Block:
    """Return a block under an id of its own where a body has had several terms of reference."""
    if number and isinstance(block, Heading | Table):
        return type(block)(**{**vars(block), "id": f"{block.id}-{number + 1}"})
    return block


def _below(view: View, document: Document) -> Iterator[Block]:
    below = [body for body in view.library.of("body") if body.field("parent") == document.id]
    if below:
        yield heading(view, "groups", "heading.groups-below")
        yield from bullets(view.link(body.id) for body in below)


def _meetings(view: View, document: Document) -> Iterator[Block]:
    met = view.sittings.get(document.id, ())
    yield from Excerpt("meetings", "meetings", "body.no-meetings", "bodies", document.id).blocks(view, met, len(met))
    if met:
        yield Paragraph((Span(view.words("statistics.title"), href=f"statistics/{document.id}"),))
    day = next_day(view.library, document.id, view.today)
    if day is not None:
        words = view.words("next-agenda.of-body", day=view.language.day(day))
        yield Paragraph((Span(words, href=f"next-agenda/{document.id}"),))


def _made(view: View, document: Document) -> Iterator[Block]:
    made = {name: view.made_by.get((name, document.id), ()) for name in view.made}
    owed = [one for one in made["actions"] if still_open(view.library, one, view.today)]
    actions = Excerpt("actions", "open-actions", "body.no-actions", "bodies", document.id)
    yield from actions.blocks(view, owed, len(made["actions"]))
    if made["actions"]:
        yield Paragraph((Span(view.words("follow-up.to-account-of-body"), href=f"follow-up/{document.id}"),))
    for name in ("decisions", "recommendations"):
        excerpt = Excerpt(name, name, f"body.no-{name}", "bodies", document.id)
        yield from excerpt.blocks(view, made[name], len(made[name]))
