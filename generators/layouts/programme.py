"""A work programme's page: figures, lines by sitting with their links, and the same by owner and by light."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generators.blocks import Block, Heading, Inline, Paragraph, Row
from generators.document import Document
from generators.figures.absorption import absorption
from generators.figures.band import points
from generators.figures.due_done import due_done
from generators.figures.implementation import implementation
from generators.figures.lights import LIGHTS
from generators.figures.ratio import Ratio
from generators.grouping import grouped
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.layouts.handed_in import handed_in
from generators.layouts.plans import by_thresholds, cost_table, figures, light_of, light_words, line_link, line_table
from generators.layouts.timeline import timeline
from generators.planning.lines import Plan, PlannedLine
from generators.records.programme import Programme
from generators.view import View, joined, plain, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a work programme."""
    record: Programme = document.record  # type: ignore[assignment]
    plan = Plan(document, record)
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    yield view.fields(record, "body", "from_", "until", "adopted")
    yield heading(view, "figures", "heading.figures")
    yield by_thresholds(view)
    years = range(record.from_.year, record.until.year + 1)
    yield from figures(view, "figures-table", rates(view, plan.lines, years))
    yield light_counts(view, plan.lines)
    yield from timeline(view, plan.lines, record.from_, record.until)
    yield from _by_sitting(view, plan)
    yield from _by_owner(view, plan)
    yield from handed_in(view, record)
    yield from cost_table(view, plan.lines)
    yield from source_block(view, document)


def rates(view: View, lines: tuple[PlannedLine, ...], years: range) -> Iterator[tuple[str, Ratio, Inline]]:
    """Yield the figures of these lines: implementation by year, due and done, absorption by currency."""
    library, today = view.library, view.today
    for year in years:
        made = implementation(library, lines, year, today)
        given = points(made.rate.value)
        remark = "" if given is None else view.words("figure.implementation.points", points=str(given))
        undated = view.words.count("figure.undated", len(made.undated)) if made.undated else ""
        said_of = joined((said(one) for one in (remark, undated) if one), " ")
        yield view.words("figure.implementation.title", year=str(year)), made.rate, said_of
    yield view.words("figure.due-done.title"), due_done(library, lines, today), ()
    for base in ("allocated", "committed"):
        for one in absorption(lines, today, base):
            left = view.words.count("figure.left-out", len(one.left_out)) if one.left_out else ""
            title = view.words(f"figure.absorption-{base}.title", currency=one.currency)
            yield title, one.ratio, said(left) if left else ()


def light_counts(view: View, lines: tuple[PlannedLine, ...]) -> Block:
    """Return how many lines have which light, with all lights, also those that none has."""
    counted = Counter(light_of(view, line) for line in lines)
    rows = [Row(None, cells(light_words(view, light), said(str(counted[light])))) for light in LIGHTS]
    return table(view, "lights", view.words("heading.lights"), ("light", "count:number"), rows)


def _by_sitting(view: View, plan: Plan) -> Iterator[Block]:
    yield heading(view, "lines", "heading.lines")
    held = grouped((one.sitting.id if one.sitting else "", one) for one in plan.lines)
    for sitting in plan.programme.meetings:
        day = view.day(sitting.date)
        yield Heading(sitting.id, 3, said(view.words("plan.sitting", day=plain(day))))
        if sitting.note:
            yield Paragraph(view.text(sitting.note))
        if sitting.id in held:
            caption = view.words("plan.lines-of", day=plain(day))
            yield line_table(view, f"lines-{sitting.id}", caption, held[sitting.id], ids=True)
        else:
            yield Paragraph(said(view.words("plan.no-lines")))
    if "" in held:
        yield heading(view, "without-sitting", "plan.without-sitting", 3)
        yield line_table(view, "lines-without", view.words("plan.without-sitting"), held[""], ids=True)


def _by_owner(view: View, plan: Plan) -> Iterator[Block]:
    held = grouped((plain(view.link(one.line.owner)), one) for one in plan.lines)
    rows = []
    for name in sorted(held, key=view.language.sort_key):
        lines = held[name]
        linked = joined(((*line_link(view, one), *_behind(view, one)) for one in lines), "; ")
        rows.append(Row(None, cells(view.link(lines[0].line.owner), said(str(len(lines))), linked)))
    yield heading(view, "by-owner", "heading.by-owner")
    yield table(view, "by-owner-table", view.words("heading.by-owner"), ("owner", "count:number", "lines"), rows)


def _behind(view: View, line: PlannedLine) -> Inline:
    return (*said(" ("), *light_words(view, light_of(view, line)), *said(")"))
