"""Register of guidelines: by status, owner and the day by which each is to be reviewed, the next one first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from generators.blocks import Cell, Row, Span
from generators.document import Document
from generators.in_force import is_draft
from generators.layouts.common import cells, choice, day_cell, labelled
from generators.register import Register, Shelf, Shelving
from generators.view import View, joined, plain


def _entries(view: View) -> Sequence[Document]:
    found = [one for one in view.library.of("guideline") if not is_draft(one)]
    return sorted(found, key=lambda one: (_review(one) or date.max, view.language.sort_key(plain(view.title(one)))))


def _review(document: Document) -> date | None:
    day = document.field("review_by")
    return day if isinstance(day, date) else None


def _row(view: View, one: Document) -> Row:
    (title,) = cells(view.link(one.id))
    (version,) = cells(view.value(one.field("version")))
    status, owner = one.field("status"), one.field("owner")
    return Row(
        None,
        (title, version, choice(view.word(status), status), _owned(view, owner), _due(view, one)),
    )


def _owned(view: View, owner: object) -> Cell:
    known = isinstance(owner, str) and view.library.get(owner) is not None
    return choice(view.value(owner), *([str(owner)] if known else []))


def _due(view: View, one: Document) -> Cell:
    day = _review(one)
    if day is None:
        return Cell(view.value(one.field("review_by")))
    late = (Span(view.words("guideline.overdue"), role="badge"),) if day < view.today else ()
    plain_day = day_cell(view, day)
    return Cell(joined((plain_day.words, late), " "), plain_day.sort, plain_day.facets)


def _shelf(view: View, one: Document) -> Shelf:
    status = str(one.field("status"))
    return Shelf(status, view.word(status))


REGISTER = Register(
    key="guidelines",
    columns=lambda view: labelled(
        view, ("title", "version", "status", "owner", "review_by:date"), facets=("status", "owner", "review_by")
    ),
    entries=_entries,
    row=_row,
    shelvings=(Shelving("status", _shelf),),
)
