"""Two names of one record, or two versions of one text, that are said to hold on the same day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import combinations

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.periods import overlap
from generators.problem import KeyPath, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every pair of names or of versions that overlap, at the later one of the list."""
    for document in library:
        for field in ("names", "versions"):
            periods = list(enumerate(document.field(field) or ()))
            for (_, first), (index, second) in combinations(periods, 2):
                day = overlap(first, second)
                if day is not None:
                    yield _problem(library, document, (field, index), day)


def _problem(library: Library, document: Document, keys: KeyPath, day: date) -> Problem:
    return Problem(library.place(document, keys), "overlapping-validity", {"day": day.isoformat()}, str(keys[0]))


CHECK = Check(code="E107", severity=Severity.ERROR, find=find)
