"""Obligations in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generators.blocks import Cell, Inline, Row, Table
from generators.layouts.common import cells, table
from generators.obligations.obligation import Obligation
from generators.planning.steps import steps
from generators.terms import parameters
from generators.view import View, joined, said


def what(view: View, one: Obligation) -> Inline:
    """Return what is to be done."""
    if one.kind == "step":
        step = steps(view.library).get(f"{one.source}#{one.anchor}")
        return view.text(step.step.title) if step else ()
    if "parameter" in one.values:
        document = view.library.get(one.source)
        held = parameters(view.library, document).get(one.values["parameter"]) if document else None
        return (*view.text(held.parameter.label), *said(f", {one.values['year']}")) if held else ()
    if one.kind == "meetings" and "needed" in one.values:
        return said(view.words("obligation.meetings", **one.values))
    if one.kind == "meetings":
        return said(view.words("obligation.meetings-unknown", **one.values))
    return said(view.words("obligation.review"))


def asked_by(view: View, one: Obligation) -> Inline:
    """Return what asks for it, as the way to the very place."""
    return view.link(one.source, one.anchor)


def state_words(view: View, one: Obligation) -> Inline:
    """Return the state, since when it is missed, on which day it was met, or what is missing to decide."""
    state = said(view.words(f"obligation.state.{one.state}"), "badge" if one.state == "missed" else "")
    more: Inline = ()
    if one.since is not None:
        days = view.words.count("unit.days", (view.today - one.since).days)
        more = said(view.words("obligation.since", day=view.language.day(one.since), days=days))
    elif one.done is not None:
        more = _proof(view, one, view.language.day(one.done))
    elif one.why:
        more = _proof(view, one, _why(view, one.why))
    return joined((state, more), " " if one.state == "missed" else ": ")


def _proof(view: View, one: Obligation, words: str) -> Inline:
    """Return words that lead to the entry which says that it was handed in, where there is one."""
    key, anchor = one.shown_by
    return view.link(key, anchor, said(words)) if key else said(words)


def _why(view: View, why: str) -> str:
    return view.words.get(f"obligation.why.{why}", view.words.get(f"undecided.{why}", why))


def obligation_table(view: View, anchor: str, caption: str, found: Iterable[Obligation], states: bool = True) -> Table:
    """Return obligations as a table; without `states` where all of them are in the same one."""
    rows = [Row(None, tuple(_row(view, one, states))) for one in found]
    columns = ("obligation", "body", "due:date", *(("obligation_state",) if states else ()), "asked_by")
    return table(view, anchor, caption, columns, rows)


def _row(view: View, one: Obligation, states: bool) -> Iterator[Cell]:
    yield from cells(what(view, one), view.link(one.body or None))
    yield Cell(view.day(one.due), one.due.isoformat() if one.due else "")
    yield from cells(state_words(view, one)) if states else ()
    yield from cells(asked_by(view, one))
