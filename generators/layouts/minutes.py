"""Minutes as a page: particulars, attendance, items with what came of them, and openly what the record does not say."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.blocks import (
    Block,
    Bullets,
    Fields,
    Heading,
    Inline,
    Paragraph,
    Row,
    Span,
)
from generators.document import Document
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.minutes import (
    Action,
    Commitment,
    Decision,
    Due,
    Item,
    Minutes,
    Paper,
    Person,
    Point,
)
from generators.view import View, joined, plain, said

Labelled = tuple[str, Inline]


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the whole record in the order in which a reader looks for it."""
    record: Minutes = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    yield _particulars(view, record)
    yield from _points(view, "purpose", record.purpose)
    yield from _points(view, "agenda", record.agenda)
    yield from _attendance(view, record)
    yield from _previous(view, record)
    yield heading(view, "items", "heading.items")
    for number, item in enumerate(record.items, 1):
        yield from _item(view, record, item, number)
    yield from _promises(view, record)
    yield from _papers(view, "documents", record.documents)
    yield from _papers(view, "presentations", record.presentations)
    yield from _closing(view, record)
    yield from _points(view, "silent", record.silent)
    yield from _points(view, "defects", record.defects)
    yield from source_block(view, document)


def _particulars(view: View, record: Minutes) -> Fields:
    names = ("code", "date", "state", "number", "phase", "start", "end", "venue", "mode", "languages", "classification")
    rows = [(view.label("bodies"), view.links(record.bodies))]
    rows += view.fields(record, *names).rows
    rows.append((view.label("chair"), _person_named(view, record, record.chair)))
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


def _person_named(view: View, record: Minutes, key: str | Unstated) -> Inline:
    if isinstance(key, Unstated):
        return view.unstated(key)
    present = record.attendance.present
    found = next((one for one in present if one.id == key), None) if isinstance(present, tuple) else None
    return _person(view, found) if found else view.internal()


def _person(view: View, person: Person) -> Inline:
    name = joined((view.text(person.title), view.value(person.name)), " ")
    return joined((name, view.value(person.post)), ", ") if person.post is not None else name


def _points(view: View, name: str, points: tuple[Point, ...] | Unstated) -> Iterator[Block]:
    if points == ():
        return
    yield heading(view, name, f"heading.{name}")
    yield _unstated(view, points) if isinstance(points, Unstated) else _bullets(view, points, f"{name}-")


def _unstated(view: View, value: Unstated) -> Paragraph:
    return Paragraph(view.unstated(value))


def _bullets(view: View, points: Iterable[Point], prefix: str) -> Bullets:
    return Bullets(tuple(Paragraph(_noted(view, point), f"{prefix}{point.id}") for point in points))


def _noted(view: View, noted: Point | Paper) -> Inline:
    words = view.text(noted.text if isinstance(noted, Point) else noted.title)
    return (*words, *said(" ("), *view.text(noted.note), *said(")")) if noted.note else words


def _attendance(view: View, record: Minutes) -> Iterator[Block]:
    yield heading(view, "attendance", "heading.attendance")
    complete = view.value(record.attendance.complete)
    rows = [(view.label("complete"), complete), (view.label("quorum"), view.value(record.quorum))]
    if record.attendance.note:
        rows.append((view.label("note"), view.text(record.attendance.note)))
    lists = (
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


def _previous(view: View, record: Minutes) -> Iterator[Block]:
    yield heading(view, "previous", "heading.previous")
    if isinstance(record.previous, Unstated):
        yield _unstated(view, record.previous)
        return
    for number, approval in enumerate(record.previous, 1):
        yield Fields(((view.label("meeting"), view.link(approval.meeting)), *view.fields(approval, "date").rows))
        if isinstance(approval.corrections, tuple) and approval.corrections:
            yield _bullets(view, approval.corrections, f"previous-{number}-")


def _item(view: View, record: Minutes, item: Item, number: int) -> Iterator[Block]:
    yield Heading(item.id, 3, view.text(item.title), str(number))
    rows = list(view.fields(item, "kind", "deliberated").rows)
    if item.presenter is not None:
        rows.append((view.label("presenter"), _person_named(view, record, item.presenter)))
    elif item.presenter_text:
        rows.append((view.label("presenter"), view.text(item.presenter_text)))
    rows += view.fields(item, "figures").rows
    yield Fields(tuple(rows))
    points = (
        Paragraph(_noted(view, point), f"{item.id}-{point.id}", f"{number}.{place}")
        for place, point in enumerate(item.points, 1)
    )
    yield from points
    if item.conclusion is not None:
        yield Fields(((view.label("conclusion"), view.value(item.conclusion)),))
    for made in (*item.decisions, *item.recommendations):
        yield from _decision(view, made, "decision" if made in item.decisions else "recommendation")
    for action in item.actions:
        yield from _action(view, action)
    if item.note:
        yield Paragraph((Span(view.label("note") + ": ", role="strong"), *view.text(item.note)))


def anchor(code: str) -> str:
    """Return the anchor of a decision or action: the last part of its code, in lower case."""
    return code.rsplit("/", 1)[-1].lower()


def _decision(view: View, made: Decision, what: str) -> Iterator[Block]:
    title = view.words(f"made.{what}", code=made.code)
    yield Paragraph((Span(title, role="strong"), *said(" "), *view.text(made.text)), anchor(made.code))
    yield view.fields(made, "status", "votes", "dissent", "superseded_by")


def _action(view: View, action: Action) -> Iterator[Block]:
    title = view.words("made.action", code=action.code)
    yield Paragraph((Span(title, role="strong"), *said(" "), *view.text(action.text)), anchor(action.code))
    rows = [
        (view.label("owner"), owner(view, action.owner, action.owner_text)),
        (view.label("due"), due(view, action.due)),
    ]
    yield Fields((*rows, *view.fields(action, "post", "status", "evidence").rows))


def owner(view: View, key: str | Unstated | None, words: Text | None) -> Inline:
    """Return who owes something: an institution, or the words of the text; not stated where there is neither."""
    return view.link(key) or view.text(words) or view.unstated(Unstated.NOT_STATED)


def due(view: View, when: Due) -> Inline:
    """Return when something is due: the day, or the words of the text with the day derived from them and why."""
    if when.date is not None and not isinstance(when.date, Unstated):
        return view.day(when.date)
    derived: Inline = ()
    if when.derived and when.basis:
        basis = plain(view.text(when.basis))
        derived = said(view.words("due.derived", day=view.language.day(when.derived), basis=basis))
    elif when.derived:
        derived = view.day(when.derived)
    words = view.text(when.text)
    quoted = (Span("“"), *words, Span("”")) if words else view.unstated(Unstated.NOT_STATED)
    return joined((quoted, derived), "; ")


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
        yield Bullets(tuple(Paragraph(_noted(view, paper), f"{name}-{paper.id}") for paper in papers))


def _closing(view: View, record: Minutes) -> Iterator[Block]:
    yield heading(view, "closing", "heading.closing")
    names = ("other_business", "next_meeting", "circulated", "comments_until", "signatures")
    rows = list(view.fields(record, *names).rows)
    approval = record.approval
    if isinstance(approval, Unstated):
        rows.append((view.label("approval"), view.unstated(approval)))
    else:
        rows.append((view.label("approval"), view.link(approval.meeting)))
        rows += view.fields(approval, "date").rows
    yield Fields(tuple(rows))
    if not isinstance(approval, Unstated) and isinstance(approval.corrections, tuple) and approval.corrections:
        yield _bullets(view, approval.corrections, "approval-")
