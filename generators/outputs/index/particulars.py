"""What a record says of itself and of its parts: bodies, dates, status, codes, and what each anchor on its page is."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generators.codes import last_part as anchor
from generators.document import Document
from generators.in_force import is_draft, version_in_force
from generators.model.record import Basis, Dated
from generators.outputs.index.plain_text import of_inline
from generators.view import View

NOWHERE = ""
"""The part of what is not filed in this language."""


@dataclass(frozen=True)
class Particulars:
    """What holds for every unit of a document."""

    bodies: tuple[str, ...] = ()
    institutions: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()
    status: str = ""
    date: str = ""
    since: str = ""
    until: str = ""
    code: str = ""


@dataclass(frozen=True)
class Detail:
    """What is known of one anchor: an absent value leaves what the page and the document say.

    `text` takes the place of the first words at the anchor, which the page begins with the code.
    """

    part: str
    code: str = ""
    text: str | None = None
    heading: tuple[str, ...] | None = None
    status: str | None = None
    institutions: tuple[str, ...] = ()
    schemes: tuple[str, ...] = ()


def particulars(view: View, document: Document) -> Particulars:
    """Return what the record says of the whole document on the view's day."""
    held = _held(view, document)
    return Particulars(
        bodies=_bodies(document),
        institutions=_institutions(document),
        schemes=tuple(dict.fromkeys(_schemes(view, document))),
        status=_status(view, document),
        date=_day(document.field("date")),
        since=_day(held.from_) if held else "",
        until=_day(held.until) if held else "",
        code=_code(view, document),
    )


def _day(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else ""


def _stated(*values: object) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if isinstance(value, str)))


def _bodies(document: Document) -> tuple[str, ...]:
    if document.kind.name == "body":
        return (document.id,)
    return _stated(*(document.field("bodies") or ()), document.field("body"))


def _institutions(document: Document) -> tuple[str, ...]:
    if document.kind.name == "institution":
        return (document.id,)
    return _stated(document.field("owner"), getattr(document.field("secretariat"), "institution", None))


def _schemes(view: View, document: Document) -> Iterator[str]:
    for tag in document.field("tags") or ():
        scheme = view.library.get(tag.scheme)
        codes = scheme.field("codes") if scheme else ()
        yield next((f"{tag.scheme}:{one.code}" for one in codes if one.id == tag.code), f"{tag.scheme}:{tag.code}")


def _held(view: View, document: Document) -> Dated | None:
    if isinstance(document.record, Dated):
        return document.record
    return None if is_draft(document) else version_in_force(document, view.today)


def _status(view: View, document: Document) -> str:
    """Return the one word by which readers tell what binds from what does not."""
    own = document.field("state") or document.field("status")
    if is_draft(document):
        return "draft"
    if own == "adopted":
        return "in-force" if version_in_force(document, view.today) else _not_in_force(view, document)
    if isinstance(document.record, Dated):
        return "" if document.record.holds(view.today) else "ended"
    if isinstance(own, str) and own != "published":
        return own
    return "example" if document.field("basis") is Basis.EXAMPLE else ""


def _not_in_force(view: View, document: Document) -> str:
    ends = [one.until for one in document.field("versions") or () if isinstance(one.until, date)]
    return "superseded" if ends and max(ends) < view.today else "adopted"


def _code(view: View, document: Document) -> str:
    if document.kind.name != "act":
        code = document.field("code")
        return code if isinstance(code, str) else ""
    number, day = document.field("number"), document.field("date")
    if not isinstance(number, str):
        return ""
    words = of_inline(view.term(document.field("type")))
    short = words.rpartition("(")[2].rstrip(")") if words.endswith(")") else words
    return f"{short} {number}/{day.year}" if isinstance(day, date) else f"{short} {number}"


def details(view: View, document: Document) -> Mapping[str, Detail]:
    """Return what is known of the anchors on a document's page."""
    find = _DETAILS.get(document.kind.name)
    return dict(find(view, document)) if find else {}


Found = Iterator[tuple[str, Detail]]


def _in_minutes(view: View, document: Document) -> Found:
    for item in document.field("items"):
        for part, made in (("decision", item.decisions), ("recommendation", item.recommendations)):
            for one in made:
                yield anchor(one.code), Detail(part, one.code, of_inline(view.text(one.text)), status=one.status)
        for one in item.actions:
            owner = _stated(one.owner, *one.co_owners)
            yield (
                anchor(one.code),
                Detail("action", one.code, of_inline(view.text(one.text)), status=one.status, institutions=owner),
            )
    for name in ("commitments", "events"):
        for one in document.field(name):
            yield f"{name}-{one.id}", Detail("row", institutions=_stated(one.owner))


def _in_glossary(view: View, document: Document) -> Found:
    for term in document.field("terms"):
        acronym = term.acronym.get(view.lang, "") if term.acronym else ""
        words = term.words.get(view.lang, "")
        # A concept without words in this language is not filed in it, whatever its definition says.
        yield term.id, Detail("term" if words else NOWHERE, acronym, heading=(words,))


def _in_scheme(view: View, document: Document) -> Found:
    for code in document.field("codes"):
        full = f"{document.id}:{code.code}"
        yield code.id, Detail("row", full, heading=_named(of_inline(view.text(code.name))), schemes=(full,))
    for score in document.field("scores"):
        yield score.id, Detail("row", heading=_named(of_inline(view.text(score.name))))


def _named(words: str) -> tuple[str, ...] | None:
    return (words,) if words else None


def _in_body(view: View, document: Document) -> Found:  # noqa: ARG001 (all finders are called alike)
    seats = document.field("members")
    for seat in seats if isinstance(seats, tuple) else ():
        yield seat.id, Detail("row", institutions=_stated(seat.institution))


_DETAILS: dict[str, Callable[[View, Document], Found]] = {
    "minutes": _in_minutes,
    "glossary": _in_glossary,
    "scheme": _in_scheme,
    "body": _in_body,
}
