"""The other columns of tables of activities, objectives and strategies are recomputed from the YAML files."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from typing import Any

from tests.report_data import raw_lines
from tests.report_data.raw import Asked, bodies, day, records
from tests.report_data.rows import recomputed

Row = tuple[Any, ...]
TERMS = {raw_lines.OPEN: "planned", raw_lines.GOING: "in-progress", raw_lines.DONE: "done"}


def status(asked: Asked, one: raw_lines.Line) -> str:
    """Return the status on the day of cut-off: as recorded, unless the days say that it was another one."""
    now = raw_lines.state(one, asked.cut)
    return str(one["status"]) if raw_lines.STATES[one["status"]] == now else TERMS[now]


def came_about(asked: Asked, one: raw_lines.Line, key: str, states: tuple[str, ...]) -> date | str | None:
    """Return an actual day: empty before it has come about, None where it has and no day is given."""
    on = day(one.get(key))
    if on and on <= asked.cut:
        return on
    return None if raw_lines.state(one, asked.cut) in states else ""


def begun(asked: Asked, one: raw_lines.Line) -> date | str | None:
    """Return the day on which a line began."""
    return came_about(asked, one, "actual_start", (raw_lines.GOING, raw_lines.DONE))


def ended(asked: Asked, one: raw_lines.Line) -> date | str | None:
    """Return the day on which a line was done."""
    return came_about(asked, one, "actual_end", (raw_lines.DONE,))


def behind(asked: Asked, one: raw_lines.Line) -> int | str | None:
    """Return the days behind plan; empty for what was given up."""
    given_up = raw_lines.state(one, asked.cut) == raw_lines.CANCELLED
    return "" if given_up else raw_lines.slip(one, asked.cut)


def days(asked: Asked) -> Iterator[Row]:
    """Yield plan and fact of each activity."""
    for one in raw_lines.of_period(asked):
        plan = (day(one["start"]), day(one["end"]))
        yield *plan, begun(asked, one), ended(asked, one), status(asked, one), raw_lines.light(one, asked.cut)


def implemented(asked: Asked) -> Iterator[Row]:
    """Yield whether each activity counts as implemented: none where it was not planned for the year."""
    for one in raw_lines.of_period(asked):
        done, planned = raw_lines.implementation(asked, [one])
        due = day(one["end"])
        yield (("yes" if done else "no") if planned else "not-applicable" if due else None,)


def slipped(asked: Asked) -> Iterator[Row]:
    """Yield what is behind plan."""
    for one in raw_lines.of_period(asked):
        if raw_lines.slip(one, asked.cut):
            yield day(one["end"]), ended(asked, one), behind(asked, one)


def at_risk(asked: Asked) -> Iterator[Row]:
    """Yield what is at risk or off track."""
    for one in raw_lines.of_period(asked):
        light = raw_lines.light(one, asked.cut)
        if light in ("at-risk", "off-track"):
            yield day(one["end"]), status(asked, one), light, behind(asked, one)


def by_status(asked: Asked) -> Iterator[Row]:
    """Yield how many activities have each status."""
    counts = Counter(status(asked, one) for one in raw_lines.of_period(asked))
    yield from ((key, count, (count, counts.total())) for key, count in counts.items())


def by_light(asked: Asked) -> Iterator[Row]:
    """Yield how many activities stand at each light, none among them."""
    counts = Counter(raw_lines.light(one, asked.cut) for one in raw_lines.of_period(asked))
    names = ("done", "on-track", "at-risk", "off-track", "not-started", "no-data") if counts else ()
    yield from ((name, counts[name], (counts[name], counts.total())) for name in names)


def groups(asked: Asked) -> Iterator[Row]:
    """Yield what is due and done of each body, and the points of its rate."""
    for body in bodies(asked):
        year = [one for one in raw_lines.of_year(asked) if one["body"] == body]
        if any(one["body"] == body for one in raw_lines.of_period(asked)):
            done, due = raw_lines.due_done(asked, year)
            yield body, due, done, points(*raw_lines.implementation(asked, year))


def points(part: int, whole: int) -> int | str:
    """Return the points of SIGMA's sub-indicator 216."""
    if not whole:
        return "not-applicable"
    return next(score for limit, score in ((90, 5), (70, 4), (50, 3), (30, 1), (-1, 0)) if _reaches(part, whole, limit))


def _reaches(part: int, whole: int, limit: int) -> bool:
    percent = Fraction(100 * part, whole)
    return percent > limit if limit == 90 else percent >= limit


def goals(asked: Asked) -> Iterator[Row]:
    """Yield the measures of each objective, and the activities of the year that serve it."""
    served = {to.partition("#")[0] for one in raw_lines.of_year(asked) for to in one.get("serves", [])}
    for key, strategy in records("content/strategies").items():
        for goal in strategy["goals"] if asked.body is None or key in served else ():
            wanted = {f"{key}#{goal['id']}", *(f"{key}#{one['id']}" for one in goal["measures"])}
            own = [one for one in raw_lines.of_year(asked) if wanted & set(one.get("serves", []))]
            done, planned = raw_lines.implementation(asked, own)
            yield key, len(goal["measures"]), len(own), planned, done


def strategies(asked: Asked) -> Iterator[Row]:
    """Yield the measures and the indicators of each strategy."""
    served = {to.partition("#")[0] for one in raw_lines.of_year(asked) for to in one.get("serves", [])}
    known = raw_lines.indicators(asked).values()
    for key, one in records("content/strategies").items():
        if asked.body is None or key in served:
            measures = sum(len(goal["measures"]) for goal in one["goals"])
            own = [of for of in known if key in {to.partition("#")[0] for to in of.get("serves", [])}]
            yield key, measures, len(own)


def thresholds(asked: Asked) -> Iterator[Row]:
    """Yield the thresholds that hold on the day of cut-off, those of indicators in percent."""
    for key, one in records("content/thresholds").items():
        begins, ends = day(one.get("from")), day(one.get("until"))
        if (begins is None or begins <= asked.cut) and (ends is None or ends >= asked.cut):
            activities, indicators = one["activities"], one["indicators"]
            shares = (100 * Fraction(indicators[name]) for name in ("on_track", "at_risk"))
            yield key, one["version"], int(activities["at_risk"]), int(activities["off_track"]), *shares


test_plan_and_fact = recomputed("activities", "start end actual-start actual-end status light", days)
test_what_counts_as_implemented = recomputed("activities", "implemented", implemented)
test_what_is_behind_plan = recomputed("slipped-lines", "end actual-end slipped-days", slipped)
test_what_is_at_risk = recomputed("lines-at-risk", "end status light slipped-days", at_risk)
test_activities_by_status = recomputed("activity-status", "status count share%", by_status)
test_activities_by_light = recomputed("lights", "light count share%", by_light)
test_progress_of_groups = recomputed("group-progress", "body due done points", groups)
test_objectives = recomputed("objectives", "strategy measures activities planned implemented", goals)
test_strategies = recomputed("strategies", "strategy measures indicators", strategies)
test_limits = recomputed(
    "thresholds",
    "thresholds version activity-at-risk activity-off-track indicator-on-track indicator-at-risk",
    thresholds,
)
