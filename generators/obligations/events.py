"""Obligations that are still to come, as events of calendars; fixed days of calendars are events of their own."""

from __future__ import annotations

from collections.abc import Iterator

from generators.agenda.events import Event
from generators.layouts.obligations import what
from generators.obligations.listing import obligations
from generators.view import View, plain


def obligation_events(view: View) -> Iterator[tuple[str, Event]]:
    """Yield each event with the id of the body that owes it, empty for a text of no single body.

    Its code follows from what is asked and for which year, so that a day that moves is the same event.
    """
    for one in obligations(view.library, view.today):
        if one.state == "coming" and one.due is not None and one.kind != "step":
            title = view.words("event.obligation", what=plain(what(view, one)), by=plain(view.link(one.source)))
            key = one.values.get("parameter", one.kind)
            code = "/".join(("due", one.source, *((one.body,) if one.body else ()), key, str(one.due.year)))
            yield one.body, Event(code, one.due, title)
