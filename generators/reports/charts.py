"""Charts of filled tables: the same lines as the table says them in words.

Where a chart is asked for by a column, each value of that column has one; below it stand its own lines as a table,
where the table as a whole is in the annexes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from generators.blocks import Block, Chart, Paragraph, Series
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.report import Asked, ChartSpec
from generators.reports.filling import NOT_STATED, FilledLine, FilledPart, FilledTable
from generators.reports.notes import Notes
from generators.reports.tables import anchor, table_of_lines
from generators.reports.wording import fact_words, unpercented
from generators.view import View, plain, said

MOST = 30
"""So many charts of one part are drawn; the table has the rest."""


def chart_blocks(view: View, notes: Notes, part: FilledPart) -> Iterator[Block]:
    """Yield the chart of a part, or one for each value of a column; where no number is stated, words that say so."""
    if part.chart is None:
        return
    spec, held = part.chart
    if spec.by is None:
        yield from _drawn_or_said(view, _Drawing(anchor(part.key), spec, held))
        return
    groups = _groups(view, spec, held)
    for number, (name, lines) in enumerate(groups[:MOST], 1):
        mark = f"{anchor(part.key)}-{number}"
        own = _Drawing(mark, spec, replace(held, lines=lines), name)
        yield from _drawn_or_said(view, own)
        if own.states_a_number and held.spec.annex:
            yield table_of_lines(view, notes, f"{mark}-lines", own.title(view), own.table)
    if len(groups) > MOST:
        yield Paragraph(said(view.words.count("report.chart.more", len(groups) - MOST), "muted"))


@dataclass(frozen=True)
class _Drawing:
    """One chart: its address on the page, what it draws, and of which value where it is one of many."""

    mark: str
    spec: ChartSpec
    held: FilledTable
    of: str = ""

    @property
    def columns(self) -> tuple[Asked, ...]:
        """Return the columns that are drawn."""
        return tuple(one for one in self.held.spec.columns if one.id in (*self.spec.values, *self.spec.targets))

    @property
    def states_a_number(self) -> bool:
        """Say whether there is anything to draw."""
        return any(value is not None for one in self.columns for value in _values(one, self.held.lines))

    @property
    def table(self) -> FilledTable:
        """Return the lines with the columns that the chart shows alone."""
        shown = {self.spec.category, *(one.id for one in self.columns)}
        columns = tuple(one for one in self.held.spec.columns if one.id in shown)
        rows = self.held.spec.rows if self.spec.category == "row" else ()
        return replace(self.held, spec=self.held.spec.model_copy(update={"columns": columns, "rows": rows}))

    def title(self, view: View) -> str:
        """Return the title, of one of many with the value that it is about."""
        title = plain(view.text(self.spec.title))
        return view.words("report.chart.of", title=title, of=self.of) if self.of else title

    def about(self, view: View) -> str:
        """Return the text alternative, of one of many with the value that it is about."""
        about = plain(view.text(self.spec.about))
        return view.words("report.chart.about", about=about, of=self.of) if self.of else about


def _groups(view: View, spec: ChartSpec, held: FilledTable) -> list[tuple[str, tuple[FilledLine, ...]]]:
    """Return the lines of each value of the column `by` below its words, in the order of the table."""
    found: dict[str, list[FilledLine]] = {}
    for column in (one for one in held.spec.columns if one.id == spec.by):
        for line in held.lines:
            found.setdefault(_said(view, column, line), []).append(line)
    return [(name, tuple(lines)) for name, lines in found.items()]


def _drawn_or_said(view: View, own: _Drawing) -> Iterator[Block]:
    if own.states_a_number:
        yield _chart(view, own)
    else:
        yield Paragraph((*said(f"{own.title(view)}: "), *view.unstated(Unstated.NOT_STATED)))


def _chart(view: View, own: _Drawing) -> Chart:
    spec, lines = own.spec, own.held.lines
    series = tuple(_series(view, own, one) for one in own.columns)
    return Chart(
        id=own.mark,
        title=own.title(view),
        about=own.about(view),
        kind=spec.kind,
        unit=_unit(view, own),
        categories=tuple(_category(view, own, line) for line in lines),
        series=series,
        missing=plain(view.unstated(Unstated.NOT_STATED)),
    )


def _series(view: View, own: _Drawing, column: Asked) -> Series:
    """Return the numbers of a column; one that states none says so in its name, as it has no place to say it in."""
    name, values = plain(view.text(column.label)), _values(column, own.held.lines)
    if all(value is None for value in values):
        name = view.words("report.chart.silent", name=name, missing=plain(view.unstated(Unstated.NOT_STATED)))
    return Series(name, values, column.id in own.spec.targets, _words(view, column, own.held.lines))


def _values(column: Asked, lines: Iterable[FilledLine]) -> tuple[Decimal | None, ...]:
    held = (line.facts.get(column.id, NOT_STATED).value for line in lines)
    return tuple(value if isinstance(value, Decimal) else None for value in held)


def _words(view: View, column: Asked, lines: Iterable[FilledLine]) -> tuple[str, ...]:
    """Return the words of shares of too few for a percentage, or of nothing, which stand at bars in its place."""
    words = tuple(unpercented(view, line.facts.get(column.id, NOT_STATED)) for line in lines)
    return words if any(words) else ()


def _category(view: View, own: _Drawing, line: FilledLine) -> str:
    column = next((one for one in own.held.spec.columns if one.id == own.spec.category), None)
    if column is None or isinstance(line.label, Text):
        return plain(view.text(line.label or line.key))
    return _said(view, column, line)


def _said(view: View, column: Asked, line: FilledLine) -> str:
    return plain(fact_words(view, column, line.facts.get(column.id, NOT_STATED)))


def _unit(view: View, own: _Drawing) -> str:
    """Return the unit that all numbers share: that of the column `unit`, a percentage, a currency; else none."""
    lines = own.held.lines
    if own.spec.unit:
        named = [one for one in own.held.spec.columns if one.id == own.spec.unit]
        stating = [line for line in lines if line.facts.get(own.spec.unit, NOT_STATED).value is not None]
        units = {_said(view, one, line) for one in named for line in stating}
        return units.pop() if len(units) == 1 else ""
    if all(one.kind == "percent" for one in own.columns):
        return "%"
    units = {plain(view.text(one.unit)) for one in own.columns}
    units |= {line.facts[one.id].unit for line in lines for one in own.columns if one.id in line.facts}
    stated = {unit for unit in units if unit}
    return stated.pop() if len(stated) == 1 else ""
