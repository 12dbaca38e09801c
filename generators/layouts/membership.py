"""The members of a body by post: a seat is a post, not a person."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Row
from generators.document import Document
from generators.layouts.common import bullets, cells, heading, period, table
from generators.view import View


def members(view: View, document: Document, level: int = 2) -> Iterator[Block]:
    """Yield the seats of a body with capacity and time; nothing where the record makes no claim."""
    seats = document.field("members")
    if seats is None:
        return
    yield heading(view, "members", "heading.members", level)
    if not isinstance(seats, tuple):
        yield from bullets([view.unstated(seats)])
        return
    rows = []
    for seat in seats:
        held = period(view, seat.from_, seat.until) or view.value(seat.seen)
        words = (
            view.text(seat.post),
            view.link(seat.institution),
            view.term(seat.capacity),
            held,
            view.text(seat.source),
        )
        # On a page of terms of reference a clause may have the same id as a seat.
        rows.append(Row(seat.id if level == 2 else f"seat-{seat.id}", cells(*words)))
    columns = ("post", "institution", "capacity", "held", "source")
    yield table(view, "members-table", view.words("heading.members"), columns, rows)
