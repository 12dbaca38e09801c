"""A tag or a screening with a code that its scheme does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import Screening, Tag
from generators.problem import KeyPath, Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every tag, and every screening, whose scheme exists and has neither a code, an id nor a score so named."""
    for document in library:
        for keys, part in document.parts:
            scheme = library.get(part.scheme) if isinstance(part, Tag | Screening) else None
            if not isinstance(part, Tag | Screening) or scheme is None or scheme.kind.name != "scheme":
                continue
            for inner, code in _named(part):
                known = scheme_codes(scheme)
                if code not in known:
                    near = nearest(code, known)
                    values = {"code": code, "scheme": scheme.id, "near": near}
                    place = library.place(document, (*keys, *inner))
                    yield Problem(place, "unknown-scheme-code", values, "near" if near else "")


def _named(part: Tag | Screening) -> Iterator[tuple[KeyPath, str]]:
    """Yield every code that is named, with its key path."""
    if isinstance(part, Tag):
        yield ("code",), part.code
    else:
        yield from ((("codes", index), code) for index, code in enumerate(part.codes))


def scheme_codes(scheme: Document) -> set[str]:
    """Return by what a tag may name a code of a scheme: the code itself, its id, or a score of a marker."""
    codes = {name for code in scheme.field("codes") for name in (code.code, code.id)}
    return codes | {score.id for score in scheme.field("scores")}


CHECK = Check(code="E310", severity=Severity.ERROR, find=find)
