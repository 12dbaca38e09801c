"""Tables of activities are recomputed from the YAML files with plain loops: counts, lights, quarters, groups, goals."""

from __future__ import annotations

from collections import Counter

import pytest

from generators.figures.lights import LIGHTS
from tests.report_data import raw_lines
from tests.report_data.raw import ASKED, Asked, bodies, day, records
from tests.report_data.scopes import lines, parts, value
from tests.report_data.tracing import traces

every_issue = pytest.mark.parametrize("asked", ASKED, ids=str)
WORDS = {raw_lines.OPEN: ("planned", "postponed"), raw_lines.GOING: ("in-progress",)}


@every_issue
@traces("activities", columns="status light slipped-days actual-end")
def test_each_activity_with_state_light_and_days_behind_plan(asked: Asked) -> None:
    found = lines("activities", asked)
    assert sorted(found) == sorted(one["key"] for one in raw_lines.of_period(asked))
    for one in raw_lines.of_period(asked):
        line = found[one["key"]]
        state, days = raw_lines.state(one, asked.cut), raw_lines.slip(one, asked.cut)
        assert value(line, "status") in WORDS.get(state, (one["status"],)), one["key"]
        assert value(line, "light") == raw_lines.light(one, asked.cut), one["key"]
        assert value(line, "slipped-days") == ("" if state == raw_lines.CANCELLED else days), one["key"]
        ended = day(one.get("actual_end"))
        shown = ended if ended and ended <= asked.cut else None if state == raw_lines.DONE else ""
        assert value(line, "actual-end") == shown, one["key"]


@every_issue
def test_the_activities_that_count_as_implemented_are_those_of_the_rate(asked: Asked) -> None:
    said = [value(one, "implemented") for one in lines("activities", asked).values()]
    assert (said.count("yes"), said.count("yes") + said.count("no")) == raw_lines.implementation(
        asked, raw_lines.of_period(asked)
    )


@every_issue
def test_activities_by_light_and_by_status(asked: Asked) -> None:
    held = raw_lines.of_period(asked)
    lights = Counter(raw_lines.light(one, asked.cut) for one in held)
    shown = lines("lights", asked)
    assert {key: parts(one.facts["share"]) for key, one in shown.items()} == (
        {name: (lights[name], len(held)) for name in LIGHTS} if held else {}
    )
    by_status = lines("activity-status", asked)
    assert sum(parts(one.facts["share"])[0] for one in by_status.values()) == len(held)
    for state in (raw_lines.GOING, raw_lines.DONE, raw_lines.CANCELLED):
        count = sum(raw_lines.state(one, asked.cut) == state for one in held)
        assert (parts(by_status[state].facts["share"])[0] if state in by_status else 0) == count


@every_issue
@traces("activity-lights", columns="done on-track at-risk off-track not-started no-data total")
def test_lights_by_objective(asked: Asked) -> None:
    found = {
        key: {name: value(one, name) for name in (*LIGHTS, "total")}
        for key, one in lines("activity-lights", asked).items()
    }
    expected: dict[str, Counter[str]] = {}
    for one in raw_lines.of_period(asked):
        goals = _goals(one) or {"none"}
        for goal in goals:
            expected.setdefault(goal, Counter()).update([raw_lines.light(one, asked.cut), "total"])
    assert found == {key: {name: counts[name] for name in (*LIGHTS, "total")} for key, counts in expected.items()}


def _goals(line: raw_lines.Line) -> set[str]:
    found = set()
    for key, strategy in records("content/strategies").items():
        for goal in strategy["goals"]:
            wanted = {f"{key}#{goal['id']}", *(f"{key}#{one['id']}" for one in goal.get("measures", []))}
            if wanted & set(line.get("serves", [])):
                found.add(f"{key}#{goal['id']}")
    return found


@every_issue
@traces("status-by-quarter", columns="due done-late done on-track at-risk off-track not-started no-data")
def test_status_by_quarter(asked: Asked) -> None:
    expected: dict[str, Counter[str]] = {}
    for one in raw_lines.of_year(asked):
        end, ended = day(one["end"]), day(one.get("actual_end"))
        if end is None or not asked.first <= end <= asked.last:
            continue
        light = raw_lines.light(one, asked.cut)
        late = light == "done" and ended is not None and ended > end
        quarter = f"{end.year}-Q{1 + (end.month - 1) // 3}"
        expected.setdefault(quarter, Counter()).update(["due", light, *(["done-late"] if late else [])])
    names = ("due", "done-late", *LIGHTS)
    found = {key: {name: value(one, name) for name in names} for key, one in lines("status-by-quarter", asked).items()}
    assert found == {key: {name: counts[name] for name in names} for key, counts in sorted(expected.items())}


@every_issue
@traces("group-progress", columns="due-done implementation slipped slipped-days at-risk off-track undated")
def test_progress_of_each_group(asked: Asked) -> None:
    found = lines("group-progress", asked)
    for body in bodies(asked):
        period = [one for one in raw_lines.of_period(asked) if one["body"] == body]
        year = [one for one in raw_lines.of_year(asked) if one["body"] == body]
        assert (body in found) == bool(period)
        if period:
            line = found[body]
            slips = [days for one in period if (days := raw_lines.slip(one, asked.cut))]
            lights = Counter(raw_lines.light(one, asked.cut) for one in period)
            assert parts(line.facts["due-done"]) == raw_lines.due_done(asked, year)
            assert parts(line.facts["implementation"]) == raw_lines.implementation(asked, year)
            assert (value(line, "slipped"), value(line, "slipped-days")) == (len(slips), sum(slips))
            assert (value(line, "at-risk"), value(line, "off-track")) == (lights["at-risk"], lights["off-track"])
            assert value(line, "undated") == sum(day(one["end"]) is None for one in period)


@every_issue
@traces("objectives", columns="with-activities rate activities indicators reached")
def test_each_objective(asked: Asked) -> None:
    year, known = raw_lines.of_year(asked), raw_lines.indicators(asked)
    for key, line in lines("objectives", asked).items():
        strategy, _, name = key.partition("#")
        goal = next(one for one in records("content/strategies")[strategy]["goals"] if one["id"] == name)
        measures = {f"{strategy}#{one['id']}" for one in goal["measures"]}
        own = [one for one in year if {key, *measures} & set(one.get("serves", []))]
        served = {to for one in own for to in one["serves"]}
        indicators = {of: one for of, one in known.items() if key in one.get("serves", [])}
        assert parts(line.facts["with-activities"]) == (len(measures & served), len(measures))
        assert parts(line.facts["rate"]) == raw_lines.implementation(asked, own)
        assert value(line, "activities") == len(own)
        assert value(line, "indicators") == len(indicators)
        assert parts(line.facts["reached"]) == raw_lines.indicator_rate(asked, indicators)


@every_issue
@traces("strategies", columns="with-activities reached")
def test_each_strategy(asked: Asked) -> None:
    served = {to for one in raw_lines.of_year(asked) for to in one.get("serves", [])}
    known = raw_lines.indicators(asked)
    for key, line in lines("strategies", asked).items():
        measures = {
            f"{key}#{one['id']}" for goal in records("content/strategies")[key]["goals"] for one in goal["measures"]
        }
        own = {of: one for of, one in known.items() if key in {to.partition("#")[0] for to in one.get("serves", [])}}
        assert parts(line.facts["with-activities"]) == (len(measures & served), len(measures))
        assert parts(line.facts["reached"]) == raw_lines.indicator_rate(asked, own)


@every_issue
def test_what_is_behind_plan_comes_in_order_of_days(asked: Asked) -> None:
    behind = [(days, one["key"]) for one in raw_lines.of_period(asked) if (days := raw_lines.slip(one, asked.cut))]
    assert list(lines("slipped-lines", asked)) == [
        key for days, key in sorted(behind, key=lambda two: (-two[0], two[1]))
    ]
    risky = [
        key
        for wanted in ("off-track", "at-risk")
        for key in sorted(one["key"] for one in raw_lines.of_period(asked) if raw_lines.light(one, asked.cut) == wanted)
    ]
    assert list(lines("lines-at-risk", asked)) == risky
