"""Implementation: the rate of the year by SIGMA's formula, its points, and the activities that no year can claim."""

from __future__ import annotations

from collections.abc import Iterator

from generators.figures.band import HIGHEST, points
from generators.figures.ratio import ratio
from generators.in_scope.figure_lines import COLUMNS, of_ratio
from generators.in_scope.lines import lines, lines_of_year
from generators.in_scope.rates import implementation_line, implemented, undated_line
from generators.model.scalars import Unstated
from generators.reports.data import Data, Fact, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield the rate, its points of five, and the share of activities without a planned end."""
    yield implementation_line(scope)
    yield _points(scope)
    yield undated_line(scope, lines(scope))


def _points(scope: ReportScope) -> Line:
    """Return the points as a number; n/a where there is no rate."""
    rate = implemented(scope, lines_of_year(scope)).rate
    given = points(rate.value)
    made = ratio("implementation-points", given or 0, HIGHEST[1] if given is not None else 0, rate.as_of, rate.sources)
    line = of_ratio(made, unit="number")
    value = Unstated.NOT_APPLICABLE if given is None else made.numerator
    return Line(line.key, {**line.facts, "value": Fact(value, made.sources)})


DATA = Data(columns=COLUMNS, find=find)
