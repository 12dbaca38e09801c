"""Decisions, actions or items that follow one another in a circle, or that follow themselves."""

from __future__ import annotations

from collections.abc import Iterator

from generators.chains import carriers, successor
from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.loops import loops
from generators.made_parts import made_parts
from generators.problem import KeyPath, Problem, Severity

Places = dict[str, tuple[Document, KeyPath]]
Steps = dict[str, tuple[str, ...]]


def find(library: Library) -> Iterator[Problem]:
    """Yield each circle of `superseded_by`, `implemented_by` and `continues` once, at its first step by name."""
    for key, named in (("superseded_by", successor), ("implemented_by", carriers)):
        found = [(one, named(one.made)) for one in made_parts(library)]
        steps = {one.made.code: codes for one, codes in found if codes}
        places = {one.made.code: (one.document, (*one.keys, key)) for one, codes in found if codes}
        yield from _circles(library, key, steps, places)
    yield from _circles(library, "continues", *_items(library))


def _items(library: Library) -> tuple[Steps, Places]:
    steps, places = Steps(), Places()
    for document in library.of("minutes"):
        for index, item in enumerate(document.field("items")):
            if item.continues:
                own = f"{document.id}#{item.id}"
                steps[own] = (item.continues,)
                places[own] = (document, ("items", index, "continues"))
    return steps, places


def _circles(library: Library, key: str, steps: Steps, places: Places) -> Iterator[Problem]:
    for loop in loops(steps):
        document, keys = places[loop[0]]
        values = {"loop": " → ".join((*loop, loop[0])), "key": key}
        yield Problem(library.place(document, keys), "chain-loop", values)


CHECK = Check(code="E424", severity=Severity.ERROR, find=find)
