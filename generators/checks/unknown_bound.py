"""A step of a calendar for somebody who is neither a body nor a type of body."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.planning.steps import steps
from generators.problem import Problem, Severity
from generators.validate import nearest

TYPES = "body-types"


def find(library: Library) -> Iterator[Problem]:
    """Yield every entry under `for` that no body and no type of body answers."""
    vocabulary = library.get(TYPES)
    known = {one.id for one in library.of("body")}
    known |= {entry.id for entry in (vocabulary.field("terms") if vocabulary else None) or ()}
    for one in steps(library).values():
        index = one.document.field("steps").index(one.step)
        for place, name in enumerate(one.step.for_):
            if name not in known:
                near = nearest(name, known)
                where = library.place(one.document, ("steps", index, "for", place))
                yield Problem(where, "unknown-bound", {"id": name, "near": near}, "near" if near else "")


CHECK = Check(code="E469", severity=Severity.ERROR, find=find)
