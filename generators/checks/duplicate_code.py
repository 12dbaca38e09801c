"""The same code given twice."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.codes import Coded, codes
from generators.library import Library
from generators.problem import Problem, Severity


def find(library: Library) -> Iterator[Problem]:
    """Yield every code after the first place where it is given."""
    seen: dict[str, Coded] = {}
    for coded in codes(library):
        first = seen.setdefault(coded.code, coded)
        if first is not coded:
            other = library.place(first.document, first.keys)
            place = library.place(coded.document, coded.keys)
            yield Problem(place, "duplicate-code", {"code": coded.code, "other": str(other)})


CHECK = Check(code="E305", severity=Severity.ERROR, find=find)
