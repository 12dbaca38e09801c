"""What is stuck, recomputed from the YAML files with plain loops.

A row is (issue, what, body, owner, since, days, code); what there is not is empty text, what no record states is None.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import Any

from tests.report_data import raw_conflicts, raw_lines, raw_meetings, raw_obligations
from tests.report_data.raw import Asked, day, records

Row = tuple[str, Any, str, Any, date | str | None, int | str, str]


def rows(asked: Asked) -> list[Row]:
    """Return actions and activities that are late, obligations missed, measures of two groups, items left lying."""
    return [*_actions(asked), *_activities(asked), *_obligations(asked), *_groups(asked), *_items(asked)]


def _actions(asked: Asked) -> Iterator[Row]:
    for one in raw_meetings.actions(asked):
        due = raw_meetings.due(one)
        if raw_meetings.is_open(one, asked.cut) and due and due < asked.cut:
            owner = one.get("owner_text", one.get("owner"))
            said = None if owner == "not-stated" else owner
            body = _body(one["code"])
            yield "overdue-action", one["text"], body, said, due, (asked.cut - due).days, one["code"]


def _body(code: str) -> str:
    held = records("content/minutes").values()
    return next(str(one["bodies"][0]) for one in held if code.startswith(f"{one['code']}/"))


def _activities(asked: Asked) -> Iterator[Row]:
    for one in raw_lines.of_period(asked):
        if raw_lines.light(one, asked.cut) == "off-track":
            due, owner = day(one["end"]), None if one["owner"] == "not-stated" else one["owner"]
            days = (asked.cut - due).days if due else 0
            since = due if due and days >= 0 else ""
            yield "off-track-activity", one["activity"], one["body"], owner, since, days if days > 0 else "", ""


def _obligations(asked: Asked) -> Iterator[Row]:
    for _, body, source, due, _, state in raw_obligations.rows(asked):
        if state == "missed" and due:
            yield "missed-obligation", _title(source), body, "", due, (asked.cut - due).days, ""


def _title(source: str) -> Any:
    for folder in ("guidelines", "guidelines/tor", "content/calendars", "content/bodies"):
        record = records(folder).get(source)
        if record:
            return record["title"] if "title" in record else record["names"][-1]["text"]
    raise AssertionError(source)


def _groups(asked: Asked) -> Iterator[Row]:
    for conflict, body, _, what in raw_conflicts.rows(asked):
        if conflict == "two-groups":
            yield "two-groups", what, body, "", "", "", ""


def _items(asked: Asked) -> Iterator[Row]:
    """Yield what a meeting of the period put off or did not reach, and no later one took up by the cut-off day."""
    terms = records("content/vocabularies")["item-outcomes"]["terms"]
    comes_back = {one["id"] for one in terms if one.get("returns") == "true"}
    again = {item.get("continues") for one in raw_meetings.every(asked.cut) for item in one["items"]}
    for one in raw_meetings.held(asked):
        for item in one["items"]:
            if item.get("outcome") in comes_back and f"{one['id']}#{item['id']}" not in again:
                since = raw_meetings.on(one)
                days = (asked.cut - since).days
                yield "item-put-off", item["title"], one["bodies"][0], "", since, days, ""
