"""Tables of meetings, follow-up and attendance are recomputed from the YAML files with plain loops."""

from __future__ import annotations

from collections import Counter
from datetime import date

import pytest

from tests.report_data import raw_attendance, raw_lines, raw_meetings
from tests.report_data.raw import ASKED, Asked, bodies, day
from tests.report_data.scopes import lines, parts, value
from tests.report_data.tracing import traces

every_issue = pytest.mark.parametrize("asked", ASKED, ids=str)
OUTCOMES = {True: "kept", False: "broken", None: "undecided"}


@every_issue
@traces("meetings", columns="notice papers quorum present decisions recommendations actions")
@traces("meetings", columns="circulated days-to-circulate approved days-to-approve")
def test_each_meeting(asked: Asked) -> None:
    found = lines("meetings", asked)
    held = {one["code"]: one for one in raw_meetings.held(asked)}
    assert set(found) == set(held)
    for code, one in held.items():
        line, on = found[code], raw_meetings.on(one)
        for rule, kept in raw_meetings.RULES.items():
            assert value(line, rule) == OUTCOMES[kept(one)], (code, rule)
        present = one["attendance"]["present"]
        assert value(line, "present") == (len(present) if isinstance(present, list) else None)
        for name in ("decisions", "recommendations", "actions"):
            count = sum(len(item.get(name, [])) for item in one["items"])
            assert value(line, name) == (count if count or "silent" not in one else None), (code, name)
        for column, out in (("circulated", day(one.get("circulated"))), ("approved", raw_meetings.approved(one))):
            days = "days-to-circulate" if column == "circulated" else "days-to-approve"
            if out and out <= asked.cut:
                assert (value(line, column), value(line, days)) == (out, (out - on).days), code
            else:
                assert value(line, column) in ("", None), (code, column)
                assert value(line, days) == "", (code, days)


@every_issue
def test_what_is_open_and_overdue(asked: Asked) -> None:
    held = raw_meetings.actions(asked)
    still = {one["code"]: one for one in held if raw_meetings.is_open(one, asked.cut)}
    assert set(lines("follow-up", asked)) == {one["code"] for one in held}
    assert set(lines("open-actions", asked)) == set(still)
    late = {
        code: (asked.cut - due).days
        for code, one in still.items()
        if (due := raw_meetings.due(one)) and due < asked.cut
    }
    found = lines("overdue-actions", asked)
    assert list(found) == sorted(late, key=lambda code: (-late[code], code))
    assert {code: value(one, "days-overdue") for code, one in found.items()} == late
    for code, one in still.items():
        assert value(lines("open-actions", asked)[code], "days-open") == (asked.cut - one["given"]).days


@every_issue
def test_status_and_closing_day_of_each_action(asked: Asked) -> None:
    found = lines("follow-up", asked)
    for one in raw_meetings.actions(asked):
        line = found[one["code"]]
        assert value(line, "status") == raw_meetings.status(one, asked.cut), one["code"]
        is_open = raw_meetings.is_open(one, asked.cut)
        assert value(line, "closed") == ("" if is_open else raw_meetings.closed_on(one, asked.cut)), one["code"]


@every_issue
def test_age_of_what_is_open(asked: Asked) -> None:
    expected = raw_meetings.of_actions(asked)
    found = lines("ageing", asked)
    assert {name: parts(one.facts["share"]) for name, one in found.items()} == {
        name: expected[f"age/{name}"] for name, _, _ in raw_meetings.BANDS
    }


@every_issue
def test_items_by_kind(asked: Asked) -> None:
    items = [item for one in raw_meetings.held(asked) for item in one["items"]]
    stated = [item for item in items if item["kind"] != "not-stated"]
    for kind, line in lines("items-by-kind", asked).items():
        own = [item for item in items if item["kind"] == kind]
        said = [item["deliberated"] for item in own if item["deliberated"] in ("true", "false")]
        assert value(line, "items") == len(own)
        assert parts(line.facts["share"]) == ((0, 0) if kind == "not-stated" else (len(own), len(stated)))
        assert parts(line.facts["deliberated"]) == (said.count("true"), len(said))


@every_issue
def test_attendance_of_each_institution(asked: Asked) -> None:
    found = {key: parts(one.facts["rate"]) for key, one in lines("attendance", asked).items()}
    assert found == raw_attendance.attendance(asked)


@every_issue
@traces("attendance-matrix", columns="q1 q2 q3 q4")
def test_attendance_in_each_quarter(asked: Asked) -> None:
    found = lines("attendance-matrix", asked)
    for quarter in range(1, 5):
        first = date(asked.year, 3 * quarter - 2, 1)
        last = date(asked.year, 3 * quarter, 30 if quarter in (2, 3) else 31)
        own = Asked(asked.body, "", max(first, asked.first), min(last, asked.last), asked.cut)
        expected = raw_attendance.attendance(own)
        for key, line in found.items():
            cell = line.facts[f"q{quarter}"]
            assert ("" if cell.value == "" else parts(cell)) == expected.get(key, ""), (key, quarter)


@every_issue
@traces("group-league", columns="implementation due-done indicator-rate held-of-planned notice papers quorum")
@traces("group-league", columns="attendance closure-rate closed-in-time overdue")
def test_each_group_in_the_league(asked: Asked) -> None:
    found = lines("group-league", asked)
    for body in bodies(asked):
        if body not in found:
            assert not raw_meetings.held(asked, [body])
            continue
        expected = {
            **raw_meetings.of_meetings(asked, [body]),
            **raw_meetings.of_actions(asked, [body]),
            **raw_attendance.of_attendance(asked, [body]),
            "implementation": raw_lines.implementation(
                asked, [one for one in raw_lines.of_year(asked) if one["body"] == body]
            ),
            "due-done": raw_lines.due_done(asked, [one for one in raw_lines.of_year(asked) if one["body"] == body]),
            "indicator-rate": raw_lines.indicator_rate(asked, raw_lines.indicators(asked, [body])),
        }
        for column, cell in found[body].facts.items():
            if column != "body":
                assert parts(cell) == expected[column], (body, column)


def test_the_roll_up_adds_up_the_groups() -> None:
    """Numerators and denominators of the groups are added; the mean of their rates would be another figure."""
    for asked in ASKED:
        league = lines("group-league", asked)
        for key, line in lines("rollups", asked).items():
            if key == "indicator-rate":
                # Groups share indicators, which the roll-up counts once.
                continue
            found = [parts(one.facts[key]) for one in league.values()]
            total = (sum(part for part, _ in found), sum(whole for _, whole in found))
            assert total == (value(line, "numerator"), value(line, "denominator")), key


@every_issue
def test_planned_meetings(asked: Asked) -> None:
    for line in lines("planned-meetings", asked).values():
        body, planned = value(line, "body"), value(line, "planned")
        met = {raw_meetings.on(one) for one in raw_meetings.every(asked.cut) if body in one["bodies"]}
        assert value(line, "held") == planned if planned in met else value(line, "held") not in met


def test_the_meeting_of_2019_has_no_zero_where_its_text_is_silent() -> None:
    asked = ASKED[-1]
    line = lines("meetings", asked)["IPSTF2-SG/2019-10-25"]
    for column in ("decisions", "recommendations", "actions", "invited", "notice-days", "mode", "circulated"):
        assert value(line, column) is None, column
    assert all(value(one, "present") is None for one in lines("attendance", asked).values())
    statistics = lines("meeting-statistics", asked)
    assert all(value(statistics[key], "value") is None for key in ("decisions-per-meeting", "notice", "attendance"))
    assert Counter(value(one, "figures") for one in lines("reported-figures", asked).values()) == {None: 2}
    assert [value(one, "due") for one in lines("commitments", asked).values()] == [None, date(2019, 12, 31)]
    assert len(lines("unsaid", asked)) == 19
    assert len(lines("meeting-points", asked)) == 21
