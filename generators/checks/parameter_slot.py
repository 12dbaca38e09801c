"""A slot in the text without a parameter to fill it."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Place, Problem, Severity
from generators.terms import parameters, standard_of
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every slot that names no parameter; texts that are not terms of reference have no parameters at all."""
    for document in library:
        is_terms = document.kind.name == "tor"
        if is_terms and standard_of(library, document) is None:
            continue
        known = set(parameters(library, document)) if is_terms else set()
        for prose in document.prose.values():
            for unit in prose.units:
                for slot in unit.params:
                    if slot not in known:
                        yield _problem(in_unit(prose, unit, f"[{slot}]"), slot, known, is_terms)


def _problem(place: Place, slot: str, known: set[str], is_terms: bool) -> Problem:
    near = nearest(slot, known)
    variant = "elsewhere" if not is_terms else "near" if near else ""
    return Problem(place, "parameter-slot", {"slot": slot, "near": near}, variant)


CHECK = Check(code="E115", severity=Severity.ERROR, find=find)
