"""Register of decisions: all that meetings decided, each with the day and the body."""

from __future__ import annotations

from generators.layouts.common import labelled
from generators.layouts.made import BY_BODY, decision_row
from generators.register import Register

REGISTER = Register(
    key="decisions",
    columns=lambda view: labelled(
        view, ("code", "date:date", "bodies", "text", "linked", "status"), facets=("bodies", "date", "status")
    ),
    entries=lambda view: view.made["decisions"],
    row=decision_row,
    shelvings=(BY_BODY,),
    latest=True,
)
