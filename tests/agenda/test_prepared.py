"""Minutes begun from the records pass `check`, claim nothing that nobody knows, and keep internal parts internal."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generators import source
from generators.cli import main
from tests.agenda.chain import BODY, FIRST, item, library, minutes, repository
from tests.tiny import write

NEW = "content/minutes/2024/tc-2024-06-15.yaml"
FILES = minutes("2024-04-01", item("plan", "    outcome: postponed\n"))


@dataclass(frozen=True)
class Done:
    code: int
    said: str


New = Callable[..., Done]


@pytest.fixture
def new(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> New:
    def call(*words: str) -> Done:
        code = main(["--root", str(tmp_path), "--lang", "en", *words])
        captured = capsys.readouterr()
        return Done(code, captured.out + captured.err)

    return call


def begun(root: Path, path: str = NEW) -> Any:
    return source.read(path, (root / path).read_bytes()).data


def test_they_pass_check_and_are_tidy(tmp_path: Path, new: New) -> None:
    repository(tmp_path, FILES)
    assert new("new", "minutes", "committee", "--date", "2024-06-15").code == 0
    told = new("check")
    assert told.code == 0
    assert "tc-2024-06-15" not in told.said
    assert NEW not in new("tidy", "--check").said


def test_they_begin_with_what_is_open(tmp_path: Path, new: New) -> None:
    repository(tmp_path, FILES)
    new("new", "minutes", "committee", "--date", "2024-06-15")
    made = begun(tmp_path)
    items = {one["id"]: one for one in made["items"]}
    assert list(items) == ["opening", "minutes-2024-04-01", "follow-up", "plan"]
    assert items["plan"]["continues"] == "committee-2024-04-01#plan"
    assert items["plan"]["title"] == {"sq": "Pika plan", "en": "Item plan"}
    assert items["minutes-2024-04-01"]["kind"] == "approval"
    assert [one["text"]["en"] for one in items["follow-up"]["points"]] == ["TC/2024-03-01/A1: To send the plan."]
    assert [one["id"] for one in made["agenda"]] == [*items, "other-business"]
    assert made["agenda"][-2]["note"] == {
        "sq": "Rikthehet nga TC/2024-04-01; përfundimi atje: u shty.",
        "en": "It comes back from TC/2024-04-01; its outcome there: postponed.",
    }
    assert {one["deliberated"] for one in made["items"]} == {"not-stated"}


def test_posts_are_expected_and_nobody_is_named_or_present(tmp_path: Path, new: New) -> None:
    repository(tmp_path)
    new("new", "minutes", "committee", "--date", "2024-06-15")
    attendance = begun(tmp_path)["attendance"]
    (seat,) = attendance["expected"]
    assert (seat["name"], seat["post"]["en"], seat["institution"]) == ("not-stated", "Head", "ministry")
    assert {attendance[name] for name in ("present", "excused", "absent", "complete")} == {"not-stated"}


def test_only_seats_of_that_day_are_expected(tmp_path: Path, new: New) -> None:
    root = repository(tmp_path)
    seat = "  - {id: old, post: {sq: I, en: Former}, capacity: member, until: 2024-01-01, basis: example}\n"
    body = (root / BODY).read_text(encoding="utf-8").replace("members:\n", "members:\n" + seat)
    write(root, {BODY: body})
    new("new", "minutes", "committee", "--date", "2024-06-15")
    assert [one["id"] for one in begun(root)["attendance"]["expected"]] == ["chair"]


@pytest.mark.parametrize(
    ("body_phase", "last", "number"),
    [
        ("", 'number: "1"', "2"),
        ("", "number: not-stated", "not-stated"),
        ("phase: {sq: E dytë, en: Second}\n", 'number: "1"', "not-stated"),
        ("phase: {sq: E dytë, en: Second}\n", 'number: "4"\nphase: {sq: E dytë, en: Second}', "5"),
    ],
)
def test_the_number_runs_on_within_a_phase(body_phase: str, last: str, number: str, tmp_path: Path, new: New) -> None:
    root = repository(tmp_path)
    first = (root / FIRST).read_text(encoding="utf-8")
    write(root, {FIRST: first.replace('number: "1"', last)})
    write(root, {BODY: (root / BODY).read_text(encoding="utf-8") + body_phase})
    new("new", "minutes", "committee", "--date", "2024-06-15")
    assert begun(root)["number"] == number


def test_deadlines_stand_in_comments_in_the_language_of_who_writes(tmp_path: Path, new: New) -> None:
    repository(tmp_path)
    new("new", "minutes", "committee", "--date", "2024-06-15")
    text = (tmp_path / NEW).read_text(encoding="utf-8")
    assert "# Invitation and draft agenda: by 2024-06-01 (committee-terms 0.1)\n" in text
    assert "# Papers: by 2024-06-08 (committee-terms 0.1)\n" in text
    assert "# Draft minutes: by 2024-06-25 (committee-terms 0.1)\n" in text
    assert "# Quorum by the terms in force: 1 of 1 voting seats\n" in text
    new("new", "minutes", "group", "--date", "2024-06-15", "--lang", "sq")
    assert "# Ftesa dhe projektrendi i ditës: nuk thuhet\n" in (
        tmp_path / "content/minutes/2024/tg-2024-06-15.yaml"
    ).read_text(encoding="utf-8")


def test_without_a_day_it_is_the_next_one_that_is_known(tmp_path: Path, new: New) -> None:
    repository(tmp_path)
    assert "written: content/minutes/2024/tc-2024-06-01.yaml" in new("new", "minutes", "committee").said
    assert "Minutes need the body" in new("new", "minutes", "group").said


def test_mistakes_are_answered(tmp_path: Path, new: New) -> None:
    repository(tmp_path)
    assert "Did you mean: committee?" in new("new", "minutes", "comittee", "--date", "2024-06-15").said
    assert "Did you mean: committee?" in new("new", "minutes", "comittee").said
    assert "Only minutes are begun from a body" in new("new", "page", "committee").said


def test_two_bodies_sit_together_and_each_matter_stands_once(tmp_path: Path, new: New) -> None:
    both = minutes("2024-04-01", item("plan", "    outcome: postponed\n"), "committee, group")
    (text,) = both.values()
    root = repository(tmp_path, {"content/minutes/2024/both-2024-04-01.yaml": text})
    done = new("new", "minutes", "committee", "--body", "group", "--date", "2024-06-15")
    assert done.code == 0, done.said
    made = begun(root)
    assert made["bodies"] == ["committee", "group"]
    assert [one["id"] for one in made["items"]] == ["opening", "minutes-2024-04-01", "follow-up", "plan"]
    assert not library(root).problems


def test_what_is_internal_stays_so(tmp_path: Path, new: New) -> None:
    hidden = item("canary", "    access: internal\n    outcome: postponed\n").replace("Item canary", "CANARY")
    first = (repository(tmp_path, minutes("2024-04-01", hidden + item("open"))) / FIRST).read_text(encoding="utf-8")
    action = """\
      - {code: TC/2024-03-01/A2, access: internal, text: {sq: CANARY, en: CANARY}, owner: ministry,
         due: {date: 2024-04-01}, status: open}
"""
    seat = "  - {id: spy, access: internal, post: {sq: CANARY, en: CANARY}, capacity: member, basis: example}\n"
    body = (tmp_path / BODY).read_text(encoding="utf-8").replace("members:\n", "members:\n" + seat)
    write(tmp_path, {BODY: body, FIRST: first.replace("next_meeting", f"{action}next_meeting")})
    assert new("new", "minutes", "committee", "--date", "2024-06-15").code == 0
    text = (tmp_path / NEW).read_text(encoding="utf-8")
    assert text.count("CANARY") >= 4
    assert "en: 1 action of earlier sittings is still open." in text
    held = library(tmp_path)
    assert "CANARY" in repr(held.documents["tc-2024-06-15"].record)
    assert "CANARY" not in repr(held.public().documents["tc-2024-06-15"].record)
