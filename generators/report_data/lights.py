"""Lights: how many activities of the period stand at each traffic light on the cut-off day."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.lights import LIGHTS
from generators.in_scope.facts import count, portion
from generators.in_scope.line_facts import light
from generators.in_scope.lines import lines
from generators.reports.data import Data, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each light, those that no activity has included; none where there is no activity."""
    found = [(light(scope, one), one.key) for one in lines(scope)]
    every = [key for _, key in found]
    for name in LIGHTS if found else ():
        keys = [key for held, key in found if held == name]
        share = portion("light", len(keys), len(found), scope.cut_off, every)
        yield Line(name, {"light": fact(name, *keys), "count": count(len(keys), keys), "share": share})


DATA = Data(columns=("light", "count", "share"), find=find)
