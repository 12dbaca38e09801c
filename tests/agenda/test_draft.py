"""What is open comes onto the next agenda, with its source, until the records say that it is done."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.agenda.draft import next_day
from tests.agenda.chain import FIRST, OPEN, agenda, found, item, library, minutes, repository
from tests.tiny import write

PROGRAMME = """\
title: {{sq: Programi, en: Programme}}
body: committee
from: 2024-01-01
until: 2024-12-31
adopted: not-stated
meetings:
  - {{id: june, date: 2024-06-15}}
  - {{id: autumn, date: not-stated}}
lines:
  - {{id: plan, activity: {{sq: Plani, en: Plan}}, product: not-stated, meeting: june, owner: ministry, start: not-stated, end: 2024-12-01, status: {status}}}
  - {{id: later, activity: {{sq: Raporti, en: Report}}, product: not-stated, meeting: autumn, owner: ministry, start: not-stated, end: 2024-10-01, status: planned}}
basis: example
source: {{sq: Shembull, en: Example}}
"""  # noqa: E501
POSTPONED = "    outcome: postponed\n"


def test_an_action_is_followed_up_until_it_is_closed(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (followed,) = [one for one in agenda(root, "2024-06-15").topics if one.why == "actions"]
    assert [entry.made.code for entry in followed.actions] == ["TC/2024-03-01/A1"]
    first = (root / FIRST).read_text(encoding="utf-8")
    write(root, {FIRST: first.replace("status: open", "status: done")})
    assert found(root, "2024-06-15") == []
    assert found(root, "2024-02-01") == []


def test_minutes_await_approval_until_a_sitting_approved_them(tmp_path: Path) -> None:
    files = minutes("2024-04-01", item("opening")) | minutes("2024-05-01", item("opening"))
    root = repository(tmp_path, files)
    assert found(root, "2024-06-15")[:2] == ["minutes-2024-04-01", "minutes-2024-05-01"]
    path = "content/minutes/2024/committee-2024-05-01.yaml"
    here = files[path].replace("previous: not-stated", "previous: [{meeting: committee-2024-04-01}]")
    write(root, {path: here})
    assert found(root, "2024-06-15")[:1] == ["minutes-2024-05-01"]
    write(root, {path: files[path].replace("state: draft", "state: approved")})
    assert found(root, "2024-06-15")[:1] == ["minutes-2024-04-01"]


@pytest.mark.parametrize(
    ("taken_up", "comes_back"),
    [
        ("", True),
        (POSTPONED, True),
        ("    outcome: discussed\n", False),
        ("    deliberated: true\n", False),
        ("    deliberated: false\n", True),
        ("    outcome: not-stated\n", True),
    ],
)
def test_an_item_comes_back_until_it_was_discussed(taken_up: str, comes_back: bool, tmp_path: Path) -> None:
    again = item("again", f"    continues: committee-2024-04-01#plan\n{taken_up}")
    root = repository(tmp_path, minutes("2024-04-01", item("plan", POSTPONED)) | minutes("2024-05-01", again))
    assert "plan" in found(root, "2024-05-01")
    assert ("again" in found(root, "2024-06-15")) == comes_back
    assert "plan" not in found(root, "2024-06-15")


def test_an_item_that_was_discussed_stays_by_its_open_actions(tmp_path: Path) -> None:
    again = item("again", "    continues: committee-2024-04-01#plan\n    outcome: discussed\n" + OPEN)
    root = repository(tmp_path, minutes("2024-04-01", item("plan", POSTPONED)) | minutes("2024-05-01", again))
    (followed,) = [one for one in agenda(root, "2024-06-15").topics if one.why == "actions"]
    assert "again" in [entry.item.id for entry in followed.actions]


def test_another_body_is_heard_until_its_item_was_taken_up(tmp_path: Path) -> None:
    ask = (
        "    asks:\n      - {id: e1, body: committee, title: {sq: Kërkesa, en: The request}, reason: {sq: A, en: B}}\n"
    )
    root = repository(tmp_path, minutes("2024-04-01", item("budget", ask), "group", "TG"))
    (asked,) = [one for one in agenda(root, "2024-06-15").topics if one.why == "asked"]
    assert asked.source is not None
    assert (asked.id, asked.source.code, asked.continues) == ("e1", "TG/2024-04-01", "group-2024-04-01#budget")
    assert found(root, "2024-06-15", body="group") == ["minutes-2024-04-01"]
    for place in ("budget", "e1"):
        taken = item("taken", f"    continues: group-2024-04-01#{place}\n    outcome: discussed\n")
        write(root, minutes("2024-05-01", taken))
        assert "e1" not in found(root, "2024-06-15")


@pytest.mark.parametrize(
    ("status", "day", "due"),
    [
        ("planned", "2024-06-14", []),
        ("planned", "2024-06-15", ["plan"]),
        ("in-progress", "2024-07-01", ["plan"]),
        ("done", "2024-07-01", []),
        ("cancelled", "2024-07-01", []),
        ("planned", "2024-10-01", ["plan", "later"]),
    ],
)
def test_lines_of_the_work_programme_come_when_they_are_due(
    status: str, day: str, due: list[str], tmp_path: Path
) -> None:
    root = repository(tmp_path, {"content/programmes/plan-2024.yaml": PROGRAMME.format(status=status)})
    assert [key for key in found(root, day) if key in ("plan", "later")] == due


def test_the_day_is_the_one_that_the_minutes_name_else_the_planned_one(tmp_path: Path) -> None:
    root = repository(tmp_path, {"content/programmes/plan-2024.yaml": PROGRAMME.format(status="planned")})
    assert next_day(library(root), "committee", date(2024, 3, 2)) == date(2024, 6, 1)
    assert next_day(library(root), "committee", date(2024, 6, 2)) == date(2024, 6, 15)
    assert next_day(library(root), "committee", date(2024, 6, 16)) is None
    assert next_day(library(root), "group", date(2024, 1, 1)) is None


def test_items_of_the_minutes_begun_for_the_sitting_are_on_it(tmp_path: Path) -> None:
    more = item("extra") + item("follow-up")
    held = agenda(repository(tmp_path, minutes("2024-06-15", more)), "2024-06-15")
    assert [(one.id, one.why) for one in held.topics[-3:]] == [
        ("follow-up", "actions"),
        ("extra", "prepared"),
        ("other-business", "closes"),
    ]
    assert held.code == "TC/2024-06-15"


def test_ids_of_items_are_all_different(tmp_path: Path) -> None:
    files = minutes("2024-04-01", item("opening", POSTPONED)) | minutes("2024-05-01", item("opening", POSTPONED))
    held = agenda(repository(tmp_path, files), "2024-06-15")
    assert [one.id for one in held.topics if one.why in ("opens", "returns")] == ["opening", "opening-2", "opening-3"]


def test_a_repository_without_these_vocabularies_works_too(tmp_path: Path) -> None:
    root = repository(tmp_path)
    (root / "content/vocabularies/item-outcomes.yaml").unlink()
    assert found(root, "2024-06-15") == ["follow-up"]
