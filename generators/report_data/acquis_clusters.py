"""Acquis clusters: for each code above chapters how many of them are covered, and how their activities stand."""

from __future__ import annotations

from collections.abc import Iterator

from generators.coverage.schemes import counted
from generators.figures.implementation import implementation
from generators.grouping import grouped
from generators.in_scope.facts import count, percentage, portion
from generators.in_scope.lines import year
from generators.in_scope.tagging import codes, coverage, lines_among, scheme_of
from generators.reports.data import Data, Fact, Line, ReportScope, fact

COLUMNS = ("cluster", "code", "chapters", "covered", "activities", "planned", "implemented", "rate")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each cluster; an activity that two of its chapters name counts once."""
    scheme = scheme_of(scope.library, "chapters")
    if scheme is None:
        return
    by_code = coverage(scope, scheme).by_code
    beneath = grouped((code.parent, code.id) for code in counted(scope.library, scheme) if code.parent)
    for key, above in codes(scheme).items():
        chapters = beneath.get(key, ())
        if not chapters:
            continue
        found = lines_among(scope.library, (tag for chapter in chapters for tag in by_code.get(chapter, ())))
        rate = implementation(scope.library, found, year(scope), scope.cut_off).rate
        places = [f"{scheme.id}#{chapter}" for chapter in chapters]
        covered = sum(chapter in by_code for chapter in chapters)
        facts = {
            "cluster": fact(above.name, f"{scheme.id}#{key}"),
            "code": fact(above.code, f"{scheme.id}#{key}"),
            "chapters": count(len(chapters), places),
            "covered": portion("acquis-chapters-covered", covered, len(chapters), scope.cut_off, places),
            "activities": count(len(found), (one.key for one in found)),
            "planned": Fact(rate.denominator, rate.sources),
            "implemented": Fact(rate.numerator, rate.sources),
            "rate": percentage(rate),
        }
        yield Line(f"{scheme.id}#{key}", facts)


DATA = Data(columns=COLUMNS, find=find)
