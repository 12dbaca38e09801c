"""Marker distribution: how many strategies, activities and indicators have each score, and how many were screened."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import count, portion
from generators.in_scope.markers import SCORES, markers, scored
from generators.in_scope.tagging import source
from generators.reports.data import Data, Line, ReportScope, fact

GROUPS = ("strategy", "lines", "indicator")
COLUMNS = ("scheme", "code", "marker", "group", *SCORES, "objects", "screened")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each marker and group of objects that there are, in the order of the schemes."""
    for scheme, code in markers(scope):
        for group in GROUPS:
            found = [(one.score, source(one.subject)) for one in scored(scope, scheme, code, group)]
            if not found:
                continue
            by_score = {score: [key for held, key in found if held == score] for score in SCORES}
            screened = len(found) - len(by_score["not-screened"])
            every = [key for _, key in found]
            facts = {
                "scheme": fact(scheme.id, scheme.id),
                "code": fact(code.code, scheme.id),
                "marker": fact(code.name, f"{scheme.id}#{code.id}"),
                "group": fact(group),
                **{score: count(len(keys), keys) for score, keys in by_score.items()},
                "objects": count(len(found), every),
                "screened": portion("screened", screened, len(found), scope.cut_off, every),
            }
            yield Line(f"{scheme.id}#{code.id}/{group}", facts)


DATA = Data(columns=COLUMNS, find=find)
