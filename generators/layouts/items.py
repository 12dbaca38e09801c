"""One item of a meeting: what it was about, who presented it, what was said, and what came of it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Bullets, Fields, Heading, Inline, Paragraph, Span
from generators.chains import continued_by
from generators.document import Document
from generators.layouts.conclusions import Labelled, action, decision, pointed
from generators.model.scalars import Unstated
from generators.records.minutes import Ask, Item, Minutes, Paper, Person, Point
from generators.view import View, joined, said


def item(view: View, document: Document, one: Item, number: int) -> Iterator[Block]:
    """Yield an item under its number."""
    record: Minutes = document.record  # type: ignore[assignment]
    yield Heading(one.id, 3, view.text(one.title), str(number))
    rows = [*view.fields(one, "kind", "deliberated", "outcome").rows, *_continued(view, document, one)]
    if one.presenter is not None:
        rows.append((view.label("presenter"), person_named(view, record, one.presenter)))
    elif one.presenter_text:
        rows.append((view.label("presenter"), view.text(one.presenter_text)))
    rows += view.fields(one, "figures").rows
    yield Fields(tuple(rows))
    yield from (
        Paragraph(noted(view, point), f"{one.id}-{point.id}", f"{number}.{place}")
        for place, point in enumerate(one.points, 1)
    )
    if one.conclusion is not None:
        yield Fields(((view.label("conclusion"), view.value(one.conclusion)),))
    yield from _made(view, document, one)
    if one.note:
        yield Paragraph((Span(view.label("note") + ": ", role="strong"), *view.text(one.note)))


def _continued(view: View, document: Document, one: Item) -> Iterator[Labelled]:
    if one.continues:
        yield view.label("continues"), pointed(view, one.continues)
    later = continued_by(view.library, document.id, one.id)
    if later:
        yield view.label("continued_by"), joined((pointed(view, where) for where in later), ", ")


def _made(view: View, document: Document, one: Item) -> Iterator[Block]:
    for name, found in (("decision", one.decisions), ("recommendation", one.recommendations)):
        for made in found:
            yield from decision(view, made, name)
    for task in one.actions:
        yield from action(view, task)
    if one.asks:
        yield Bullets(tuple(Paragraph(_ask(view, document, ask), f"{one.id}-{ask.id}") for ask in one.asks))


def _ask(view: View, document: Document, ask: Ask) -> Inline:
    body = view.link(ask.body)
    words = (*said(view.words("follow-up.asked-of") + " "), *body, *said(": "), *view.text(ask.title))
    words = (*words, *said(" ("), *view.text(ask.reason), *said(")")) if ask.reason else words
    later = continued_by(view.library, document.id, ask.id)
    if not later:
        return words
    taken_up = joined((pointed(view, where) for where in later), ", ")
    return (*words, *said(f". {view.label('continued_by')}: ", "muted"), *taken_up)


def person_named(view: View, record: Minutes, key: str | Unstated) -> Inline:
    """Return a person of the list of those present by their id; one who is not in it is not public."""
    if isinstance(key, Unstated):
        return view.unstated(key)
    present = record.attendance.present
    found = next((one for one in present if one.id == key), None) if isinstance(present, tuple) else None
    return _person(view, found) if found else view.internal()


def _person(view: View, person: Person) -> Inline:
    name = joined((view.text(person.title), view.value(person.name)), " ")
    return joined((name, view.value(person.post)), ", ") if person.post is not None else name


def noted(view: View, one: Point | Paper) -> Inline:
    """Return a point or a paper with the note on it in brackets."""
    words = view.text(one.text if isinstance(one, Point) else one.title)
    return (*words, *said(" ("), *view.text(one.note), *said(")")) if one.note else words
