"""An issue of a report as it is made: of which type, about whom, for which period, and up to which day data count."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.prose import Prose
from generators.records.report import ALL, Issue, Report
from generators.reports.data import ReportScope
from generators.reports.period import Period


@dataclass(frozen=True)
class Made:
    """One issue; `body` is None where it is about all bodies, `listed` is its entry in the specification, if any."""

    document: Document
    body: str | None
    period: Period
    cut_off: date
    listed: Issue | None = None

    @property
    def report(self) -> Report:
        """Return the specification."""
        record: Report = self.document.record  # type: ignore[assignment]
        return record

    @property
    def key(self) -> str:
        """Return `<body>-<period>`, which names its narrative, or `all-<period>`."""
        return f"{self.body or ALL}-{self.period.key}"

    @property
    def status(self) -> str:
        """Return `draft` unless the specification says more."""
        return self.listed.status if self.listed else "draft"

    @property
    def version(self) -> str | Unstated:
        """Return the version that the specification states."""
        return (self.listed.edition if self.listed else None) or Unstated.NOT_STATED

    @property
    def prepared_by(self) -> str | Text | Unstated:
        """Return who prepared it, as the specification states: an institution by its id, or words."""
        return (self.listed.prepared_by if self.listed else None) or Unstated.NOT_STATED

    @property
    def narrative(self) -> Mapping[str, Prose]:
        """Return what an author wrote for this issue, by language."""
        return self.document.narratives.get(self.key, {})

    @property
    def is_answered(self) -> bool:
        """Say whether any institution answered a form of this issue."""
        return bool(self.document.answers.get(self.key))

    def scope(self, library: Library) -> ReportScope:
        """Return what providers of data are asked with; the library is public."""
        return ReportScope(library, self.body, self.period, self.cut_off)


def made(document: Document, listed: Issue) -> Made:
    """Return an issue that the specification lists."""
    body = None if listed.body == ALL else listed.body
    return Made(document, body, Period.read(listed.period), listed.cut_off, listed)


def published(library: Library, document: Document) -> Iterator[Made]:
    """Yield the issues that a specification lists and whose body is known here, the latest first."""
    record = document.record
    issues = record.issues if isinstance(record, Report) else ()
    found = [made(document, one) for one in issues if one.body == ALL or library.get(one.body)]
    yield from sorted(found, key=lambda one: (one.period.last, one.cut_off, one.key), reverse=True)


def find(document: Document, body: str | None, period: Period) -> Issue | None:
    """Return the listed issue about this body and period, or None."""
    record = document.record
    issues = record.issues if isinstance(record, Report) else ()
    return next((one for one in issues if (one.body, one.period) == (body or ALL, period.key)), None)


def before(one: Made) -> Made | None:
    """Return the issue before this one: the latest listed one about the same body that ends earlier; None if none."""
    earlier = [
        found
        for found in (made(one.document, listed) for listed in one.report.issues)
        if found.body == one.body and _ends(found) < _ends(one)
    ]
    return max(earlier, key=_ends, default=None)


def _ends(one: Made) -> tuple[date, date]:
    return one.period.last, one.cut_off
