"""What came of an item, in full: decisions and recommendations with their chain, actions with their history."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generators.blocks import Block, Fields, Inline, Paragraph, Row, Span
from generators.chains import links
from generators.codes import last_part
from generators.document import Document
from generators.layouts.common import cells, table
from generators.layouts.tags import code_link, strength_words
from generators.model.record import Tag
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.minutes import Action, Decision, Due
from generators.registers import entry_of
from generators.view import View, joined, plain, said

Labelled = tuple[str, Inline]


def decision(view: View, made: Decision, what: str) -> Iterator[Block]:
    """Yield a `decision` or a `recommendation` with its status and all that it is linked to, both ways."""
    yield _titled(view, f"made.{what}", made)
    rows = [*view.fields(made, "status", "votes", "dissent", "withdrawn").rows, *chain(view, made)]
    yield Fields((*rows, *_tags(view, made.tags)))


def action(view: View, made: Action) -> Iterator[Block]:
    """Yield an action: who owes it until when, how far it is, what it is linked to, and its history."""
    yield _titled(view, "made.action", made)
    rows = [(view.label("owner"), owner(view, made.owner, made.owner_text))]
    rows += view.fields(made, "co_owners").rows
    rows.append((view.label("due"), due(view, made.due)))
    rows += view.fields(made, "post", "status", "evidence").rows
    rows += chain(view, made)
    if made.serves:
        rows.append((view.label("serves"), joined((pointed(view, where) for where in made.serves), ", ")))
    yield Fields((*rows, *_tags(view, made.tags)))
    yield from _history(view, made)


def _titled(view: View, key: str, made: Decision | Action) -> Paragraph:
    title = view.words(key, code=made.code)
    return Paragraph((Span(title, role="strong"), *said(" "), *view.text(made.text)), last_part(made.code))


def _history(view: View, made: Action) -> Iterator[Block]:
    if not made.history:
        return
    rows = [
        Row(
            None,
            cells(
                view.day(one.date),
                view.term(one.status),
                view.value(one.evidence),
                view.value(one.by),
                view.text(one.note),
            ),
        )
        for one in made.history
    ]
    caption = view.words("follow-up.history-of", code=made.code)
    columns = ("date", "status", "evidence", "by", "note")
    yield table(view, f"{last_part(made.code)}-history", caption, columns, rows)


def chain(view: View, made: Decision | Action) -> Iterator[Labelled]:
    """Yield what took its place, what it took the place of, what carries it out and what it carries out."""
    for name, found in links(view.library, made).items():
        yield view.label(name), coded(view, found)


def coded(view: View, found: Iterable[str]) -> Inline:
    """Return codes as ways to what they stand for; of what is not public not even the code is shown."""
    return joined((_coded(view, code) for code in found), ", ")


def _coded(view: View, code: str) -> Inline:
    entry = entry_of(view.library, code)
    if entry is None:
        return said(code) if code in view.library.retired else view.internal()
    return view.link(entry.sitting.document.id, entry.anchor, said(code))


def pointed(view: View, where: str) -> Inline:
    """Return the title of a part of a record, named as `record#part`, or of the whole record, as the way to it."""
    key, _, anchor = where.partition("#")
    document = view.library.get(key)
    if document is None or not anchor:
        return view.link(key)
    place, title = _part(document, anchor)
    words = view.text(title) if isinstance(title, Text) else said(anchor)
    return joined((view.link(key, place, words), said(f"({plain(view.title(document))})", "muted")), " ")


def _part(document: Document, anchor: str) -> tuple[str, Text | None]:
    """Return where a part stands on the page of its record, and its title; what a meeting asked for is in its item."""
    for item in document.field("items") or () if document.kind.name == "minutes" else ():
        title = next((ask.title for ask in item.asks if ask.id == anchor), None)
        if title is not None:
            return f"{item.id}-{anchor}", title
    part = next((one for _, one in document.parts if getattr(one, "id", None) == anchor), None)
    return anchor, getattr(part, "title", None)


def _tags(view: View, tags: tuple[Tag, ...]) -> Iterator[Labelled]:
    if tags:
        yield view.label("tags"), joined((_tag(view, tag) for tag in tags), "; ")


def _tag(view: View, tag: Tag) -> Inline:
    words = code_link(view, tag)
    return (*words, *said(f" ({plain(strength_words(view, tag))}): ", "muted"), *view.value(tag.evidence))


def owner(view: View, key: Any, words: Text | None) -> Inline:
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
