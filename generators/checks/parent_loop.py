"""A chain of parents or successors that leads back to where it began."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.loops import loops
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield each loop once, at its first record by id."""
    for kind in ("body", "institution"):
        for field in ("parent", "successors"):
            steps = {one.id: _next(one, field) for one in library.of(kind)}
            for loop in loops(steps):
                document = library.documents[loop[0]]
                values = {"loop": " → ".join((*loop, loop[0])), "key": field}
                yield Problem(library.place(document, (field,)), "parent-loop", values)
    for document in library.of("scheme"):
        yield from _in_scheme(library, document)


def _next(document: Document, field: str) -> tuple[str, ...]:
    held = document.field(field)
    return tuple(str(one) for one in (held if isinstance(held, tuple) else (held,)) if isinstance(one, str))


def _in_scheme(library: Library, document: Document) -> Iterator[Problem]:
    codes = document.field("codes")
    places = {code.id: index for index, code in enumerate(codes)}
    for loop in loops({code.id: (code.parent,) if code.parent else () for code in codes}):
        values = {"loop": " → ".join((*loop, loop[0])), "key": "parent"}
        yield Problem(library.place(document, ("codes", places[loop[0]], "parent")), "parent-loop", values)


CHECK = Check(code="E108", severity=Severity.ERROR, find=find)
