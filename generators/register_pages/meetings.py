"""Register of meetings: every sitting whose minutes are published."""

from __future__ import annotations

from generators.layouts.common import labelled
from generators.layouts.made import BY_BODY, meeting_row
from generators.register import Register

REGISTER = Register(
    key="meetings",
    columns=lambda view: labelled(
        view, ("code", "date:date", "bodies", "title", "state"), facets=("bodies", "date", "state")
    ),
    entries=lambda view: view.all_sittings,
    row=meeting_row,
    shelvings=(BY_BODY,),
    latest=True,
)
