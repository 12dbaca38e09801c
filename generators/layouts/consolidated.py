"""All work programmes together: figures by body and rolled up, and their conflicts."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from generators.blocks import Block, Heading, Inline, Paragraph, Row, Span
from generators.figures.band import points
from generators.figures.due_done import due_done
from generators.figures.implementation import implementation
from generators.figures.indicator_rate import indicator_rate
from generators.figures.lights import LIGHTS
from generators.figures.ratio import Ratio, rolled_up
from generators.grouping import grouped
from generators.layouts.common import cells, heading, table
from generators.layouts.plans import by_thresholds, figures, light_of, light_words, line_link, pointed
from generators.layouts.programme import rates
from generators.layouts.ratios import ratio_cell
from generators.planning.conflicts import KINDS, Conflict, conflicts
from generators.planning.lines import PlannedLine
from generators.planning.years import lines_of
from generators.records.indicator import Indicator
from generators.records.planning import Pointer
from generators.view import View, said

MOST = 200
"""So many conflicts of one kind are listed; the check names all of them with file and line."""


def year_blocks(view: View, year: int) -> Iterator[Block]:
    """Yield the figures of a year: of all groups, of each group, and of indicators, which have a rate of their own."""
    lines = lines_of(view.library, year)
    yield Heading("_figures", 2, said(view.words("programmes.year", year=str(year))))
    yield by_thresholds(view)
    whole = [*rates(view, lines, range(year, year + 1)), _indicators(view, year)]
    yield from figures(view, "figures-table", whole)
    yield heading(view, "groups", "programmes.by-group")
    yield _groups(view, lines, year)


def _indicators(view: View, year: int) -> tuple[str, Ratio, Inline]:
    held = ((one.id, one.record) for one in view.library.of("indicator"))
    made = indicator_rate(((key, one) for key, one in held if isinstance(one, Indicator)), year, view.today)
    left = view.words.count("figure.indicators-without", len(made.without)) if made.without else ""
    return view.words("figure.indicator-rate.title", year=str(year)), made.rate, said(left) if left else ()


def _groups(view: View, lines: tuple[PlannedLine, ...], year: int) -> Block:
    """Return a row for each body, and a last one that adds up numerators and denominators."""
    library, rows, done, due = view.library, list[Row](), list[Ratio](), list[Ratio]()
    for body, own in grouped((line.body, line) for line in lines).items():
        done.append(implementation(library, own, year, view.today).rate)
        due.append(due_done(library, own, view.today))
        rows.append(_group(view, view.link(body), own, done[-1], due[-1]))
    if len(rows) > 1:
        name = said(view.words("programmes.all-groups"), "strong")
        rows.append(_group(view, name, lines, rolled_up(done), rolled_up(due)))
    columns = ("body", "lines_count:number", "implementation", "points:number", "due_done", "lights")
    return replace(table(view, "groups-table", view.words("programmes.by-group"), columns, rows), quiet=True)


def _group(view: View, name: Inline, lines: tuple[PlannedLine, ...], done: Ratio, due: Ratio) -> Row:
    given, counted = points(done.value), Counter(light_of(view, line) for line in lines)
    lights = [(*light_words(view, light), *said(f" {counted[light]}")) for light in LIGHTS if counted[light]]
    words = tuple(span for place, one in enumerate(lights) for span in ((Span(", "), *one) if place else one))
    scored = said("" if given is None else str(given))
    cells_ = (*cells(name, said(str(len(lines)))), ratio_cell(view, done), *cells(scored), ratio_cell(view, due))
    return Row(None, (*cells_, *cells(words)))


def conflict_blocks(view: View) -> Iterator[Block]:
    """Yield the conflicts of each kind, also where there is none, so that nobody wonders."""
    for kind in KINDS:
        found = conflicts(view.library, kind)
        yield heading(view, kind, f"conflict.{kind}.title")
        yield Paragraph(said(view.words(f"conflict.{kind}.about")))
        if not found:
            yield Paragraph(said(view.words("conflict.none")))
            continue
        if len(found) > MOST:
            yield Paragraph(said(view.words("conflict.first", count=str(len(found)), shown=str(MOST))))
        rows = [Row(None, cells(*_words(view, one))) for one in found[:MOST]]
        columns = ("where", "body", "conflict")
        yield table(view, f"{kind}-table", view.words(f"conflict.{kind}.title"), columns, rows)


def _words(view: View, one: Conflict) -> tuple[Inline, Inline, Inline]:
    """Return where a conflict is, whose it is, and what is in conflict."""
    return _where(view, one), view.link(one.body or None), _what(view, one)


def _where(view: View, one: Conflict) -> Inline:
    if one.line is not None:
        return line_link(view, one.line)
    if "measure" in one.values:
        return pointed(view, Pointer(f"{one.document.id}#{one.values['measure']}"))
    return view.link(one.document.id)


def _what(view: View, one: Conflict) -> Inline:
    values = one.values
    if one.kind == "measure-without-line":
        return view.link(one.document.id)
    if one.kind == "two-groups":
        others = view.links(values["others"].split(", "))
        return (*pointed(view, Pointer(values["measure"])), *said(" · "), *others)
    if "step" in values:
        step = pointed(view, Pointer(values["step"]))
        days = {key: _day(view, values[key]) for key in ("on", "day", "first") if key in values}
        return (*step, *said(": " + view.words(f"conflict.{one.kind}.days", **days)))
    return ()


def _day(view: View, written: str) -> str:
    return view.language.day(date.fromisoformat(written))
