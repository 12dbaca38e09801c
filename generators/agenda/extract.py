"""A single decision, recommendation or action as a document of its own, with all that its minutes say of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.agenda.sentences import sentence
from generators.blocks import Block, Fields, Notice, Page, Paragraph
from generators.layouts.approval import approval
from generators.layouts.common import heading, standing
from generators.layouts.conclusions import Labelled, action, chain
from generators.layouts.made import day
from generators.model.scalars import Unstated
from generators.records.minutes import Action, Decision
from generators.registers import Entry
from generators.slugs import slug
from generators.view import View, said


def extract_page(view: View, entry: Entry, internal: bool = False) -> Page:
    """Return the extract in the view's language; with `internal` it says that it is not for publication."""
    return Page(
        address=f"extract/{slug(entry.made.code)}",
        lang=view.lang,
        body_lang=view.lang,
        title=said(view.words(f"extract.title.{what(entry)}", code=entry.made.code)),
        blocks=tuple(_blocks(view, entry, internal)),
        section="extract",
        searchable=False,
        listed=False,
    )


def what(entry: Entry) -> str:
    """Return which of the three it is: `decisions`, `recommendations` or `actions`."""
    if isinstance(entry.made, Action):
        return "actions"
    return "decisions" if entry.made in entry.item.decisions else "recommendations"


def _blocks(view: View, entry: Entry, internal: bool) -> Iterator[Block]:
    minutes, document = entry.sitting.minutes, entry.sitting.document
    source = view.link(document.id, entry.anchor, said(minutes.code))
    yield Paragraph(sentence(view.words("extract.about"), source=source, day=view.day(view.today)))
    yield from standing(view, document)
    if internal:
        yield Notice("note", view.words("agenda.internal.title"), said(view.words("agenda.internal.text")))
    yield Fields(
        (
            (view.label("bodies"), view.links(minutes.bodies)),
            (view.label("sitting"), view.link(document.id)),
            (view.label("date"), day(view, entry).words),
            (view.label("item"), view.link(document.id, entry.item.id, view.text(entry.item.title))),
            *view.fields(entry.item, "kind", "deliberated").rows,
        )
    )
    yield from _made(view, entry)
    yield heading(view, "minutes", "heading.closing")
    yield Fields((*view.fields(minutes, "state").rows, *approval(view, document, minutes)))
    yield Fields(((view.label("certified_by"), view.unstated(Unstated.NOT_STATED)),))
    yield Paragraph(said(view.words("extract.not-certified")))


def _made(view: View, entry: Entry) -> Iterator[Block]:
    made = entry.made
    yield heading(view, "text", "heading.text")
    if isinstance(made, Action):
        yield from action(view, made)
    else:
        yield Paragraph(view.text(made.text), entry.anchor)
        yield Fields(tuple(_particulars(view, made)))


def _particulars(view: View, made: Decision) -> Iterator[Labelled]:
    """Yield status, votes, dissent and chain; an extract says openly where the minutes are silent on a vote."""
    yield from view.fields(made, "status").rows
    for name in ("votes", "dissent"):
        yield view.label(name), view.field(made, name) or view.unstated(Unstated.NOT_STATED)
    yield from view.fields(made, "withdrawn").rows
    yield from chain(view, made)
