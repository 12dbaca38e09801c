"""Attendance levels: how senior those present were, over those whose level is stated."""

from __future__ import annotations

from collections.abc import Iterator

from generators.in_scope.facts import percentage
from generators.in_scope.meetings import held
from generators.meeting_statistics.attendance import levels
from generators.model.texts import Term
from generators.reports.data import Data, Fact, Line, ReportScope, fact


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each level that is stated of anyone present."""
    for one in levels(held(scope)):
        sources = one.ratio.sources
        present = Fact(one.ratio.numerator, sources)
        yield Line(one.of, {"level": fact(Term(one.of), *sources), "present": present, "share": percentage(one.ratio)})


DATA = Data(columns=("level", "present", "share"), find=find)
