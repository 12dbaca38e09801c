"""Of a body without minutes and without a programme nothing is known of its meetings: not stated, and never zero."""

from __future__ import annotations

import pytest

from tests.report_data import raw_meetings
from tests.report_data.raw import ASKED, Asked, records
from tests.report_data.scopes import lines, value


@pytest.mark.parametrize("asked", ASKED, ids=str)
def test_meetings_are_counted_where_a_programme_or_minutes_speak_of_the_period(asked: Asked) -> None:
    last = min(asked.last, asked.cut).isoformat()
    for body, line in lines("groups", asked).items():
        held = raw_meetings.held(asked, [body])
        planned = [
            one
            for one in records("content/programmes").values()
            if one["body"] == body and one["from"] <= last and one["until"] >= asked.first.isoformat()
        ]
        assert value(line, "meetings") == (len(held) if held or planned else None), body


def test_a_chair_who_was_seen_in_another_year_is_not_named() -> None:
    """The public text names who chaired in 2019; of who chairs today it says nothing."""
    chairs = {asked.period: lines("groups", asked).get("ips-tf2-sg") for asked in (ASKED[-1], ASKED[-2])}
    assert all(chairs.values())
    assert {period: value(line, "chair") is None for period, line in chairs.items() if line} == {
        "2019": False,
        "2026-Q3": True,
    }
