"""The example content as the product reads it, asked in the same way as the recomputations are."""

from __future__ import annotations

from functools import cache

from generators.library import Library
from generators.loading import load
from generators.reports.data import Fact, Line, Period, ReportScope, data
from generators.tree import FolderTree
from tests.report_data.raw import ROOT, Asked
from tests.report_data.tracing import watched


@cache
def library() -> Library:
    """Return the public library of the example content."""
    return load(FolderTree(ROOT)).public()


def scope(asked: Asked) -> ReportScope:
    """Return what the product is asked with."""
    period = Period.read(asked.period)
    assert (period.first, period.last) == (asked.first, asked.last)
    return ReportScope(library(), asked.body, period, asked.cut)


def lines(key: str, asked: Asked) -> dict[str, Line]:
    """Return the lines of a provider by their key."""
    return {one.key: one for one in lines_in(key, scope(asked))}


def lines_in(key: str, asked: ReportScope) -> list[Line]:
    """Return the lines of a provider, which a test that traces them is watched at."""
    return watched(key, data()[key].find(asked))


def parts(fact: Fact) -> tuple[int, int]:
    """Return numerator and denominator of a share; none for one that is not stated as everything was left out."""
    if fact.ratio is None:
        assert fact.value is None
        return 0, 0
    return int(fact.ratio.numerator), int(fact.ratio.denominator)


def value(line: Line, column: str) -> object:
    """Return the value of a column."""
    return line.facts[column].value
