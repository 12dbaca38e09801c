"""The terms of reference that bind a body on a day, and what the working text would ask where none is in force."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from functools import partial

from generators.document import Document
from generators.in_force import is_draft, version_in_force
from generators.library import Library
from generators.model.record import Version
from generators.model.scalars import Unstated
from generators.problem import DoracakError
from generators.terms import Held, groups, parameters


@dataclass(frozen=True)
class Terms:
    """The parameters of the terms of reference that were in force; empty where there were none, and `why` not.

    `text` is the document that they are read from and `version` the version in force. `draft` holds what the working
    text would ask, where it stands there but binds nobody on that day.
    """

    values: Mapping[str, Held] = field(default_factory=dict)
    why: str = ""
    text: Document | None = None
    version: str = ""
    draft: Mapping[str, Held] = field(default_factory=dict)

    def asks(self, parameter: str) -> Fraction | str | None:
        """Return what the terms in force ask for, `1/2` or `14` as a number, or why that is not known.

        None where there are terms and they do not regulate it at all: then there is no rule to keep.
        """
        return self.why or _asked(self.values, parameter)

    def would_ask(self, parameter: str) -> Fraction | None:
        """Return what the working text asks for, where no terms are in force; it binds nobody."""
        found = _asked(self.draft, parameter)
        return found if isinstance(found, Fraction) else None


def terms_on(library: Library, body: str, day: date) -> Terms:
    """Return the terms of reference of a body that are in force on a day.

    Where there are none, `why` says what is missing: `no-terms`, `not-in-force` or `earlier-text`.
    """
    text = library.once("terms-by-body", partial(_texts, library)).get(body)
    if text is None:
        return Terms(why="no-terms")
    version = version_in_force(text, day)
    key = ("terms", text.id, version.version if version else "")
    return library.once(key, partial(_terms, library, text, version))


def _texts(library: Library) -> dict[str, Document]:
    return {str(text.field("body")): text for text in groups(library) if not is_draft(text)}


def _terms(library: Library, text: Document, version: Version | None) -> Terms:
    working = parameters(library, text)
    if version is None:
        return Terms(why="not-in-force", text=text, draft=working)
    if version.version == text.field("version"):
        return Terms(working, text=text, version=version.version)
    with suppress(DoracakError):
        state = library.past(version.tag) if version.tag else library
        held = state.get(text.id) if version.tag else None
        if held is not None:
            return Terms(parameters(state, held), text=text, version=version.version)
    return Terms(why="earlier-text", text=text, version=version.version, draft=working)


def _asked(held: Mapping[str, Held], parameter: str) -> Fraction | str | None:
    found = held.get(parameter)
    if found is None or found.value is Unstated.NOT_APPLICABLE:
        return None
    number = _number(found.value) if isinstance(found.value, str) else None
    return "not-in-terms" if number is None else number


def _number(value: str) -> Fraction | None:
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None
