"""What an issue of a report is called, and its period in words."""

from __future__ import annotations

from generators.blocks import Inline, Span
from generators.reports.issue import Made
from generators.reports.period import Period
from generators.view import View, joined, said


def title(view: View, issue: Made) -> Inline:
    """Return the title of an issue: the report, whom it is about, and the period."""
    return (*view.title(issue.document), *said(": "), *issue_words(view, issue))


def issue_words(view: View, issue: Made) -> Inline:
    """Return what tells an issue from others of its type: whom it is about, and the period."""
    about = _unlinked(view.link(issue.body)) if issue.body else said(view.words("report.all-bodies"))
    period = said(period_words(view, issue.period)) if issue.period.kind != "none" else ()
    return joined((about, period), ", ")


def _unlinked(words: Inline) -> Inline:
    return tuple(Span(span.text, span.lang) for span in words)


def period_words(view: View, period: Period) -> str:
    """Return a period in words: `2025`, `first half of 2026`, `March 2026`."""
    if period.kind == "none":
        return view.words("report.period.none")
    if period.kind == "month":
        month = view.language.months[period.first.month - 1]
        return view.words("report.period.month", month=month, year=str(period.first.year))
    part = period.key.rpartition("-")[2]
    return view.words(f"report.period.{part if '-' in period.key else 'year'}", year=str(period.first.year))
