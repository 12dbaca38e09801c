"""A reference to a record of another kind than the key asks for."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.model.texts import Ref
from generators.problem import KeyPath, Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every reference whose record exists and is not of a kind that may stand there."""
    for document in library:
        for keys, value in document.leaves:
            target = library.get(value) if isinstance(value, Ref) else None
            if target and isinstance(value, Ref) and value.kinds and target.kind.name not in value.kinds:
                yield _problem(library, document, keys, value, target)


def _problem(library: Library, document: Document, keys: KeyPath, value: Ref, target: Document) -> Problem:
    values = {"id": value, "kind": f"word:kind.{target.kind.name}.one", "needed": f"word:kind.{value.kinds[0]}.one"}
    return Problem(library.place(document, keys), "wrong-kind", values)


CHECK = Check(code="E308", severity=Severity.ERROR, find=find)
