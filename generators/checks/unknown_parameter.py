"""A parameter that a group sets and that its standard does not have."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.problem import Problem, Severity
from generators.terms import groups, parameters, standard_of
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every setting of a group without a parameter of that id in the standard."""
    for document in groups(library):
        standard = standard_of(library, document)
        if standard is None:
            continue
        known = set(parameters(library, standard))
        for index, setting in enumerate(document.field("parameters")):
            if setting.id not in known:
                near = nearest(setting.id, known)
                values = {"parameter": setting.id, "standard": standard.id, "near": near}
                place = library.place(document, ("parameters", index, "id"))
                yield Problem(place, "unknown-parameter", values, "near" if near else "")


CHECK = Check(code="E113", severity=Severity.ERROR, find=find)
