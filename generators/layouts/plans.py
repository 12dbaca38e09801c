"""Pieces of pages about plans: lines, lights, pointers, periods, amounts and figures with their formula."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from decimal import Decimal

from babel.numbers import format_decimal

from generators.blocks import Block, Cell, Inline, Paragraph, Row, Table
from generators.figures.lights import Limits, activity_light, limits
from generators.figures.ratio import Ratio
from generators.figures.slip import slipped_days
from generators.layouts.common import bullets, cells, heading, table
from generators.layouts.ratios import ratio_cell
from generators.layouts.tags import code_words
from generators.model.record import Part
from generators.model.scalars import Unstated
from generators.planning.lines import PlannedLine
from generators.records.planning import Amount, Pointer
from generators.view import View, joined, said


def line_link(view: View, line: PlannedLine) -> Inline:
    """Return a line as the way to it."""
    return view.link(line.plan.document.id, line.line.id, view.text(line.line.activity))


def light_words(view: View, light: str) -> Inline:
    """Return a traffic light as a symbol and a word, which say the same without any colour."""
    return said(f"{view.words(f'light.{light}.symbol')} {view.words(f'light.{light}.word')}")


def held_limits(view: View) -> Limits | None:
    """Return the thresholds that hold today."""
    return view.library.once(("limits", view.today), lambda: limits(view.library, view.today))


def light_of(view: View, line: PlannedLine) -> str:
    """Return the light of a line today."""
    return activity_light(view.library, line, view.today, held_limits(view))


def status_words(view: View, line: PlannedLine) -> Inline:
    """Return the status of a line as recorded, its light, and by how many days it is behind plan."""
    days = slipped_days(view.library, line, view.today)
    behind = said(view.words.count("plan.behind", days), "muted") if days else ()
    return joined((view.term(line.line.status), light_words(view, light_of(view, line)), behind), ", ")


def by_thresholds(view: View) -> Paragraph:
    """Return by which thresholds, in which version, and up to which day the lights are set."""
    held, day = held_limits(view), view.language.day(view.today)
    if held is None:
        return Paragraph(said(view.words("plan.no-thresholds", day=day)))
    version = said(view.words("plan.thresholds", version=held.thresholds.version, day=day))
    return Paragraph((*version, *said(" "), *view.link(held.document.id), *said(".")))


def pointed(view: View, to: str | Unstated | None) -> Inline:
    """Return the record or entry that a pointer names as the way to it; what is not public is not named."""
    if not isinstance(to, Pointer):
        return view.text(to) if isinstance(to, Unstated) else ()
    document = view.library.get(to.record)
    if document is None or not to.entry:
        return view.link(to.record)
    entry = next((part for keys, part in document.parts if keys and getattr(part, "id", "") == to.entry), None)
    return view.link(to.record, to.entry, _titled(view, entry)) if entry is not None else view.internal()


def _titled(view: View, entry: Part) -> Inline:
    return view.text(getattr(entry, "title", None) or getattr(entry, "activity", None))


def owners(view: View, line: PlannedLine) -> Inline:
    """Return who answers for a line, and with whom."""
    return joined((view.link(line.line.owner), *(view.link(one) for one in line.line.co_owners)), ", ")


def links_of(view: View, line: PlannedLine) -> Inline:
    """Return what a line serves: measures and indicators, chapters, targets, the step that it feeds, its programme."""
    found = [pointed(view, to) for to in (*line.line.serves, line.line.step)]
    for role in ("chapters", "targets"):
        scheme = next((one.id for one in view.library.of("scheme") if one.field("role") == role), "")
        codes = getattr(line.line, role)
        found += [view.link(scheme, "", code_words(view, scheme, code)) if scheme else said(code) for code in codes]
    if line.line.budget_programme is not None:
        found.append(view.value(line.line.budget_programme))
    return joined(found, "; ")


def money(view: View, amount: Decimal) -> str:
    """Return an amount as this language writes numbers."""
    return str(format_decimal(amount, locale=view.language.locale))


def figures(view: View, anchor: str, rows: Iterable[tuple[str, Ratio, Inline]]) -> Iterator[Block]:
    """Yield ratios as a table: what it is, the ratio, up to which day, a remark; then the formulas."""
    made, formulas = [], dict[str, None]()
    for words, one, remark in rows:
        made.append(
            Row(
                None,
                (
                    *cells(said(words)),
                    ratio_cell(view, one),
                    Cell(view.day(one.as_of), one.as_of.isoformat()),
                    *cells(remark),
                ),
            )
        )
        formulas[one.key] = None
    if made:
        columns = ("figure", "value", "cut_off:date", "remark")
        yield replace(table(view, anchor, view.words("heading.figures"), columns, made), quiet=True)
        yield Paragraph(said(view.words("figure.formulas")))
        yield from bullets(said(view.words(f"figure.{key}.formula")) for key in formulas)


def line_table(view: View, anchor: str, caption: str, lines: Iterable[PlannedLine], ids: bool = False) -> Table:
    """Return lines as a table; with `ids` each row is the address of its line, which only its own page can be."""
    made = []
    for one in lines:
        what = view.text(one.line.activity) if ids else line_link(view, one)
        due = Cell(view.day(one.line.end), one.due.isoformat() if one.due else "")
        status = joined((status_words(view, one), view.text(one.line.note)), ". ")
        words = (*cells(what, view.value(one.line.product), owners(view, one)), due)
        made.append(Row(one.line.id if ids else None, (*words, *cells(status, links_of(view, one)))))
    columns = ("activity", "product", "owner", "due:date", "status", "serves")
    return table(view, anchor, caption, columns, made)


KINDS = ("planned", "allocated", "committed", "spent")


def cost_table(view: View, lines: Iterable[PlannedLine]) -> Iterator[Block]:
    """Yield what lines cost, a row for each line and currency; nothing where no line states an amount."""
    rows = []
    for one in lines:
        for currency in sorted({amount.currency for amount in one.line.cost}):
            held = [amount for amount in one.line.cost if amount.currency == currency]
            words = (joined((_amount(view, amount) for amount in held if amount.kind == kind), "; ") for kind in KINDS)
            rows.append(Row(None, cells(line_link(view, one), said(currency), *words)))
    if rows:
        yield heading(view, "costs", "heading.costs")
        columns = ("activity", "currency", *(f"{kind}:number" for kind in KINDS))
        yield table(view, "costs-table", view.words("heading.costs"), columns, rows)


def _amount(view: View, one: Amount) -> Inline:
    return view.unstated(one.amount) if isinstance(one.amount, Unstated) else said(money(view, one.amount))
