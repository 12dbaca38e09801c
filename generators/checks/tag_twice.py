"""A code that one object is tagged with more than once, so that it would be counted so often."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.coverage.schemes import code_id
from generators.library import Library
from generators.model.record import Tag, Taggable
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every tag whose code an earlier tag of the same object names already, by its id or as it is cited."""
    for document in library:
        for keys, part in document.parts:
            seen = set()
            for index, tag in enumerate(part.tags if isinstance(part, Taggable) else ()):
                named = (tag.scheme, _code(library, tag))
                if named in seen:
                    place = library.place(document, (*keys, "tags", index))
                    yield Problem(place, "tag-twice", {"code": tag.code, "scheme": tag.scheme})
                seen.add(named)


def _code(library: Library, tag: Tag) -> str:
    scheme = library.get(tag.scheme)
    known = code_id(library, scheme, tag.code) if scheme and scheme.kind.name == "scheme" else ""
    return known or tag.code


CHECK = Check(code="E494", severity=Severity.WARNING, find=find)
