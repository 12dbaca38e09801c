"""Contract figures: disbursed of contracted, contracted of allocated, days to close and days behind the planned end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.figures.contract_days import days_to_close
from generators.figures.disbursement import contracting, disbursement
from generators.figures.ratio import ratio
from generators.in_scope.contracts import contracts, slipped
from generators.in_scope.figure_lines import COLUMNS, median_line, of_ratio
from generators.meeting_statistics.statistic import middle
from generators.reports.data import Data, Line, ReportScope


def find(scope: ReportScope) -> Iterator[Line]:
    """Yield shares by currency, then mean and median of days; none where the bodies follow no contract."""
    found = contracts(scope)
    named = [one.named for one in found]
    for made in (disbursement(named, scope.cut_off), contracting(named, scope.cut_off)):
        yield from (of_ratio(one.ratio, one.currency, left_out=one.left_out) for one in made)
    if found:
        closed = [(one.key, days_to_close(one.record, scope.cut_off)) for one in found]
        yield from _days(scope, "days-to-close-contract", closed)
        yield from _days(scope, "slip-contract", [(one.key, slipped(scope, one)) for one in found])


def _days(scope: ReportScope, key: str, found: Sequence[tuple[str, int | None]]) -> Iterator[Line]:
    """Yield mean and median of the days that are known; a contract that has not ended is no silence."""
    days = [number for _, number in found if number is not None]
    keys = tuple(name for name, number in found if number is not None)
    yield of_ratio(ratio(f"{key}-mean", sum(days), len(days), scope.cut_off, keys), unit="days")
    yield median_line(f"{key}-median", middle(key, days, scope.cut_off).value, len(days), keys)


DATA = Data(columns=COLUMNS, find=find)
