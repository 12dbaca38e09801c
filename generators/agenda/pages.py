"""The draft agenda as a page: each item with the reason why it is there, and the deadlines around the sitting."""

from __future__ import annotations

from collections.abc import Iterator

from generators.agenda.draft import Agenda
from generators.agenda.due_table import due_table
from generators.agenda.sentences import sentence
from generators.agenda.topics import Topic
from generators.blocks import Block, Fields, Heading, Inline, Notice, Page, Paragraph, Row, Table
from generators.follow_up import days_overdue
from generators.layouts.common import badge, cells, heading, table
from generators.layouts.conclusions import due, owner
from generators.layouts.made import code
from generators.model.scalars import Unstated
from generators.records.minutes import Action
from generators.registers import Entry
from generators.slugs import slug
from generators.view import View, joined, plain, said

SECTION = "agenda"


def agenda_page(view: View, agenda: Agenda, internal: bool = False) -> Page:
    """Return the draft agenda in the view's language; with `internal` it says that it is not for publication."""
    blocks = (*_opening(view, agenda, internal), *_items(view, agenda), *_deadlines(view, agenda))
    return page(view, agenda, "agenda", blocks)


def page(view: View, agenda: Agenda, what: str, blocks: tuple[Block, ...]) -> Page:
    """Return a page of the sitting: its `agenda` or its `invitation`."""
    return Page(
        address=f"{what}/{name(agenda)}",
        lang=view.lang,
        body_lang=view.lang,
        title=titled(view, agenda, what),
        blocks=blocks,
        section=SECTION,
        searchable=False,
        listed=False,
    )


def name(agenda: Agenda) -> str:
    """Return what files of this sitting are called: its code as a slug, else the body with the day."""
    day = agenda.day.isoformat() if agenda.day else ""
    return slug(agenda.code) or f"{agenda.body.id}-{day}".rstrip("-")


def titled(view: View, agenda: Agenda, what: str) -> Inline:
    """Return the title of the `agenda` or `invitation`."""
    body = plain(view.title(agenda.body))
    if agenda.day is None:
        return said(view.words(f"{what}.title-undated", body=body))
    return said(view.words(f"{what}.title", body=body, day=view.language.day(agenda.day)))


def notices(view: View, agenda: Agenda, what: str, internal: bool) -> Iterator[Block]:
    """Yield that it is a draft, and what else no reader may overlook."""
    as_of = view.language.day(agenda.today)
    yield Notice("draft", view.words(f"{what}.notice.title"), said(view.words(f"{what}.notice.text", day=as_of)))
    if internal:
        yield Notice("note", view.words("agenda.internal.title"), said(view.words("agenda.internal.text")))
    if agenda.urgent:
        yield Paragraph(said(view.words("agenda.urgent")))


def particulars(view: View, agenda: Agenda) -> Fields:
    """Return when and where, as the minutes prepared for the sitting say it; else openly that it is not stated."""
    names = ("start", "end", "venue", "mode", "languages")
    silent = view.unstated(Unstated.NOT_STATED)
    rows = [
        (view.label("body"), view.link(agenda.body.id)),
        (view.label("code"), said(agenda.code) or silent),
        (view.label("date"), view.day(agenda.day) or silent),
    ]
    if agenda.prepared:
        return Fields((*rows, *view.fields(agenda.prepared.minutes, *names).rows))
    return Fields((*rows, *((view.label(one), silent) for one in names if one != "end")))


def _opening(view: View, agenda: Agenda, internal: bool) -> Iterator[Block]:
    yield from notices(view, agenda, "agenda", internal)
    yield particulars(view, agenda)


def _items(view: View, agenda: Agenda) -> Iterator[Block]:
    yield heading(view, "items", "heading.agenda-items")
    for number, topic in enumerate(agenda.topics, 1):
        yield Heading(topic.id, 3, view.text(topic.title), str(number))
        yield Paragraph(why(view, topic))
        if topic.reason:
            yield Paragraph(sentence(view.words("agenda.reason"), reason=view.text(topic.reason)))
        if isinstance(topic.kind, str):
            yield Fields(((view.label("kind"), view.term(topic.kind)),))
        if topic.actions:
            yield _actions(view, topic.actions)


def why(view: View, topic: Topic) -> Inline:
    """Return why an item is on the agenda, with the way to what it comes from."""
    key = f"agenda.why.{topic.why}"
    if topic.why == "actions":
        return said(view.words.count(key, len(topic.actions)))
    source: Inline = ()
    if topic.source:
        shown = said(topic.source.code) if topic.source.code else ()
        source = view.link(topic.source.record, topic.source.anchor, shown)
    return sentence(view.words(key), source=source, seen=_seen(view, topic))


def _seen(view: View, topic: Topic) -> Inline:
    if topic.why == "asked" and isinstance(topic.seen, tuple):
        return view.links(topic.seen)
    return view.value(topic.seen) or view.unstated(Unstated.NOT_STATED)


def _actions(view: View, actions: tuple[Entry, ...]) -> Table:
    rows = [Row(None, (code(view, one), *cells(*_action(view, one)))) for one in actions]
    columns = ("code", "item", "text", "owner", "due", "status")
    return table(view, "open-actions", view.words("heading.open-actions"), columns, rows)


def _action(view: View, one: Entry) -> tuple[Inline, ...]:
    made = one.made
    assert isinstance(made, Action)
    item = view.link(one.sitting.document.id, one.item.id, view.text(one.item.title))
    late = days_overdue(view.library, one, view.today)
    marks = (badge(view.words("action.overdue")),) if late is not None else ()
    status = joined((view.term(made.status), marks), " ")
    return item, view.text(made.text), owner(view, made.owner, made.owner_text), due(view, made.due), status


def _deadlines(view: View, agenda: Agenda) -> Iterator[Block]:
    yield heading(view, "deadlines", "heading.deadlines")
    yield due_table(view, agenda.terms, (*agenda.before, *agenda.after))
