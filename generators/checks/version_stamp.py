"""A text that was changed after the version that it claims to be was adopted."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.versions import current, text_stamp


def find(library: Library) -> Iterator[Problem]:
    """Yield a problem where the current version has a stamp and the authentic text has another one."""
    for document in library:
        held = current(document)
        if held is None or held[1].stamp is None or not document.prose:
            continue
        now = text_stamp(library, document)
        if now != held[1].stamp:
            place = library.place(document, ("versions", held[0], "stamp"))
            values = {"version": held[1].version, "stamp": held[1].stamp, "now": now}
            yield Problem(place, "version-stamp", values)


CHECK = Check(code="E109", severity=Severity.ERROR, find=find)
