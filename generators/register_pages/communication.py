"""The activities of all communication plans: what is due when, by whom, on which channel, and whether it was done."""

from __future__ import annotations

from generators.blocks import Cell, Column, Row
from generators.communication.activities import PlannedActivity, activities, state_on
from generators.layouts.common import cells, choice, day_cell, labelled
from generators.layouts.communication import audiences, named, state_words
from generators.register import Register, Shelf, Shelving
from generators.view import View, plain

NAMES = ("activity", "body", "audiences", "channel", "owner", "due:date", "done:date", "activity_state")


def _columns(view: View) -> tuple[Column, ...]:
    return labelled(view, NAMES, ("body", "owner", "due", "activity_state"))


def _row(view: View, one: PlannedActivity) -> Row:
    record, activity = one.plan, one.activity
    what = view.link(one.document.id, activity.id, view.text(activity.title))
    state = state_on(view.library, one, view.today)
    return Row(
        None,
        (
            Cell(what, plain(what)),
            _known(view, str(record.body)),
            *cells(audiences(view, record, activity.audiences), named(view, record.channels, (activity.channel,))),
            _known(view, str(activity.owner)) if isinstance(activity.owner, str) else Cell(view.link(activity.owner)),
            day_cell(view, activity.due),
            day_cell(view, activity.done),
            choice(state_words(view, state), state),
        ),
    )


def _known(view: View, key: str) -> Cell:
    """Return a link under which rows can be chosen; not by one that is not public, whose id nobody may see."""
    return choice(view.link(key), *([key] if view.library.get(key) is not None else []))


def _by_body(view: View, one: PlannedActivity) -> Shelf:
    key = str(one.plan.body)
    return Shelf(key if view.library.get(key) else "_internal", view.link(key), one.plan.from_.year)


REGISTER = Register(
    key="communication",
    columns=_columns,
    entries=lambda view: activities(view.library),
    row=_row,
    shelvings=(Shelving("body", _by_body),),
)
