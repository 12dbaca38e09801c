"""Twins that cite another act, or link to another place."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from generators.check import Check
from generators.library import Library
from generators.places import in_unit
from generators.problem import Problem, Severity
from generators.prose import ProseUnit
from generators.twins import Twin, fact_problems, pairs, twins


def find(library: Library) -> Iterator[Problem]:
    """Yield every unit in which the acts cited by number, or the targets of links, are not those of its source."""
    yield from fact_problems(library, "references", "twin-references")
    for twin in twins(library):
        for source, unit in pairs(twin):
            here, there = _targets(unit), _targets(source)
            if here != there:
                yield _problem(twin, unit, here - there, there - here)


def _problem(twin: Twin, unit: ProseUnit, here: Counter[str], there: Counter[str]) -> Problem:
    variant = "link" if here and there else "link-extra" if here else "link-missing"
    values = {"here": ", ".join(sorted(here)), "there": ", ".join(sorted(there)), **twin.values}
    return Problem(in_unit(twin.prose, unit, next(iter(sorted(here)), "")), "twin-references", values, variant)


def _targets(unit: ProseUnit) -> Counter[str]:
    """Return where the links of a unit lead; of an outside address only the host, as sites have pages per language."""
    return Counter(urlsplit(link.href).hostname or link.href for link in unit.links if not link.image)


CHECK = Check(code="E126", severity=Severity.ERROR, find=find)
