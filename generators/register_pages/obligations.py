"""What terms of reference, calendars and texts ask for by a day: missed, coming, met, or not to be decided."""

from __future__ import annotations

from generators.blocks import Cell, Column, Row
from generators.layouts.common import choice, day_cell, labelled
from generators.layouts.obligations import asked_by, state_words, what
from generators.obligations.listing import obligations
from generators.obligations.obligation import Obligation
from generators.register import Register, Shelf, Shelving
from generators.view import View, plain, said

NAMES = ("obligation", "body", "obligation_kind", "due:date", "obligation_state", "asked_by")


def _columns(view: View) -> tuple[Column, ...]:
    return labelled(view, NAMES, ("body", "obligation_kind", "due", "obligation_state"))


def _row(view: View, one: Obligation) -> Row:
    words, body, source = what(view, one), view.link(one.body or None), asked_by(view, one)
    known = one.body if view.library.get(one.body) else ""
    state = state_words(view, one)
    return Row(
        None,
        (
            Cell(words, plain(words)),
            choice(body, *([known] if known else [])),
            choice(said(view.words(f"obligation.kind.{one.kind}")), one.kind),
            day_cell(view, one.due),
            Cell(state, plain(state), ((one.state, view.words(f"obligation.state.{one.state}")),)),
            Cell(source, plain(source)),
        ),
    )


def _by_body(view: View, one: Obligation) -> Shelf:
    key = one.body if view.library.get(one.body) else "_internal"
    words = view.link(one.body) if one.body else said(view.words("obligation.no-body"))
    return Shelf(key, words, one.due.year if one.due else None)


REGISTER = Register(
    key="obligations",
    columns=_columns,
    entries=lambda view: obligations(view.library, view.today),
    row=_row,
    shelvings=(Shelving("body", _by_body),),
    within="obligations",
)
