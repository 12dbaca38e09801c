"""Conflicts of plans, recomputed from the YAML files with plain loops.

A row is (conflict, body, record, what); a body that there is not is empty text, and texts are by language.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from tests.report_data import raw_calendars, raw_lines
from tests.report_data.raw import Asked, day, records

Row = tuple[str, str, str, Any]
LINKS = ("serves", "chapters", "targets", "tags")


def rows(asked: Asked) -> list[Row]:
    """Return the conflicts of the programmes of an issue, and of the strategies that they serve."""
    own = raw_lines.of_year(asked)
    return [*_unserved(asked, own), *_unlinked(own), *_late(own), *_twice(own), *_unprepared(own)]


def _unserved(asked: Asked, own: list[raw_lines.Line]) -> Iterator[Row]:
    """Yield each measure that no line of any programme serves."""
    every = {to for one in raw_calendars.every_line() for to in one.get("serves", [])}
    ours = {to.partition("#")[0] for one in own for to in one.get("serves", [])}
    for key, strategy in records("content/strategies").items():
        if (asked.body is None or key in ours) and strategy["status"] != "withdrawn":
            for goal in strategy["goals"]:
                for measure in goal["measures"]:
                    if f"{key}#{measure['id']}" not in every:
                        yield "measure-without-line", "", key, measure["title"]


def _unlinked(own: list[raw_lines.Line]) -> Iterator[Row]:
    for one in own:
        has_step = "#" in one.get("step", "")
        has_budget = one.get("budget_programme", "not-stated") not in ("not-stated", "not-applicable", "unknown")
        if not has_step and not has_budget and not any(one.get(key) for key in LINKS):
            yield "line-without-link", one["body"], _plan(one), one["activity"]


def _late(own: list[raw_lines.Line]) -> Iterator[Row]:
    for one in own:
        due, fixed = day(one["end"]), raw_calendars.step_day(one)
        if due and fixed and due > fixed:
            yield "due-after-step", one["body"], _plan(one), one["activity"]


def _twice(own: list[raw_lines.Line]) -> Iterator[Row]:
    """Yield a line once for each of its measures that a line of another body serves in days that both cover."""
    for one in own:
        for to in one.get("serves", []):
            others = [other for other in raw_calendars.every_line() if to in other.get("serves", []) and "#" in to]
            if any(other["body"] != one["body"] and _overlap(one, other) for other in others):
                yield "two-groups", one["body"], _plan(one), one["activity"]


def _overlap(one: raw_lines.Line, other: raw_lines.Line) -> bool:
    first, second = (records("content/programmes")[_plan(line)] for line in (one, other))
    return bool(first["from"] <= second["until"] and second["from"] <= first["until"])


def _unprepared(own: list[raw_lines.Line]) -> Iterator[Row]:
    """Yield each fixed day that binds the body of a programme, and before which none of its dated sittings stands."""
    for key in dict.fromkeys(_plan(one) for one in own):
        plan = records("content/programmes")[key]
        sittings = [day(one["date"]) for one in plan.get("meetings", [])]
        begins, ends = day(plan["from"]), day(plan["until"])
        if not sittings or None in sittings or begins is None or ends is None:
            continue
        for step in raw_calendars.steps().values():
            for fixed in raw_calendars.days(step, begins, ends) if raw_calendars.binds(step, plan["body"]) else ():
                if not any(one and one <= fixed for one in sittings):
                    yield "no-meeting-before", plan["body"], key, step["title"]


def _plan(line: raw_lines.Line) -> str:
    return str(line["key"]).partition("#")[0]
