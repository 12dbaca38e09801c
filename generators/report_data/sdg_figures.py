"""SDG figures: goals covered, targets covered, and how much was held against the scheme."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from generators.coverage.schemes import counted
from generators.figures.ratio import ratio
from generators.in_scope.figure_lines import COLUMNS, of_ratio
from generators.in_scope.tagging import coverage, scheme_of, shares
from generators.reports.data import Data, Fact, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield a line for each figure; none where no scheme has the role of targets."""
    scheme = scheme_of(scope.library, "targets")
    if scheme is None:
        return
    made = shares(coverage(scope, scheme))
    yield of_ratio(replace(made["codes"], key="sdg-goals-covered"))
    yield _targets(scope, sum(code.targets or 0 for code in counted(scope.library, scheme)), scheme.id)
    for key in ("screened", "tagged"):
        yield of_ratio(replace(made[key], key=key), scheme.id)


def _targets(scope: ReportScope, targets: int, scheme: str) -> Line:
    """Return the targets covered, which is not stated: tags name goals, and no record says which targets are meant."""
    line = of_ratio(ratio("sdg-targets-covered", 0, targets, scope.cut_off, (scheme,)))
    silent = {name: Fact(None, (scheme,)) for name in ("numerator", "percent", "value")}
    return Line(line.key, {**line.facts, **silent})


DATA = Data(columns=COLUMNS, find=find)
