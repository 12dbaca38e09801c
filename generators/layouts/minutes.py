"""Minutes as a page: particulars, attendance, items with what came of them, and openly what the record does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.blocks import (
    Block,
    Bullets,
    Fields,
    Inline,
    Paragraph,
    Row,
    Span,
)
from generators.document import Document
from generators.layouts import approval, items
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.layouts.conclusions import Labelled, due, owner
from generators.layouts.items import noted, person_named
from generators.model.scalars import Unstated
from generators.records.minutes import (
    Commitment,
    Minutes,
    Paper,
    Person,
    Point,
)
from generators.view import View, joined, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the whole record in the order in which a reader looks for it."""
    record: Minutes = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield _particulars(view, record)
    yield from _points(view, "purpose", record.purpose)
    yield from _points(view, "agenda", record.agenda)
    yield from _attendance(view, record)
    yield from approval.approved_here(view, document, record)
    yield heading(view, "items", "heading.items")
    for number, item in enumerate(record.items, 1):
        yield from items.item(view, document, item, number)
    yield from _promises(view, record)
    yield from _papers(view, "documents", record.documents)
    yield from _papers(view, "presentations", record.presentations)
    yield from _closing(view, document, record)
    yield from _points(view, "silent", record.silent)
    yield from _points(view, "defects", record.defects)
    yield from source_block(view, document)


def _particulars(view: View, record: Minutes) -> Fields:
    names = ("code", "date", "state", "number", "phase", "start", "end", "venue", "mode", "languages", "classification")
    rows = [(view.label("bodies"), view.links(record.bodies))]
    rows += view.fields(record, *names).rows
    rows.append((view.label("chair"), person_named(view, record, record.chair)))
    rows += view.fields(record, "minute_taker").rows
    invitation = record.invitation
    if isinstance(invitation, Unstated):
        rows.append((view.label("invitation"), view.unstated(invitation)))
    else:
        rows += view.fields(invitation, "sent", "papers_sent").rows
    return Fields(_gathered(view, rows))


def _gathered(view: View, rows: list[Labelled]) -> tuple[Labelled, ...]:
    """Return the rows, those without a value last as one: a column of "not stated" hides what is known."""
    missing = view.unstated(Unstated.NOT_STATED)
    silent = [label for label, words in rows if words == missing]
    if len(silent) < 2:
        return tuple(rows)
    stated = (row for row in rows if row[1] != missing)
    return (*stated, (view.label("not_stated"), said(", ".join(silent), "muted")))


def _points(view: View, name: str, points: tuple[Point, ...] | Unstated) -> Iterator[Block]:
    if points == ():
        return
    yield heading(view, name, f"heading.{name}")
    yield _unstated(view, points) if isinstance(points, Unstated) else _bullets(view, points, f"{name}-")


def _unstated(view: View, value: Unstated) -> Paragraph:
    return Paragraph(view.unstated(value))


def _bullets(view: View, points: Iterable[Point], prefix: str) -> Bullets:
    return Bullets(tuple(Paragraph(noted(view, point), f"{prefix}{point.id}") for point in points))


def _attendance(view: View, record: Minutes) -> Iterator[Block]:
    yield heading(view, "attendance", "heading.attendance")
    complete = view.value(record.attendance.complete)
    rows = [(view.label("complete"), complete), (view.label("quorum"), view.value(record.quorum))]
    if record.attendance.note:
        rows.append((view.label("note"), view.text(record.attendance.note)))
    lists = (
        ("expected", record.attendance.expected),
        ("present", record.attendance.present),
        ("excused", record.attendance.excused),
        ("absent", record.attendance.absent),
    )
    rows += [(view.label(name), view.unstated(people)) for name, people in lists if isinstance(people, Unstated)]
    yield Fields(tuple(rows))
    for name, people in lists:
        if isinstance(people, tuple) and people:
            yield _people(view, name, people)
    if record.mentioned:
        mentioned = [
            Row(
                f"mentioned-{one.id}",
                cells(joined((view.text(one.title), said(one.name)), " "), view.value(one.post), view.text(one.why)),
            )
            for one in record.mentioned
        ]
        yield table(view, "mentioned", view.words("heading.mentioned"), ("name", "post", "why"), mentioned)


def _people(view: View, name: str, people: tuple[Person, ...]) -> Block:
    rows = []
    for person in people:
        named = joined((view.text(person.title), view.value(person.name)), " ")
        place = (
            view.value(person.post),
            view.link(person.institution),
            view.term(person.capacity),
            view.term(person.sector),
        )
        rows.append(Row(f"{name}-{person.id}", cells(named, *place, view.text(person.note))))
    columns = ("name", "post", "institution", "capacity", "sector", "note")
    return table(view, name, view.words(f"heading.{name}"), columns, rows)


def _promises(view: View, record: Minutes) -> Iterator[Block]:
    for name, promises in (("commitments", record.commitments), ("events", record.events)):
        if promises:
            yield heading(view, name, f"heading.{name}")
            rows = [Row(f"{name}-{one.id}", cells(*_promise(view, one))) for one in promises]
            yield table(
                view, f"{name}-table", view.words(f"heading.{name}"), ("text", "owner", "responsible", "due"), rows
            )
    yield heading(view, "made", "heading.made")
    counts = {
        name: sum(len(getattr(item, name)) for item in record.items)
        for name in ("decisions", "recommendations", "actions")
    }
    none = said(view.words("made.none"), "muted")
    yield Fields(tuple((view.label(name), said(str(count)) if count else none) for name, count in counts.items()))


def _promise(view: View, one: Commitment) -> tuple[Inline, ...]:
    words = (*view.text(one.text), *((Span(" ("), *view.text(one.note), Span(")")) if one.note else ()))
    responsible = view.value(one.responsible) if one.responsible is not None else ()
    return words, owner(view, one.owner, one.owner_text), responsible, due(view, one.due)


def _papers(view: View, name: str, papers: tuple[Paper, ...] | Unstated | None) -> Iterator[Block]:
    if papers is None or papers == ():
        return
    yield heading(view, name, f"heading.{name}")
    if isinstance(papers, Unstated):
        yield _unstated(view, papers)
    else:
        yield Bullets(tuple(Paragraph(noted(view, paper), f"{name}-{paper.id}") for paper in papers))


def _closing(view: View, document: Document, record: Minutes) -> Iterator[Block]:
    yield heading(view, "closing", "heading.closing")
    names = ("other_business", "next_meeting", "circulated", "comments_until", "signatures")
    yield Fields((*view.fields(record, *names).rows, *approval.approval(view, document, record)))
    yield from approval.approved_with(view, document)
    yield from approval.deadlines(view, document, record)
