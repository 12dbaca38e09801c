"""When files were last changed: days in the site's time zone, and no answer where history cannot give one."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.history import has_git, last_changes, last_commit_day
from generators.problem import DoracakError
from tests.git_repository import commit, git, start
from tests.tiny import write

ZONE = "Europe/Tirane"
LATE = "2024-03-01T23:30:00+00:00"
UNICODE = "content/pages/çështje “e re” ë.yaml"


def repository(root: Path) -> Path:
    start(root)
    write(root, {"content/a.yaml": "a: 1\n", "content/b.yaml": "b: 1\n", "README.md": "x\n"})
    commit(root, "2023-05-05T12:00:00+00:00")
    write(root, {"content/b.yaml": "b: 2\n", UNICODE: "c: 1\n", "guidelines/with space.yaml": "d: 1\n"})
    commit(root, LATE)
    return root


def test_each_file_has_the_day_of_its_own_last_commit(tmp_path: Path) -> None:
    assert last_changes(repository(tmp_path), ZONE) == {
        "content/a.yaml": date(2023, 5, 5),
        "content/b.yaml": date(2024, 3, 2),
        UNICODE: date(2024, 3, 2),
        "guidelines/with space.yaml": date(2024, 3, 2),
    }


def test_the_day_is_that_of_the_time_zone(tmp_path: Path) -> None:
    root = repository(tmp_path)
    days = {zone: last_commit_day(root, zone) for zone in (ZONE, "UTC", "America/New_York", "Pacific/Kiritimati")}
    assert days == {
        ZONE: date(2024, 3, 2),
        "UTC": date(2024, 3, 1),
        "America/New_York": date(2024, 3, 1),
        "Pacific/Kiritimati": date(2024, 3, 2),
    }
    assert last_changes(root, "UTC")["content/b.yaml"] == date(2024, 3, 1)


def test_the_zone_of_whoever_committed_plays_no_part(tmp_path: Path) -> None:
    start(tmp_path)
    write(tmp_path, {"content/a.yaml": "a: 1\n"})
    commit(tmp_path, "2024-03-02T03:00:00+09:00")
    assert last_commit_day(tmp_path, ZONE) == date(2024, 3, 1)


def test_a_merged_change_has_the_day_on_which_it_was_made(tmp_path: Path) -> None:
    root = repository(tmp_path)
    git(root, "checkout", "-q", "-b", "side", "HEAD~1")
    write(root, {"content/side.yaml": "a: 1\n"})
    commit(root, "2023-06-06T12:00:00+00:00")
    git(root, "checkout", "-q", "main")
    git(root, "merge", "-q", "--no-ff", "-m", "Merge", "side", moment="2024-09-09T12:00:00+00:00")
    assert last_changes(root, ZONE)["content/side.yaml"] == date(2023, 6, 6)
    assert last_commit_day(root, ZONE) == date(2024, 9, 9)


def test_paths_start_at_the_root_that_was_asked_for(tmp_path: Path) -> None:
    start(tmp_path)
    write(tmp_path, {"deep/root/content/a.yaml": "a: 1\n", "content/outside.yaml": "a: 1\n"})
    commit(tmp_path)
    assert list(last_changes(tmp_path / "deep/root", ZONE)) == ["content/a.yaml"]


def test_a_shallow_clone_gives_no_days_rather_than_wrong_ones(tmp_path: Path) -> None:
    root = repository(tmp_path / "root")
    git(tmp_path, "clone", "-q", "--depth", "1", root.as_uri(), "clone")
    clone = tmp_path / "clone"
    assert (clone / "content/a.yaml").is_file()
    assert last_changes(clone, ZONE) == {}
    assert last_commit_day(clone, ZONE) == date(2024, 3, 2)


def test_without_git_there_are_no_days_and_the_day_must_be_given(tmp_path: Path) -> None:
    write(tmp_path, {"content/a.yaml": "a: 1\n"})
    assert not has_git(tmp_path)
    assert last_changes(tmp_path, ZONE) == {}
    with pytest.raises(DoracakError, match="as-of-needed"):
        last_commit_day(tmp_path, ZONE)


def test_a_repository_without_commits_has_no_day_either(tmp_path: Path) -> None:
    start(tmp_path)
    assert not has_git(tmp_path)
    with pytest.raises(DoracakError, match="as-of-needed"):
        last_commit_day(tmp_path, ZONE)


def test_a_file_name_cannot_break_the_reading_of_the_log(tmp_path: Path) -> None:
    start(tmp_path)
    write(tmp_path, {"content/a\n\x01b.yaml": "a: 1\n", "content/\x01c.yaml": "a: 1\n", "content/d.yaml": "a: 1\n"})
    commit(tmp_path)
    assert last_changes(tmp_path, ZONE)["content/d.yaml"] == date(2024, 1, 1)
