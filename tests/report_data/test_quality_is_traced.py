"""Shares of what is not stated, and the days of the oldest and newest updates, recomputed from the YAML files."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from tests.report_data import raw_lines, raw_meetings
from tests.report_data.raw import ASKED, Asked, day, number
from tests.report_data.scopes import lines, parts, value
from tests.report_data.tracing import traces

Checked = list[tuple[bool, date | None]]


def _last(asked: Asked, *written: object) -> date | None:
    return max((found for one in written if (found := day(one)) and found <= asked.cut), default=None)


def _lines(asked: Asked) -> dict[str, Checked]:
    found: dict[str, Checked] = {}
    for one in raw_lines.of_period(asked):
        costs = one.get("cost", [])
        on = _last(asked, one.get("actual_start"), one.get("actual_end"), *(cost.get("as_of") for cost in costs))
        for name in ("owner", "product", "end"):
            found.setdefault(f"activity-{name}", []).append((one[name] != "not-stated", on))
        amounts = raw_lines.known(asked, one)
        if amounts:
            stated = all(number(cost["amount"]) is not None for cost in amounts)
            found.setdefault("activity-amounts", []).append((stated, on))
    return found


def _indicators(asked: Asked) -> dict[str, Checked]:
    found: dict[str, Checked] = {}
    for one in raw_lines.indicators(asked).values():
        values = [
            of
            for of in one["values"]
            if int(of["year"]) <= asked.year and raw_lines.known_by(of, asked.cut) and number(of["value"]) is not None
        ]
        last: dict[str, Any] = max(values, key=lambda of: (of["year"], day(of.get("date")) or date.min), default={})
        on = _last(asked, last.get("as_of"), last.get("date"))
        found.setdefault("indicator-baseline", []).append((_has_value(one["baseline"]), on))
        found.setdefault("indicator-value", []).append((bool(last), on))
    return found


def _has_value(baseline: object) -> bool:
    return isinstance(baseline, dict) and number(baseline["value"]) is not None


def _meetings(asked: Asked) -> dict[str, Checked]:
    found: dict[str, Checked] = {}
    for one in raw_meetings.actions(asked):
        on = _last(asked, one["given"], *(said["date"] for said in one.get("history", [])))
        owned = one.get("owner", "not-stated") != "not-stated" or "owner_text" in one
        found.setdefault("action-owner", []).append((owned, on))
        found.setdefault("action-due", []).append((raw_meetings.due(one) is not None, on))
    for one in raw_meetings.held(asked):
        on = _last(asked, one["date"], one.get("circulated"))
        found.setdefault("meeting-attendance", []).append((one["attendance"]["complete"] == "true", on))
        found.setdefault("meeting-quorum", []).append((isinstance(one["quorum"], dict), on))
    return found


@pytest.mark.parametrize("asked", ASKED, ids=str)
@traces("data-quality", columns="field stated share-not-stated oldest latest")
def test_data_quality(asked: Asked) -> None:
    expected = {**_lines(asked), **_indicators(asked), **_meetings(asked)}
    found = lines("data-quality", asked)
    assert set(found) == set(expected)
    for name, checked in expected.items():
        silent = sum(not stated for stated, _ in checked)
        days = [on for _, on in checked if on]
        assert parts(found[name].facts["share-not-stated"]) == (silent, len(checked)), name
        assert value(found[name], "field") == name
        assert value(found[name], "stated") == len(checked) - silent, name
        assert value(found[name], "oldest") == min(days, default=None), name
        assert value(found[name], "latest") == max(days, default=None), name
