"""Deviations of a group from the standard terms of reference, as words for tables."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Inline, Paragraph, Row, Span
from generators.document import Document
from generators.layouts.common import badge, cells, heading, table
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.terms import Deviation, Held, deviations, standard_of
from generators.view import View, said

Words = tuple[Inline, Inline, Inline, Inline, Inline]


def deviation_table(view: View, document: Document, level: int = 2) -> Iterator[Block]:
    """Yield the points in which a group departs from its standard, or say that there is none."""
    yield heading(view, "deviations", "heading.deviations", level)
    found = deviations(view.library, document)
    if not found:
        yield Paragraph(said(view.words("terms.no-deviations")))
        return
    rows = [Row(None, cells(*deviation_words(view, document, one))) for one in found]
    columns = ("clause", "deviation", "standard", "this_group", "reason")
    yield table(view, "deviations-table", view.words("heading.deviations"), columns, rows)


def deviation_words(view: View, document: Document, one: Deviation) -> Words:
    """Return clause, what was done, the standard's own, the group's own, and why."""
    clause = clause_title(view, document, one.clause)
    what = (badge(view.words(f"deviation.{one.what}")),)
    if one.held is None:
        there = "none" if one.what == "added" else "standard-text"
        here = "none" if one.what == "dropped" else "own-text"
        standard, own = said(view.words(f"terms.{there}")), said(view.words(f"terms.{here}"))
        return clause, what, standard, own, view.text(one.reason)
    standard = shown(view, Held(one.held.parameter, one.held.parameter.value))
    label = (*view.text(one.held.parameter.label), *said(": "))
    return clause, what, (*label, *standard), shown(view, one.held), view.text(one.reason)


def clause_title(view: View, document: Document, clause: str) -> Inline:
    """Return the heading of a clause in a group's own terms, else in the standard."""
    for owner in (document, standard_of(view.library, document)):
        for lang in view.order:
            text = owner.prose.get(lang) if owner else None
            units = text.units if text else ()
            unit = next((one for one in units if one.mark == clause and one.kind == "heading"), None)
            if unit is not None:
                return (Span(unit.text.lstrip("# "), None if lang == view.lang else lang),)
    return said(clause)


def shown(view: View, held: Held) -> Inline:
    """Return the value of a parameter with its unit, as it reads in a sentence."""
    value = held.value
    if isinstance(value, (Unstated, Text)):
        return view.text(value)
    kind = held.parameter.type
    if kind == "choice":
        words = next((choice.words for choice in held.parameter.choices if choice.id == value), None)
        return view.text(words) if words else said(value)
    if kind in ("days", "months", "times-a-year") and value.isdigit():
        return said(view.words.count(f"unit.{kind}", int(value)))
    return said(value)
