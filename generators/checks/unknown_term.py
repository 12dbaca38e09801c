"""A value that its vocabulary does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.model.texts import Term
from generators.problem import Problem, Severity
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every unknown term; a vocabulary that does not exist is named once, a broken one by what broke it."""
    missing = set()
    for document in library:
        for keys, value in document.leaves:
            if not isinstance(value, Term):
                continue
            vocabulary = library.get(value.vocabulary)
            if vocabulary is None:
                if value.vocabulary not in library.ids and value.vocabulary not in missing:
                    missing.add(value.vocabulary)
                    values = {"term": value, "vocabulary": value.vocabulary}
                    yield Problem(library.place(document, keys), "unknown-term", values, "vocabulary")
                continue
            known = {entry.id for entry in vocabulary.field("terms") or ()}
            if value not in known:
                near = nearest(value, known)
                shown = near or ", ".join(sorted(known))
                values = {"term": value, "vocabulary": vocabulary.path, "near": shown}
                yield Problem(library.place(document, keys), "unknown-term", values, "near" if near else "")


CHECK = Check(code="E309", severity=Severity.ERROR, find=find)
