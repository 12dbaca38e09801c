"""A tag with a code that its scheme does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.record import Tag
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every tag whose scheme exists and has neither a code, an id nor a score of this name."""
    for document in library:
        for keys, part in document.parts:
            scheme = library.get(part.scheme) if isinstance(part, Tag) else None
            if not isinstance(part, Tag) or scheme is None or scheme.kind.name != "scheme":
                continue
            known = scheme_codes(scheme)
            if part.code not in known:
                near = nearest(part.code, known)
                values = {"code": part.code, "scheme": scheme.id, "near": near}
                yield Problem(
                    library.place(document, (*keys, "code")), "unknown-scheme-code", values, "near" if near else ""
                )


def scheme_codes(scheme: Document) -> set[str]:
    """Return by what a tag may name a code of a scheme: the code itself, its id, or a score of a marker."""
    codes = {name for code in scheme.field("codes") for name in (code.code, code.id)}
    return codes | {score.id for score in scheme.field("scores")}


CHECK = Check(code="E310", severity=Severity.ERROR, find=find)
