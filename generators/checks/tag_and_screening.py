"""A tag of something that was screened against the same code, and of which nothing was found to apply."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.coverage.schemes import code_id
from generators.library import Library
from generators.model.record import Screening, Tag, Taggable
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every tag that a screening of the same object contradicts."""
    for document in library:
        for keys, part in document.parts:
            if isinstance(part, Taggable) and part.screened:
                for index in _denied(library, part):
                    tag, place = part.tags[index], library.place(document, (*keys, "tags", index))
                    yield Problem(place, "tag-and-screening", {"code": tag.code, "scheme": tag.scheme})


def _denied(library: Library, part: Taggable) -> Iterator[int]:
    for index, tag in enumerate(part.tags):
        if any(_denies(library, one, tag) for one in part.screened):
            yield index


def _denies(library: Library, one: Screening, tag: Tag) -> bool:
    if one.scheme != tag.scheme or not one.codes:
        return one.scheme == tag.scheme
    scheme = library.get(one.scheme)
    if scheme is None or scheme.kind.name != "scheme":
        return tag.code in one.codes
    return code_id(library, scheme, tag.code) in {code_id(library, scheme, code) for code in one.codes}


CHECK = Check(code="E493", severity=Severity.WARNING, find=find)
