"""The page of a contract: its fields, its payments, and how much of it is paid and by how many days it is late."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Cell, Fields, Inline, Paragraph, Row
from generators.document import Document
from generators.figures.contract_days import slip
from generators.figures.disbursement import contracting, disbursement
from generators.layouts.common import cells, heading, source_block, standing, table
from generators.layouts.plans import figures, money
from generators.model.scalars import Unstated
from generators.records.contract import Contract
from generators.view import View, said


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the page of a contract."""
    record: Contract = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    named = view.fields(record, "number", "body", "component", "supplier", "supplier_text", "method")
    amounts = ((view.label(name), _money(view, getattr(record, name))) for name in ("allocated", "contracted"))
    days = view.fields(record, "currency", "signed", "end", "actual_end")
    state = (view.label("contract_state"), view.term(record.state))
    yield Fields((*named.rows, state, *days.rows, *amounts, *_late(view, record)))
    yield from _payments(view, record)
    held = [(document.id, record)]
    every = (*disbursement(held, view.today), *contracting(held, view.today))
    made = [one for one in every if one.ratio.sources]
    rows = [(view.words(f"figure.{one.ratio.key}.title", currency=one.currency), one.ratio, ()) for one in made]
    if rows:
        yield heading(view, "figures", "heading.figures")
        yield from figures(view, "figures-table", rows)
    yield from source_block(view, document)


def _late(view: View, record: Contract) -> Iterator[tuple[str, Inline]]:
    days = slip(view.library, record, view.today)
    if days:
        yield view.label("slip"), said(view.words.count("plan.behind", days))


def _payments(view: View, record: Contract) -> Iterator[Block]:
    """Yield the payments as a table; openly where the record says that they are not stated."""
    yield heading(view, "payments", "heading.payments")
    if isinstance(record.payments, Unstated):
        yield Paragraph(view.unstated(record.payments))
        return
    rows = []
    for one in record.payments:
        due, paid = Cell(view.value(one.due)), Cell(view.value(one.paid))
        words = (_money(view, one.planned), _money(view, one.actual))
        rows.append(Row(one.id, (due, *cells(words[0]), paid, *cells(words[1], view.text(one.note)))))
    columns = ("due", "planned:number", "paid", "paid_amount:number", "note")
    yield table(view, "payments-table", view.words("heading.payments"), columns, rows)


def _money(view: View, amount: object) -> Inline:
    if isinstance(amount, Unstated):
        return view.unstated(amount)
    return said(money(view, amount)) if amount is not None else ()  # type: ignore[arg-type]
