"""An activity of a communication plan as a row of a list: its values by column."""

from __future__ import annotations

from enum import Enum
from typing import Any

from generators.communication.activities import STATES, PlannedActivity, state_on
from generators.view import View

State = Enum("State", {name.upper().replace("-", "_"): name for name in STATES})  # type: ignore[misc]
"""A state as lists hold it: a word for people, and its name for machines."""


def values(view: View, one: PlannedActivity) -> dict[str, Any]:
    """Return what a list says of an activity on the day of the view; what makes no claim is left out."""
    activity, plan = one.activity, one.plan
    names = {audience.id: audience.name for audience in plan.audiences}
    channel = next((held.name for held in plan.channels if held.id == activity.channel), None)
    found = {
        "id": f"{one.document.id}#{activity.id}",
        "title": activity.title,
        "body": plan.body,
        "audiences": tuple(names[key] for key in activity.audiences if key in names),
        "channel": channel,
        "owner": activity.owner,
        "due": activity.due,
        "done": activity.done,
        "activity_state": State(state_on(view.library, one, view.today)),
    }
    return {key: value for key, value in found.items() if value is not None}
