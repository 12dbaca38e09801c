"""SDG strategies: for each strategy with how many goals it is tagged, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator

from generators.coverage.schemes import code_id
from generators.in_scope.facts import count
from generators.in_scope.lines import served_strategies
from generators.in_scope.tagging import coverage, scheme_of
from generators.report_data.sdg_coverage import STRENGTHS
from generators.reports.data import Data, Fact, Line, ReportScope, fact
from generators.tags import Tagged

COLUMNS = ("strategy", "owner", "goals", *STRENGTHS, "unstated")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each strategy of the scope, by id; one without any goal is shown too."""
    scheme = scheme_of(scope.library, "targets")
    if scheme is None:
        return
    found = coverage(scope, scheme).tags
    for key in sorted(served_strategies(scope)):
        document = scope.library.get(key)
        if document is None or document.kind.name != "strategy":
            continue
        own = [one for one in found if one.subject.group == "strategy" and one.document.id == key]
        goals = {code_id(scope.library, scheme, one.tag.code) for one in own}
        named = {"strategy": fact(key, key), "owner": fact(document.field("owner"), key)}
        yield Line(key, {**named, "goals": count(len(goals), (key,)), **_strong(own, key)})


def _strong(own: list[Tagged], key: str) -> dict[str, Fact]:
    held = [one.tag.strength if isinstance(one.tag.strength, str) else "unstated" for one in own]
    return {name: count(held.count(name), (key,)) for name in (*STRENGTHS, "unstated")}


DATA = Data(columns=COLUMNS, find=find)
