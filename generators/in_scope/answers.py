"""What institutions answered in the forms of an issue, as its tables hold it: rows of words by column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal, InvalidOperation

from generators.collecting.kept import kept
from generators.reports.data import ReportScope

Row = Mapping[str, str]
ROW = "row"
"""The key under which a row of a table with fixed rows names which one it is."""


def rows(scope: ReportScope, report: str, table: str) -> Iterator[Row]:
    """Yield the rows of a table `section.part` that all institutions sent, by institution and in their order."""
    document = scope.library.get(report)
    issue = f"{scope.body or 'all'}-{scope.period.key}"
    for one in kept(document, issue) if document is not None else ():
        found = one.values.get(table)
        yield from found if isinstance(found, tuple) else ()


def number(row: Row, column: str) -> Decimal | None:
    """Return a number of a row; None where none is stated."""
    try:
        found = Decimal(row.get(column, ""))
    except InvalidOperation:
        return None
    return found if found.is_finite() else None
