"""Something that is said to be overtaken, carried out or taken up by what came before it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generators.chains import carriers, successor
from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.made_parts import made_parts
from generators.problem import KeyPath, Problem, Severity
from generators.registers import entry_of


def find(library: Library) -> Iterator[Problem]:
    """Yield every step of a chain that leads to an earlier meeting where a later one is meant, or the other way."""
    for document, keys, made in made_parts(library):
        for key, codes in (("superseded_by", successor(made)), ("implemented_by", carriers(made))):
            for index, code in enumerate(codes):
                entry = entry_of(library, code)
                if entry is not None and entry.date < document.field("date"):
                    place = (*keys, key, index) if key == "implemented_by" else (*keys, key)
                    yield _problem(library, document, place, code, entry.date, "")
    for document in library.of("minutes"):
        yield from _items(library, document)


def _items(library: Library, document: Document) -> Iterator[Problem]:
    for index, item in enumerate(document.field("items")):
        earlier = library.get((item.continues or "").partition("#")[0])
        day = earlier.field("date") if earlier else None
        if isinstance(day, date) and day > document.field("date"):
            yield _problem(library, document, ("items", index, "continues"), item.continues, day, "continues")


def _problem(library: Library, document: Document, keys: KeyPath, other: str, day: date, variant: str) -> Problem:
    own = document.field("date").isoformat()
    values = {"key": str(keys[-2] if isinstance(keys[-1], int) else keys[-1]), "other": other}
    place = library.place(document, keys)
    return Problem(place, "chain-backwards", {**values, "day": day.isoformat(), "own": own}, variant)


CHECK = Check(code="E425", severity=Severity.ERROR, find=find)
