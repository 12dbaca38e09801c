"""To which bodies an object belongs: those that made it, or whose programme serves it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generators.library import Library
from generators.tags import Subject


def bodies_of(library: Library, one: Subject) -> tuple[str, ...]:
    """Return the ids of the bodies of an object.

    A decision belongs to the bodies that met, terms of reference and lines to their body; a strategy or an indicator to
    each body of whose work programme a line serves it; a guideline to nobody in particular.
    """
    own = one.document.field("bodies") or tuple(filter(None, [one.document.field("body")]))
    return tuple(own) or library.once("served", lambda: _served(library)).get(one.document.id, ())


def _served(library: Library) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, set[str]] = {}
    for record, body in _pairs(library):
        found.setdefault(record, set()).add(body)
    return {record: tuple(sorted(bodies)) for record, bodies in found.items()}


def _pairs(library: Library) -> Iterator[tuple[str, str]]:
    for programme in library.of("programme"):
        for line in programme.field("lines"):
            for served in line.serves:
                yield str(served).partition("#")[0], str(programme.field("body"))
