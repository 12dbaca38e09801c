"""A specification filled with what the records say: facts of each field and line, before they are put into words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import partial

from generators.library import Library
from generators.model.texts import Text
from generators.records.report import Asked, ChartSpec, From, ReportPart, Section, TableSpec
from generators.reports.data import Fact, Line, ReportScope, data
from generators.reports.issue import Made
from generators.reports.withheld import public_fact, public_lines

NOT_STATED = Fact(None)


@dataclass(frozen=True)
class FilledLine:
    """A line with the words of its first column, where the report always has it."""

    key: str
    facts: Mapping[str, Fact]
    label: Text | None = None


@dataclass(frozen=True)
class FilledTable:
    """A table with its lines."""

    spec: TableSpec
    lines: tuple[FilledLine, ...]


@dataclass(frozen=True)
class FilledPart:
    """One part of a section; `key` is that of its answers: `<section>.<part>`."""

    key: str
    spec: ReportPart
    fields: tuple[tuple[Asked, Fact], ...] = ()
    table: FilledTable | None = None
    chart: tuple[ChartSpec, FilledTable] | None = None


@dataclass(frozen=True)
class FilledSection:
    """A section with its parts."""

    spec: Section
    parts: tuple[FilledPart, ...]


Filled = tuple[FilledSection, ...]


def filled(library: Library, issue: Made) -> Filled:
    """Return all sections of an issue with their facts; each provider is asked once."""
    key = ("report", issue.document.id, issue.key, issue.cut_off)
    return library.once(key, partial(_filled, issue, _Asking(issue.scope(library))))


def tables(found: Filled) -> Iterator[tuple[FilledPart, FilledTable]]:
    """Yield every table with its part."""
    for section in found:
        for part in section.parts:
            if part.table:
                yield part, part.table


@dataclass(frozen=True)
class _Asking:
    scope: ReportScope

    def lines(self, key: str) -> tuple[Line, ...]:
        """Return the lines of a provider; none where there is no such provider, which a check says."""
        return self.scope.library.once(("report data", key, *self._who()), partial(self._find, key))

    def _find(self, key: str) -> tuple[Line, ...]:
        provider = data().get(key)
        return tuple(provider.find(self.scope)) if provider else ()

    def _who(self) -> tuple[object, ...]:
        return self.scope.body, self.scope.period, self.scope.cut_off


def _filled(issue: Made, asking: _Asking) -> Filled:
    return tuple(
        FilledSection(section, tuple(_part(issue, section, part, asking) for part in section.parts))
        for section in issue.report.sections
    )


def _part(issue: Made, section: Section, part: ReportPart, asking: _Asking) -> FilledPart:
    fields = tuple((field, _field(field, asking)) for field in part.fields)
    table = _table(part.table, asking) if part.table else None
    drawn = table_of(issue.report.sections, section, part.chart) if part.chart else None
    chart = (part.chart, _table(drawn, asking)) if part.chart and drawn else None
    return FilledPart(f"{section.id}.{part.id}", part, fields, table, chart)


def table_of(sections: tuple[Section, ...], section: Section, chart: ChartSpec) -> TableSpec | None:
    """Return the table that a chart draws: the part that it names in its own section, else in any; None if none."""
    held = [one for where in (section, *sections) for one in where.parts]
    return next((one.table for one in held if one.id == chart.of and one.table), None)


def _field(field: Asked, asking: _Asking) -> Fact:
    if not isinstance(field.from_, From):
        return NOT_STATED
    lines = asking.lines(field.from_.data)
    line = next((one for one in lines if field.from_.line in ("", one.key)), None)
    held = line.facts.get(field.from_.column, NOT_STATED) if line else NOT_STATED
    return public_fact(asking.scope.library, field, held)


def _table(spec: TableSpec, asking: _Asking) -> FilledTable:
    asked = asking.lines(spec.from_) if spec.from_ else ()
    found = tuple(public_lines(asking.scope.library, spec.columns, asked))
    by_key = {line.key: line.facts for line in found}
    fixed = {row.id for row in spec.rows}
    lines = [FilledLine(row.id, by_key.get(row.id, {}), row.label) for row in spec.rows]
    lines += [FilledLine(line.key, line.facts) for line in found if line.key not in fixed]
    return FilledTable(spec, tuple(lines))
