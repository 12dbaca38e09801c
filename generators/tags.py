"""What can be tagged and what is tagged with what, derived from the records and never typed twice.

A tag sits on a document (a guideline, an indicator) or on an entry within one (a decision, a line of a programme).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, get_args

from pydantic import BaseModel

from generators.document import Document
from generators.in_force import is_draft
from generators.kind import registry
from generators.library import Library
from generators.model.record import Tag, Taggable
from generators.model.scalars import Unstated

UNSTATED = Unstated.NOT_STATED.value
ROLES = ("chapters", "targets")
"""Fields of an entry that hold codes of the scheme of that role; they are tags whose strength nobody stated."""


@dataclass(frozen=True)
class Subject:
    """Something that can be held against schemes: a document, or an entry within one.

    `group` is the name of its kind, or the list in which an entry stands (`decisions`, `lines`).
    """

    document: Document
    part: Taggable
    group: str

    @property
    def anchor(self) -> str:
        """Return the anchor on the document's page; empty for the document itself."""
        if self.group == self.document.kind.name:
            return ""
        code = getattr(self.part, "code", None)
        return code.rsplit("/", 1)[-1].lower() if code else str(getattr(self.part, "id", ""))

    @property
    def address(self) -> str:
        """Return where it can be read, `kind/id` or `kind/id#anchor`."""
        return self.document.address + (f"#{self.anchor}" if self.anchor else "")


@dataclass(frozen=True)
class Tagged:
    """One tag with what carries it."""

    subject: Subject
    tag: Tag

    @property
    def document(self) -> Document:
        """Return the document that carries the tag, or in which the entry stands."""
        return self.subject.document


def subjects(library: Library) -> tuple[Subject, ...]:
    """Return everything that can be tagged, by id of the document; working texts beside one in force are left out."""
    return library.once("subjects", lambda: tuple(_all(library)))


def tagged(library: Library) -> tuple[Tagged, ...]:
    """Return every tag of every subject, those that the codes of a programme line amount to among them."""
    return library.once(
        "tagged", lambda: tuple(Tagged(one, tag) for one in subjects(library) for tag in _of(library, one))
    )


def _all(library: Library) -> Iterator[Subject]:
    # Only kinds that can carry a tag are asked for, so that what follows from tags does not follow from all the rest.
    held = (document for kind in _kinds() for document in library.of(kind))
    for document in sorted(held, key=lambda one: one.id):
        if not is_draft(document):
            for part, group in _found(document.record, document.kind.name):
                yield Subject(document, part, group)


def _of(library: Library, one: Subject) -> Iterator[Tag]:
    yield from one.part.tags
    own = {(tag.scheme, tag.code) for tag in one.part.tags}
    for role in ROLES:
        scheme = _scheme_of(library, role)
        for code in getattr(one.part, role, ()) if scheme else ():
            # An indicator has targets too, and they are figures and no codes.
            if isinstance(code, str) and (scheme, code) not in own:
                yield Tag.model_validate({"scheme": scheme, "code": code, "strength": UNSTATED, "evidence": UNSTATED})


def _scheme_of(library: Library, role: str) -> str:
    found = (one.id for one in library.of("scheme") if one.field("role") == role)
    return library.once(("scheme-of", role), lambda: next(found, ""))


def _found(part: BaseModel, group: str) -> Iterator[tuple[Taggable, str]]:
    """Yield what can be tagged in a record; only fields are looked into that can hold something of the sort."""
    if isinstance(part, Taggable):
        yield part, group
    for name in _ways(type(part)):
        value = getattr(part, name)
        for inner in value if isinstance(value, tuple) else (value,):
            if isinstance(inner, BaseModel):
                yield from _found(inner, name)


@cache
def _kinds() -> tuple[str, ...]:
    """Return the kinds in whose records something that can be tagged may stand."""
    return tuple(name for name, kind in registry().items() if _leads(kind.model, frozenset()))


@cache
def _ways(model: type[BaseModel]) -> tuple[str, ...]:
    """Return the fields of a type in which something that can be tagged may stand, at any depth."""
    return tuple(name for name, field in model.model_fields.items() if _leads(field.annotation, frozenset({model})))


def _leads(annotation: Any, seen: frozenset[type[BaseModel]]) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        if annotation in seen:
            return False
        inner = (field.annotation for field in annotation.model_fields.values())
        return issubclass(annotation, Taggable) or any(_leads(one, seen | {annotation}) for one in inner)
    return any(_leads(one, seen) for one in get_args(annotation))
