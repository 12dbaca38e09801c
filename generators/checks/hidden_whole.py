"""A record or an entry that is hidden as a whole, because something without which it cannot be shown is internal."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import Access, fields
from generators.problem import KeyPath, Problem, Severity
from generators.publicity import missing


def find(library: Library) -> Iterator[Problem]:
    """Yield a notice for everything that is not internal itself and of which readers see nothing all the same."""
    for document in library:
        for keys, name in document.once("hidden whole", partial(_hidden, document)):
            variant = "entry" if keys else ""
            values = {"id": document.id, "key": name}
            yield Problem(library.place(document, (*keys, name)), "hidden-whole", values, variant)


def _hidden(document: Document) -> tuple[tuple[KeyPath, str], ...]:
    """Return the key path of each such part, and the key in it that is internal."""
    internal = [keys for keys, part in document.parts if part.access is Access.INTERNAL]
    return tuple(
        (keys, key)
        for keys, part in (document.parts if internal else ())
        if not any(keys[: len(above)] == above for above in internal)
        for name, key in fields(type(part))
        if missing(part, name)
    )


CHECK = Check(code="E133", severity=Severity.NOTICE, find=find)
