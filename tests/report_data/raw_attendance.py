"""Attendance, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from typing import Any

from tests.report_data.raw import Asked, records
from tests.report_data.raw_meetings import Share, held, on, seats

NON_STATE = ("civil-society", "business")


def attendance(asked: Asked, own: list[str] | None = None) -> dict[str, Share]:
    """Return for each institution meetings at which it was present, over those with a complete list that concern it."""
    found: dict[str, list[int]] = {}
    for meeting in held(asked, own):
        lists = meeting["attendance"]
        for institution in concerned(meeting):
            counts = found.setdefault(institution, [0, 0])
            if lists["complete"] == "true":
                counts[0] += institution in named(lists["present"])
                counts[1] += 1
    return {key: (present, known) for key, (present, known) in found.items()}


def concerned(meeting: dict[str, Any]) -> set[str]:
    """Return the institutions that a list of a meeting names, or that had a seat on its day."""
    found = set().union(*(named(meeting["attendance"].get(name)) for name in ("present", "excused", "absent")))
    return found.union(*(named(seats(body, on(meeting))) for body in meeting["bodies"]))


def named(people: object) -> set[str]:
    """Return the institutions of a list of persons or seats; none where there is no list."""
    return (
        {one["institution"] for one in people if one["institution"] != "not-stated"}
        if isinstance(people, list)
        else set()
    )


def of_attendance(asked: Asked, own: list[str] | None = None) -> dict[str, Share | list[int]]:
    """Return attendance over all institutions, and meetings with two non-state representatives or more."""
    rates = attendance(asked, own).values()
    enough: list[bool] = []
    levels: list[str] = []
    for meeting in held(asked, own):
        lists = meeting["attendance"]
        people = lists["present"] if isinstance(lists["present"], list) else []
        levels += [one["level"] for one in people if one.get("level", "not-stated") != "not-stated"]
        sectors = [_sector(one) for one in people]
        count = sum(sector in NON_STATE for sector in sectors)
        if count >= 2:
            enough.append(True)
        elif lists["complete"] == "true" and None not in sectors:
            enough.append(False)
    return {
        "attendance": (sum(present for present, _ in rates), sum(known for _, known in rates)),
        "non-state": (sum(enough), len(enough)),
        **{f"level/{one}": (levels.count(one), len(levels)) for one in set(levels)},
    }


def _sector(person: dict[str, Any]) -> str | None:
    said = person.get("sector", "not-stated")
    if said != "not-stated":
        return str(said)
    institution = records("content/institutions").get(person["institution"])
    return str(institution["sector"]) if institution else None
