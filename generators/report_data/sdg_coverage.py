"""SDG coverage: for each goal which strategies, activities and indicators are tagged with it, and how strongly."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.in_scope.facts import BLANK, count, number
from generators.in_scope.tagging import by_code, source
from generators.model.scalars import Unstated
from generators.reports.data import Data, Fact, Line, ReportScope, fact
from generators.tags import Tagged

GROUPS = {"strategies": "strategy", "activities": "lines", "indicators": "indicator"}
STRENGTHS = ("principal", "significant", "supporting")
COLUMNS = ("goal", "code", "targets", *GROUPS, "objects", *STRENGTHS, "unstated", "strongest")


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each goal, in the order of the scheme; those that nothing is tagged with are shown too."""
    for scheme, code, own in by_code(scope, "targets"):
        place = f"{scheme.id}#{code.id}"
        named = {"goal": fact(code.name, place), "code": fact(code.code, place), "targets": number(code.targets, place)}
        yield Line(place, {**named, **_counts(own)})


def _counts(own: Sequence[Tagged]) -> dict[str, Fact]:
    found = {name: _sources([one for one in own if one.subject.group == group]) for name, group in GROUPS.items()}
    strong = by_strength(own)
    strongest = next((name for name in STRENGTHS if strong[name]), None)
    every = _sources(own)
    return {
        **{name: count(len(keys), keys) for name, keys in found.items()},
        "objects": count(len(every), every),
        **{name: count(len(keys), keys) for name, keys in strong.items()},
        "strongest": fact(strongest, *every) if own else BLANK,
    }


def by_strength(own: Sequence[Tagged]) -> dict[str, list[str]]:
    """Return the objects by strength of their tags; `unstated` are those of which nobody stated any."""
    made = {name: _sources([one for one in own if one.tag.strength == name]) for name in STRENGTHS}
    return {**made, "unstated": _sources([one for one in own if isinstance(one.tag.strength, Unstated)])}


def _sources(own: Sequence[Tagged]) -> list[str]:
    return sorted({source(one.subject) for one in own})


DATA = Data(columns=COLUMNS, find=find)
