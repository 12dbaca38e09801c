"""What is asked for on the command line, as an issue: type, body, period and day of cut-off, each checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.problem import DoracakError
from generators.records.report import ALL, Report
from generators.reports.issue import Made, find
from generators.reports.period import NONE, Period, kind_of
from generators.session import one_of


@dataclass(frozen=True)
class Wish:
    """The words that were typed; `today` is the day of cut-off of a report without a period."""

    report: str
    body: str | None
    period: str | None
    cut_off: date | None
    today: date


def report_of(library: Library, key: str) -> Document:
    """Return the type of report of this id; raises DoracakError where there is none."""
    return library.documents[one_of(key, [one.id for one in library.of("report")], "unknown-report")]


def issue_of(library: Library, wish: Wish) -> Made:
    """Return the issue that is asked for; raises DoracakError for what does not fit.

    The day of cut-off is the one that was typed, else that of the issue in the specification, else the last day of the
    period, else `today`.
    """
    document = report_of(library, wish.report)
    record: Report = document.record  # type: ignore[assignment]
    body = _body(library, document, record, wish.body)
    period = _period(document, record, wish.period)
    listed = find(document, body, period)
    own = wish.today if period.kind == NONE else period.last
    cut_off = wish.cut_off or (listed.cut_off if listed else own)
    if cut_off < period.first:
        raise DoracakError("report-cut-off", day=cut_off.isoformat(), first=period.first.isoformat())
    return Made(document, body, period, cut_off, listed)


def _body(library: Library, document: Document, record: Report, typed: str | None) -> str | None:
    known = [one.id for one in library.of("body")]
    if record.about == ALL:
        if typed not in (None, ALL):
            raise DoracakError("report-about-all", report=document.id)
        return None
    if typed is None:
        raise DoracakError("report-body-needed", report=document.id, known=", ".join([*known, ALL]))
    return None if typed == ALL else one_of(typed, [*known, ALL], "unknown-body")


def _period(document: Document, record: Report, typed: str | None) -> Period:
    if typed is None and record.period != NONE:
        raise DoracakError("report-period-needed", report=document.id, example=EXAMPLES[record.period])
    key = typed or NONE
    if kind_of(key) != record.period:
        raise DoracakError("report-period", value=key, report=document.id, example=EXAMPLES[record.period])
    return Period.read(key)


EXAMPLES = {"year": "2026", "half-year": "2026-H1", "quarter": "2026-Q1", "month": "2026-03", NONE: NONE}
"""A period of each length, as it is typed."""


def types(library: Library) -> Iterable[Document]:
    """Return all types of reports in the order of their numbers."""
    return sorted(library.of("report"), key=lambda one: (one.field("order"), one.id))
