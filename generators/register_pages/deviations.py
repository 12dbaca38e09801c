"""Register of deviations: every point in which a group departs from the standard terms of reference, and why."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generators.blocks import Row
from generators.document import Document
from generators.in_force import is_draft
from generators.layouts.common import cells, choice, labelled
from generators.layouts.deviations import deviation_words
from generators.register import Register, Shelf, Shelving
from generators.terms import Deviation, deviations, groups
from generators.view import View


@dataclass(frozen=True)
class _Entry:
    terms: Document
    deviation: Deviation


def _entries(view: View) -> Sequence[_Entry]:
    found = (one for one in groups(view.library) if not is_draft(one))
    return [_Entry(terms, one) for terms in found for one in deviations(view.library, terms)]


def _row(view: View, one: _Entry) -> Row:
    group = one.terms.field("body")
    clause, what, standard, here, reason = deviation_words(view, one.terms, one.deviation)
    body = choice(view.link(group), *([group] if view.library.get(group) else []))
    terms = view.link(one.terms.id, one.deviation.clause if here and one.deviation.what != "dropped" else "", clause)
    rest = cells(standard, here, reason)
    return Row(None, (body, *cells(terms), choice(what, one.deviation.what), *rest))


def _shelf(view: View, one: _Entry) -> Shelf:
    group = one.terms.field("body")
    return Shelf(group if view.library.get(group) else "_internal", view.link(group))


REGISTER = Register(
    key="deviations",
    columns=lambda view: labelled(
        view,
        ("body", "clause", "deviation", "standard", "this_group", "reason"),
        facets=("body", "deviation"),
    ),
    entries=_entries,
    row=_row,
    shelvings=(Shelving("body", _shelf),),
)
