"""A strategy's page: goals with their indicators, and measures with the programme lines and actions that serve them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

from generators.blocks import Block, Heading, Inline, Paragraph, Row
from generators.document import Document
from generators.grouping import grouped
from generators.layouts.common import bullets, cells, heading, source_block, standing, table
from generators.layouts.indicator import indicator_words
from generators.layouts.plans import by_thresholds, light_of, light_words, line_link
from generators.layouts.tags import screened_of, tags_of
from generators.planning.lines import serving
from generators.records.minutes import Action
from generators.records.strategy import Goal, Strategy
from generators.registers import Entry
from generators.view import View, joined, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a strategy."""
    record: Strategy = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    yield view.fields(record, "owner", "status", "from_", "until", "legal_basis")
    yield heading(view, "goals", "heading.goals")
    yield by_thresholds(view)
    for goal in record.goals:
        yield from _goal(view, document, goal)
    whole = _indicators(view, document.id)
    if whole:
        yield heading(view, "indicators", "heading.indicators")
        yield from bullets(whole)
    yield from tags_of(view, record.tags)
    yield from screened_of(view, record.screened)
    yield from source_block(view, document)


def _goal(view: View, document: Document, goal: Goal) -> Iterator[Block]:
    yield Heading(goal.id, 3, view.text(goal.title))
    yield Paragraph(said(view.words("strategy.indicators-of-goal")))
    yield from bullets(_indicators(view, f"{document.id}#{goal.id}") or [said(view.words("strategy.no-indicator"))])
    rows, serving_rows = [], list[Row]()
    for measure in goal.measures:
        key = f"{document.id}#{measure.id}"
        served = list(_serving(view, key, view.text(measure.title)))
        serving_rows += served
        count = said(str(len(served))) if served else said(view.words("strategy.no-line"), "muted")
        words = (view.text(measure.title), view.link(measure.owner), view.value(measure.budget_programme), count)
        more = (joined(_indicators(view, key), "; "), view.text(measure.note))
        rows.append(Row(measure.id, cells(*words, *more)))
    if rows:
        columns = ("measure", "owner", "budget_programme", "served_by", "indicators", "note")
        yield table(view, f"measures-{goal.id}", view.words("heading.measures"), columns, rows)
    if serving_rows:
        caption = view.words("strategy.serving")
        yield table(view, f"serving-{goal.id}", caption, ("measure", "serving", "body", "status"), serving_rows)


def _serving(view: View, key: str, measure: Inline) -> Iterator[Row]:
    """Yield a row for each line with its light, and for each action with its status, that serves a measure."""
    for line in serving(view.library).get(key, ()):
        words = (line_link(view, line), view.link(line.body), light_words(view, light_of(view, line)))
        yield Row(None, cells(measure, *words))
    for entry in _served_by_actions(view).get(key, ()):
        assert isinstance(entry.made, Action)
        code = view.link(entry.sitting.document.id, entry.anchor, said(entry.made.code))
        bodies = view.links(entry.sitting.minutes.bodies)
        yield Row(None, cells(measure, code, bodies, view.term(entry.made.status)))


def _served_by_actions(view: View) -> Mapping[str, tuple[Entry, ...]]:
    return view.library.once("actions by what they serve", partial(_by_pointer, view))


def _by_pointer(view: View) -> Mapping[str, tuple[Entry, ...]]:
    return grouped(
        (str(to), entry) for entry in view.made["actions"] if isinstance(entry.made, Action) for to in entry.made.serves
    )


def _indicators(view: View, key: str) -> list[Inline]:
    return [indicator_words(view, one) for one in _measuring(view).get(key, ())]


def _measuring(view: View) -> Mapping[str, tuple[Document, ...]]:
    found = view.library.of("indicator")
    return view.library.once(
        "indicators by what they serve", lambda: grouped((str(to), one) for one in found for to in one.field("serves"))
    )
