"""An issue of a report that cannot be: of a body that is not there, for no period of the report, or listed twice."""

from __future__ import annotations

from collections.abc import Iterator

from generators.check import Check
from generators.document import Document
from generators.library import Library
from generators.problem import KeyPath, Problem, Severity
from generators.records.report import ALL, Issue, Report
from generators.reports.period import Period
from generators.reports.wishes import EXAMPLES
from generators.validate import nearest


def find(library: Library) -> Iterator[Problem]:
    """Yield every entry of `issues` whose body, period or day of cut-off does not fit, and every second one."""
    for document in library.of("report"):
        record = document.record
        seen: dict[str, int] = {}
        for place, issue in enumerate(record.issues if isinstance(record, Report) else ()):
            yield from _of_issue(library, document, ("issues", place), issue)
            if issue.key in seen:
                first = library.place(document, ("issues", seen[issue.key], "body"))
                values = {"issue": issue.key, "line": str(first.line)}
                yield _problem(library, document, ("issues", place, "body"), values, "twice")
            seen.setdefault(issue.key, place)


def _of_issue(library: Library, document: Document, keys: KeyPath, issue: Issue) -> Iterator[Problem]:
    record: Report = document.record  # type: ignore[assignment]
    bodies = {one.id for one in library.of("body")}
    if record.about == ALL and issue.body != ALL:
        yield _problem(library, document, (*keys, "body"), {"body": issue.body}, "about-all")
    elif issue.body != ALL and issue.body not in bodies:
        near = nearest(issue.body, bodies)
        yield _problem(library, document, (*keys, "body"), {"body": issue.body, "near": near}, "near" if near else "")
    period = Period.read(issue.period)
    if period.kind != record.period:
        values = {"period": issue.period, "example": EXAMPLES[record.period]}
        yield _problem(library, document, (*keys, "period"), values, "period")
    elif issue.cut_off < period.first:
        values = {"day": issue.cut_off.isoformat(), "first": period.first.isoformat()}
        yield _problem(library, document, (*keys, "cut_off"), values, "cut-off")


def _problem(library: Library, document: Document, keys: KeyPath, values: dict[str, str], variant: str) -> Problem:
    return Problem(library.place(document, keys), "report-issue", values, variant)


CHECK = Check(code="E500", severity=Severity.ERROR, find=find)
