"""A reference to a record that does not exist."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.loading import RETIRED
from generators.model.texts import Ref
from generators.problem import Place, Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every reference in a record to an id that no file claims, and every successor that is not there."""
    for document in library:
        for keys, value in document.leaves:
            if isinstance(value, Ref) and value not in library.ids:
                yield _problem(library, library.place(document, keys), value, value.kinds)
    for index, retired in enumerate(library.retired.values()):
        known = library.ids.keys() | library.codes.keys()
        if retired.successor and retired.successor not in known:
            place = library.sources[RETIRED].place(("retired", index, "successor"))
            yield _problem(library, place, retired.successor, ())


def _problem(library: Library, place: Place, key: str, kinds: tuple[str, ...]) -> Problem:
    retired = library.retired.get(key)
    if retired:
        values = {"id": key, "day": retired.date, "near": retired.successor or ""}
        return Problem(place, "unknown-id", values, "retired-followed" if retired.successor else "retired")
    known = {one.id for one in library if not kinds or one.kind.name in kinds}
    near = nearest(key, known)
    return Problem(place, "unknown-id", {"id": key, "near": near}, "near" if near else "")


CHECK = Check(code="E307", severity=Severity.ERROR, find=find)
