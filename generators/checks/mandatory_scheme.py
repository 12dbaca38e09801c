"""A strategy or guideline that was not held against a scheme which is mandatory."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import Problem, Severity

KINDS = ("guideline", "strategy")


def find(library: Library) -> Iterator[Problem]:
    """Yield each of them that has neither a tag nor a screening of some mandatory scheme; once for all such schemes.

    What was withdrawn is left alone, as nobody will examine it any more.
    """
    mandatory = [one.id for one in library.of("scheme") if one.field("mandatory")]
    for document in (one for kind in KINDS for one in library.of(kind)):
        lacking = [scheme for scheme in mandatory if scheme not in _held_against(document)]
        if lacking and document.field("status") != "withdrawn":
            values = {"schemes": ", ".join(lacking), "first": lacking[0]}
            yield Problem(library.place(document, ("tags",)), "mandatory-scheme", values)


def _held_against(document: Document) -> frozenset[str]:
    tags, screened = document.field("tags") or (), document.field("screened") or ()
    return frozenset(one.scheme for one in (*tags, *screened))


CHECK = Check(code="E492", severity=Severity.NOTICE, find=find)
