"""An indicator's page: its passport, its series as a table, and how far its targets were reached."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from generators.blocks import Block, Fields, Inline, Paragraph, Row
from generators.document import Document
from generators.figures.attainment import Attainment, attainment, final_target, latest, target_for
from generators.figures.lights import indicator_light
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.layouts.plans import by_thresholds, held_limits, light_words, money, pointed
from generators.layouts.ratios import ratio_words
from generators.layouts.tags import screened_of, tags_of
from generators.model.scalars import Unstated
from generators.records.indicator import Figure, Indicator, Measured
from generators.view import View, joined, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of an indicator."""
    record: Indicator = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    names = ("code", "definition", "formula", "unit", "direction", "type", "disaggregation", "source_of_data")
    passport = view.fields(record, *names, "frequency", "owner", "limits")
    serves = joined((pointed(view, to) for to in record.serves), "; ")
    yield Fields((*passport.rows, *(((view.label("serves"), serves),) if serves else ())))
    yield heading(view, "attainment", "heading.attainment")
    yield from _attained(view, document, record)
    yield heading(view, "series", "heading.series")
    yield _series(view, document, record)
    yield from tags_of(view, record.tags)
    yield from screened_of(view, record.screened)
    yield from source_block(view, document)


def indicator_words(view: View, document: Document) -> Inline:
    """Return an indicator as the way to its passport, with its light and how far its last target was reached."""
    record: Indicator = document.record  # type: ignore[assignment]
    light = light_words(view, indicator_light(record, document.id, view.today, held_limits(view)))
    found = attainment(record, document.id, latest(record, view.today), final_target(record), view.today)
    reached = said(f", {attained_words(view, found)}") if found.ratio else ()
    return (*view.link(document.id), *said(" ("), *light, *reached, *said(")"))


def attained_words(view: View, found: Attainment) -> str:
    """Return how far a target was reached, or why that cannot be said."""
    if found.ratio is None:
        return view.words(f"attainment.{found.why}")
    words = ratio_words(view, found.ratio)
    return view.words("attainment.reached", ratio=words, year=str(found.year), target=str(found.target_year))


def _attained(view: View, document: Document, record: Indicator) -> Iterator[Block]:
    found = attainment(record, document.id, latest(record, view.today), final_target(record), view.today)
    light = light_words(view, indicator_light(record, document.id, view.today, held_limits(view)))
    yield by_thresholds(view)
    yield Fields(
        (
            (view.label("light"), light),
            (view.label("attainment"), said(attained_words(view, found))),
            (view.label("formula"), said(view.words("figure.attainment.formula"))),
            (view.label("cut_off"), view.day(view.today)),
        )
    )


def _series(view: View, document: Document, record: Indicator) -> Block:
    """Return baseline, targets and values by year; a year with several values has a row for each."""
    rows = []
    if isinstance(record.baseline, Figure):
        words = (said(view.words("indicator.baseline")), _number(view, record.baseline))
        rows.append(_row(view, record.baseline.year, words, (), record.baseline, ()))
    years = sorted({one.year for one in (*record.targets, *record.values)})
    for year in years:
        target = next((one for one in record.targets if one.year == year), None)
        wanted = _number(view, target)
        measured: list[Measured | None] = [one for one in record.values if one.year == year]
        for value in measured or [None]:
            reached = _reached(view, document, record, value)
            rows.append(_row(view, year, (wanted, _number(view, value)), reached, value or target, _known(view, value)))
    columns = ("year:number", "target", "value", "attainment", "source", "as_of", "note")
    return table(view, "series-table", view.words("heading.series"), columns, rows)


def _row(
    view: View, year: int, words: tuple[Inline, Inline], reached: Inline, one: Figure | None, known: Inline
) -> Row:
    source, note = (view.value(one.source), view.text(one.note)) if one else ((), ())
    return Row(None, cells(said(str(year)), *words, reached, source, known, note))


def _reached(view: View, document: Document, record: Indicator, value: Measured | None) -> Inline:
    target = target_for(record, value.year) if value else None
    if value is None or target is None:
        return ()
    found = attainment(record, document.id, value, target, view.today)
    return said(view.words(f"attainment.{found.why}") if found.ratio is None else ratio_words(view, found.ratio))


def _known(view: View, value: Measured | None) -> Inline:
    return () if value is None else joined((view.day(value.date), view.day(value.as_of)), "; ")


def _number(view: View, one: Figure | None) -> Inline:
    if one is None:
        return ()
    return view.unstated(one.value) if isinstance(one.value, Unstated) else said(money(view, Decimal(one.value)))
