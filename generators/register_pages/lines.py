"""The lines of all work programmes: the consolidated programme as a register."""

from __future__ import annotations

from collections.abc import Sequence

from generators.blocks import Cell, Column, Row
from generators.layouts.common import cells, choice, day_cell, labelled
from generators.layouts.plans import light_of, light_words, line_link, links_of
from generators.model.scalars import Unstated
from generators.planning.lines import PlannedLine, all_lines
from generators.register import Register, Shelf, Shelving
from generators.view import View, plain

NAMES = ("activity", "body", "owner", "due:date", "status", "light", "serves")


def _columns(view: View) -> tuple[Column, ...]:
    return labelled(view, NAMES, ("body", "owner", "due", "status", "light"))


def _entries(view: View) -> Sequence[PlannedLine]:
    """Return all lines, the one due first first; those without a day come last."""
    return sorted(all_lines(view.library), key=lambda one: (one.due is None, one.due, one.key))


def _row(view: View, one: PlannedLine) -> Row:
    what = line_link(view, one)
    light = light_of(view, one)
    return Row(
        None,
        (
            Cell(what, plain(what)),
            _known(view, one.body),
            _known(view, one.line.owner),
            day_cell(view, one.line.end),
            choice(view.term(one.line.status), str(one.line.status)),
            choice(light_words(view, light), light),
            *cells(links_of(view, one)),
        ),
    )


def _known(view: View, key: str | Unstated) -> Cell:
    """Return a link under which rows can be chosen; not by one that is not public, whose id nobody may see."""
    known = isinstance(key, str) and view.library.get(key) is not None
    return choice(view.link(key), *([str(key)] if known else []))


def _by_body(view: View, one: PlannedLine) -> Shelf:
    key = one.body if view.library.get(one.body) else "_internal"
    return Shelf(key, view.link(one.body), one.plan.programme.from_.year)


REGISTER = Register(
    key="lines",
    columns=_columns,
    entries=_entries,
    row=_row,
    shelvings=(Shelving("body", _by_body),),
    within="programmes",
)
