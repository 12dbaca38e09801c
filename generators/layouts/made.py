"""What meetings decided, recommended and asked for, as rows: shared by registers and the pages of bodies."""

from __future__ import annotations

from generators.blocks import Cell, Row, Span
from generators.follow_up import days_overdue, due_day, owes
from generators.layouts.common import choice, day_cell
from generators.layouts.conclusions import chain, due, owner
from generators.records.minutes import Action, Decision
from generators.register import Shelf, Shelving
from generators.registers import Entry, Sitting
from generators.view import View, joined, plain, said

NOBODY = "_internal"
"""Stands for bodies that are not public, whose id nobody may see; no id begins with a line below."""


def bodies(view: View, one: Sitting | Entry) -> Cell:
    """Return the bodies of a sitting, by each of which its rows can be chosen."""
    found = _sitting(one).minutes.bodies
    facets = tuple((key, plain(view.link(key))) for key in found if view.library.get(key))
    words = view.links(found)
    return Cell(words, plain(words), facets)


def code(view: View, one: Sitting | Entry) -> Cell:
    """Return the code of a sitting or entry as the way to it."""
    anchor, made = (one.anchor, one.made.code) if isinstance(one, Entry) else ("", one.minutes.code)
    return Cell(view.link(_sitting(one).document.id, anchor, said(made)), made)


def day(view: View, one: Sitting | Entry) -> Cell:
    """Return the day of the sitting."""
    return day_cell(view, _sitting(one).minutes.date)


def meeting_row(view: View, one: Sitting) -> Row:
    """Return a sitting: code, day, bodies, title, state of its minutes."""
    state = choice(view.term(one.minutes.state), str(one.minutes.state))
    return Row(None, (code(view, one), day(view, one), bodies(view, one), _titled(view, one), state))


def _titled(view: View, one: Sitting) -> Cell:
    words = view.title(one.document)
    return Cell(words, plain(words))


def decision_row(view: View, one: Entry) -> Row:
    """Return a decision or recommendation: code, day, bodies, words, what it is linked with, status."""
    made = one.made
    assert isinstance(made, Decision)
    words = view.text(made.text)
    status = choice(view.term(made.status), str(made.status))
    linked = joined(((*said(f"{label}: ", "muted"), *codes) for label, codes in chain(view, made)), "; ")
    cells = (Cell(words, plain(words)), Cell(linked, plain(linked)), status)
    return Row(None, (code(view, one), day(view, one), bodies(view, one), *cells))


def action_row(view: View, one: Entry) -> Row:
    """Return an action: code, day, bodies, words, owner, when it is due, status."""
    made = one.made
    assert isinstance(made, Action)
    words = view.text(made.text)
    cells = (Cell(words, plain(words)), owner_cell(view, one), _due(view, made), _status(view, one, made))
    return Row(None, (code(view, one), day(view, one), bodies(view, one), *cells))


def owner_cell(view: View, one: Entry) -> Cell:
    """Return who owes an action, with those who owe it too; it can be chosen by all that answer for it today."""
    made = one.made
    assert isinstance(made, Action)
    words = joined((owner(view, made.owner, made.owner_text), view.links(made.co_owners)), ", ")
    known = sorted(key for key in owes(view.library, one, view.today) if view.library.get(key))
    return Cell(words, plain(words), tuple((key, plain(view.link(key))) for key in known))


def _due(view: View, made: Action) -> Cell:
    when = due_day(made.due)
    return Cell(due(view, made.due), when.isoformat() if when else "")


def _status(view: View, one: Entry, made: Action) -> Cell:
    plain_status = choice(view.term(made.status), str(made.status))
    if days_overdue(view.library, one, view.today) is None:
        return plain_status
    late = view.words("action.overdue")
    words = joined((plain_status.words, (Span(late, role="badge"),)), " ")
    return Cell(words, plain_status.sort, (*plain_status.facets, ("_overdue", late)))


def _by_body(view: View, one: Sitting | Entry) -> Shelf:
    minutes = _sitting(one).minutes
    body = minutes.bodies[0]
    return Shelf(body if view.library.get(body) else NOBODY, view.link(body), minutes.date.year)


def _by_owner(view: View, one: Entry) -> Shelf | None:
    key = getattr(one.made, "owner", None)
    if not isinstance(key, str) or view.library.get(key) is None:
        return None
    return Shelf(key, view.link(key), one.date.year)


BY_BODY = Shelving("body", _by_body)
BY_OWNER = Shelving("owner", _by_owner)


def _sitting(one: Sitting | Entry) -> Sitting:
    return one if isinstance(one, Sitting) else one.sitting
