"""Days of calendars and of terms of reference, recomputed from the YAML files with plain loops."""

from __future__ import annotations

from calendar import monthrange
from datetime import date
from typing import Any

from tests.report_data.raw import day, records
from tests.report_data.raw_lines import Line

Step = dict[str, Any]
FOREVER = (date(1, 1, 1), date(9999, 12, 31))
MONTHS = {"january": 1, "march": 3, "april": 4, "may": 5, "july": 7, "december": 12}


def steps() -> dict[str, Step]:
    """Return every step by `calendar#step`."""
    held = records("content/calendars").items()
    return {f"{key}#{one['id']}": one for key, calendar in held for one in calendar["steps"]}


def binds(step: Step, body: str) -> bool:
    """Say whether a step binds a body: by its id or by its type."""
    return bool({body, records("content/bodies")[body]["type"]} & set(step.get("for", [])))


def days(step: Step, first: date, last: date) -> list[date]:
    """Return the days between two days on which a step falls, as long as it holds."""
    begins, ends = day(step.get("from")) or FOREVER[0], day(step.get("until")) or FOREVER[1]
    if "date" in step:
        found = [one for one in [day(step["date"])] if one]
    else:
        month, of_month = int(step["every"]["month"]), int(step["every"]["day"])
        years = range(first.year, last.year + 1)
        found = [date(year, month, min(of_month, monthrange(year, month)[1])) for year in years]
    return [one for one in found if first <= one <= last and begins <= one <= ends]


def step_day(line: Line) -> date | None:
    """Return the day of the step that a line feeds, within its programme: the first once it began, else the last."""
    step = steps().get(line.get("step", ""))
    programme = records("content/programmes")[line["key"].partition("#")[0]]
    begins, ends, start = day(programme["from"]), day(programme["until"]), day(line["start"])
    if step is None or begins is None or ends is None:
        return None
    found = days(step, begins, ends)
    later = [one for one in found if start is None or one >= start]
    return later[0] if later else found[-1] if found else None


def day_of_year(words: object, year: int) -> date | None:
    """Return the day that `31 January` says in a year; None for what is no day of the year."""
    said = str(words.get("en", "")).split() if isinstance(words, dict) else []
    if len(said) != 2 or said[1].casefold() not in MONTHS:
        return None
    return date(year, MONTHS[said[1].casefold()], int(said[0]))


def every_line() -> list[Line]:
    """Return all lines of all programmes, each with its `key` and `body`."""
    held = records("content/programmes").items()
    return [{**one, "key": f"{key}#{one['id']}", "body": plan["body"]} for key, plan in held for one in plan["lines"]]
