"""A stamp for a unit that the document does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.translation_states import originals
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every entry of a stamps file whose unit is neither in the prose nor in the record."""
    for document in library:
        known = {unit.id for unit in originals(library, document)} if document.stamps else set()
        for lang, stamps in document.stamps.items():
            for unit in stamps:
                if unit not in known:
                    near = nearest(unit, known)
                    place = library.sources[document.stamps_path(lang)].key_place((unit,))
                    yield Problem(place, "unknown-unit", {"unit": unit, "near": near}, "near" if near else "")


CHECK = Check(code="E131", severity=Severity.WARNING, find=find)
