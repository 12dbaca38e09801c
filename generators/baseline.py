"""The ids that a repository has published: a list that only ever grows, so that what vanishes is seen."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from generators.library import Library
from generators.prose import Prose


def ids(library: Library, marks: Mapping[str, Prose] | None = None) -> set[str]:
    """Return every id of a record, and `record#anchor` of every heading and point; `marks` are texts read anew."""
    found = set(library.ids)
    for document in library:
        for read in document.prose.values():
            fresh = (marks or {}).get(read.path, read)
            found |= {f"{document.id}#{unit.mark}" for unit in fresh.units if unit.mark}
    return found


def listed(held: Iterable[str], found: Iterable[str]) -> str:
    """Return the list as it is written: sorted, one a line, and nothing is ever taken off it."""
    lines = sorted({*held, *found})
    return "".join(f"{line}\n" for line in lines)
