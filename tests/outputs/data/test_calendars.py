"""Calendars in the site: of each body and of all, in each language, read by another library than the one that wrote."""

from __future__ import annotations

from pathlib import Path

import vobject

from tests.outputs.data.published import published
from tests.outputs.data.test_registers import sitting
from tests.tiny import handbook, write


def test_each_body_and_all_together_have_a_calendar_in_each_language(tmp_path: Path) -> None:
    found = published(sitting(handbook(tmp_path)))
    for lang in ("sq", "en"):
        for name in ("all", "bodies/example-committee"):
            calendar = vobject.readOne(found[f"/{lang}/calendars/{name}.ics"].decode())
            uids = [one.uid.value.partition("@")[0] for one in calendar.vevent_list]
            assert {"EC/2024-03-01", "EC/2024-04-01"} <= set(uids)


def test_the_hour_of_a_sitting_is_that_of_tirana(tmp_path: Path) -> None:
    root = sitting(handbook(tmp_path))
    path = root / "content/minutes/2024/ec-2024-04-01.yaml"
    stated = path.read_text("utf-8").replace("start: not-stated", 'start: "10:00"')
    path.write_text(stated, encoding="utf-8")
    calendar = vobject.readOne(published(root)["/sq/calendars/all.ics"].decode())
    (event,) = [one for one in calendar.vevent_list if one.uid.value.startswith("EC/2024-04-01@")]
    assert event.dtstart.value.isoformat() == "2024-04-01T10:00:00+02:00"


def test_a_body_without_a_date_has_no_calendar(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    body = (root / "content/bodies/example-committee.yaml").read_text(encoding="utf-8")
    (root / "content/bodies/silent-committee.yaml").write_text(body, encoding="utf-8")
    assert "/sq/calendars/bodies/silent-committee.ics" not in published(root)


PROGRAMME = """\
title: {sq: Programi, en: Programme}
body: example-committee
from: 2024-01-01
until: 2024-12-31
adopted: not-stated
meetings:
  - {id: spring, date: 2024-03-01}
  - {id: autumn, date: 2024-10-01}
lines:
  - id: desk
    activity: {sq: Sporteli, en: The desk}
    product: not-stated
    owner: not-stated
    start: not-stated
    end: not-stated
    status: planned
basis: example
source: {sq: Shembull, en: Example}
"""
STEPS = """\
title: {sq: Kalendari, en: Calendar}
basis: example
source: {sq: Shembull, en: Example}
steps:
  - {id: requests, title: {sq: Kërkesat, en: Requests}, every: {month: 3, day: 15}, for: [example-committee]}
  - {id: law, title: {sq: Ligji, en: The law}, date: 2024-11-30}
"""


def test_planned_sittings_and_steps_that_bind_a_body_stand_in_its_calendar(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    for old in [*root.glob("content/programmes/*"), *root.glob("content/calendars/*")]:
        old.unlink()
    write(root, {"content/programmes/plan.yaml": PROGRAMME, "content/calendars/year.yaml": STEPS})
    found = published(root)
    held = {}
    for name in ("all", "bodies/example-committee"):
        calendar = vobject.readOne(found[f"/en/calendars/{name}.ics"].decode())
        held[name] = {one.uid.value.partition("@")[0]: one for one in calendar.vevent_list}
    own = {"EC/2024-03-01", "plan/autumn", "year/requests/2024-03-15", "year/requests/2025-03-15"}
    assert set(held["bodies/example-committee"]) == own, "the sitting of 1 March was held, and stands there once"
    assert set(held["all"]) == own | {"year/law/2024-11-30"}
    assert held["all"]["plan/autumn"].summary.value == "Planned sitting: Example committee"
    assert held["all"]["plan/autumn"].status.value == "TENTATIVE"
