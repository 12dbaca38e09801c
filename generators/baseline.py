"""The ids and codes that a repository has published: lists that only ever grow, so that what vanishes is seen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, get_args

from generators.library import Library
from generators.model.record import parts
from generators.model.scalars import Code
from generators.prose import Prose

_CODE = get_args(Code)[1]


def ids(library: Library, marks: Mapping[str, Prose] | None = None) -> set[str]:
    """Return every id of a record, and `record#anchor` of every heading and point; `marks` are texts read anew."""
    found = set(library.ids)
    for document in library:
        for read in document.prose.values():
            fresh = (marks or {}).get(read.path, read)
            found |= {f"{document.id}#{unit.mark}" for unit in fresh.units if unit.mark}
    return found


def codes(library: Library) -> set[str]:
    """Return every code that people cite: of records, and of decisions, recommendations and actions in them."""
    return {code for document in library for code in _codes(document.record)}


def _codes(record: Any) -> Iterator[str]:
    for keys, part in parts(record):
        code = getattr(part, "code", None)
        if isinstance(code, str) and (not keys or _is_ours(part)):
            yield code


def _is_ours(part: Any) -> bool:
    """Say whether the part's code is one of ours, and not a code of someone's scheme, by the type of the field."""
    field = type(part).model_fields["code"]
    return _CODE in field.metadata or any(_CODE in get_args(option) for option in get_args(field.annotation))


def listed(held: Iterable[str], found: Iterable[str]) -> str:
    """Return the list as it is written: sorted, one a line, and nothing is ever taken off it."""
    lines = sorted({*held, *found})
    return "".join(f"{line}\n" for line in lines)
