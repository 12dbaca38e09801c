"""An id of a heading or point that cannot be part of an address."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generators.check import Check
from generators.library import Library
from generators.places import mark_place
from generators.problem import Problem, Severity

_ANCHOR = re.compile(r"[a-z][a-z0-9-]{0,39}")


def find(library: Library) -> Iterator[Problem]:
    """Yield every id in prose that is not made of small letters, figures and hyphens."""
    for prose in library.prose.values():
        for unit in prose.units:
            if unit.mark and not _ANCHOR.fullmatch(unit.mark):
                yield Problem(mark_place(prose, unit), "bad-anchor", {"id": unit.mark[:60]})


CHECK = Check(code="E324", severity=Severity.ERROR, find=find)
