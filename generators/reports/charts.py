"""Charts of filled tables: the same lines as the table says them in words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from generators.blocks import Chart, Series
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.records.report import Asked, ChartSpec
from generators.reports.filling import NOT_STATED, FilledLine, FilledPart, FilledTable
from generators.reports.tables import anchor
from generators.reports.wording import fact_words
from generators.view import View, plain


def chart_block(view: View, part: FilledPart) -> Chart | None:
    """Return the chart of a part; None where its table states no number that could be drawn."""
    if part.chart is None:
        return None
    spec, held = part.chart
    drawn = [one for one in held.spec.columns if one.id in (*spec.values, *spec.targets)]
    series = tuple(
        Series(plain(view.text(one.label)), _values(one, held.lines), one.id in spec.targets) for one in drawn
    )
    if not any(value is not None for one in series for value in one.values):
        return None
    return Chart(
        id=anchor(part.key),
        title=plain(view.text(spec.title)),
        about=plain(view.text(spec.about)),
        kind=spec.kind,
        unit=_unit(view, drawn, held.lines),
        categories=tuple(_category(view, spec, held, line) for line in held.lines),
        series=series,
        missing=plain(view.unstated(Unstated.NOT_STATED)),
    )


def _values(column: Asked, lines: Iterable[FilledLine]) -> tuple[Decimal | None, ...]:
    held = (line.facts.get(column.id, NOT_STATED).value for line in lines)
    return tuple(value if isinstance(value, Decimal) else None for value in held)


def _category(view: View, spec: ChartSpec, held: FilledTable, line: FilledLine) -> str:
    column = next((one for one in held.spec.columns if one.id == spec.category), None)
    if column is None or isinstance(line.label, Text):
        return plain(view.text(line.label or line.key))
    return plain(fact_words(view, column, line.facts.get(column.id, NOT_STATED)))


def _unit(view: View, drawn: Iterable[Asked], lines: Iterable[FilledLine]) -> str:
    """Return the unit that all columns share: a percentage, a currency, or what the columns state; else none."""
    held = tuple(drawn)
    if all(one.kind == "percent" for one in held):
        return "%"
    units = {plain(view.text(one.unit)) for one in held}
    units |= {line.facts[one.id].unit for line in lines for one in held if one.id in line.facts}
    stated = {unit for unit in units if unit}
    return stated.pop() if len(stated) == 1 else ""
