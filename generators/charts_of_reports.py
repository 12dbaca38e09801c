"""Charts of a report's specification with the tables that they draw, and where each stands in its file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.document import Document
from generators.library import Library
from generators.problem import Problem
from generators.records.report import Asked, ChartSpec, Report, TableSpec
from generators.reports.filling import table_of

Keys = tuple[str | int, ...]


@dataclass(frozen=True)
class ChartOfReport:
    """One chart with the part that it stands in; `table` is None where there is none of the name that it gives."""

    document: Document
    part: str
    chart: ChartSpec
    table: TableSpec | None
    keys: Keys

    def columns(self) -> dict[str, Asked]:
        """Return the columns of the table by their ids."""
        return {one.id: one for one in self.table.columns} if self.table else {}

    def drawn(self) -> Iterator[tuple[str, Keys]]:
        """Yield each column that is drawn as numbers, with its place in the chart."""
        for key in ("values", "targets"):
            yield from ((name, (key, place)) for place, name in enumerate(getattr(self.chart, key)))

    def named(self) -> Iterator[tuple[str, Keys]]:
        """Yield every column that the chart names, with its place in the chart."""
        single = (("category", self.chart.category), ("by", self.chart.by), ("unit", self.chart.unit))
        yield from ((name, (key,)) for key, name in single if name)
        yield from self.drawn()

    def problem(self, library: Library, at: Keys, name: str, variant: str = "", **values: str) -> Problem:
        """Return a problem at a key of the chart, in the words of a check."""
        place = library.place(self.document, (*self.keys, *at))
        return Problem(place, name, {"part": self.part, **values}, variant)


def charts(library: Library) -> Iterator[ChartOfReport]:
    """Yield the charts of all reports, in order."""
    for document in library.of("report"):
        sections = document.record.sections if isinstance(document.record, Report) else ()
        for number, section in enumerate(sections):
            for place, part in enumerate(section.parts):
                if part.chart:
                    keys: Keys = ("sections", number, "parts", place, "chart")
                    table = table_of(sections, section, part.chart)
                    yield ChartOfReport(document, f"{section.id}.{part.id}", part.chart, table, keys)
