"""Register of actions: what meetings asked of institutions, until when, and how far it is."""

from __future__ import annotations

from generators.layouts.common import labelled
from generators.layouts.made import BY_BODY, BY_OWNER, action_row
from generators.register import Register

REGISTER = Register(
    key="actions",
    columns=lambda view: labelled(
        view,
        ("code", "date:date", "bodies", "text", "owner", "due:date", "status"),
        facets=("bodies", "date", "owner", "status"),
    ),
    entries=lambda view: view.made["actions"],
    row=action_row,
    shelvings=(BY_BODY, BY_OWNER),
    latest=True,
)
