"""When each file was last changed, and which day the repository speaks for: one pass over git's log for all files."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import NamedTuple
from zoneinfo import ZoneInfo

from generators.problem import DoracakError
from generators.tree import CONTENT_FOLDERS, run_git

_MARK = "\x01"


class Commit(NamedTuple):
    """The last commit that touched a file: its hash in full, and its day in the site's time zone."""

    hash: str
    day: date


Commits = Callable[[str], Commit | None]
"""Gives the last commit of a path; None where the file was never committed, or git cannot tell."""


def no_commits(_: str) -> Commit | None:
    """Tell nothing: what was not read from a folder has no history."""
    return None


def has_git(root: Path) -> bool:
    """Say whether the root stands in a git repository with at least one commit."""
    try:
        run_git(root, "rev-parse", "--verify", "-q", "HEAD")
    except DoracakError:
        return False
    return True


def last_changes(root: Path, zone: str) -> Mapping[str, date]:
    """Return the day of the last commit that touched each content file, in the site's time zone.

    A shallow clone has no history to answer from; it answers nothing rather than the day of its only commit.
    """
    return {path: commit.day for path, commit in last_commits(root, zone).items()}


def commits(root: Path, zone: str) -> Commits:
    """Return what gives the last commit of a path; git is asked when the first one is wanted, and once."""
    known = cache(lambda: last_commits(root, zone))
    return lambda path: known().get(path)


def last_commits(root: Path, zone: str) -> Mapping[str, Commit]:
    """Return the last commit that touched each content file; nothing where a clone is shallow or there is no git."""
    if not has_git(root) or run_git(root, "rev-parse", "--is-shallow-repository").strip() == b"true":
        return {}
    arguments = (
        "log",
        f"--format={_MARK}%H %ct",
        "--name-only",
        "--no-renames",
        "--relative",
        "-z",
        "--",
        *CONTENT_FOLDERS,
    )
    found: dict[str, Commit] = {}
    commit = Commit("", date.min)
    for field in run_git(root, *arguments).decode("utf-8", "surrogateescape").split("\0"):
        field = field.removeprefix("\n")
        if field.startswith(_MARK):
            made, _, seconds = field[1:].partition(" ")
            commit = Commit(made, _day(int(seconds), zone))
        elif field:
            found.setdefault(field, commit)
    return found


def last_commit_day(root: Path, zone: str) -> date:
    """Return the day of the last commit in the site's time zone; raises DoracakError where there is no git."""
    if not has_git(root):
        raise DoracakError("as-of-needed")
    return _day(int(run_git(root, "log", "-1", "--format=%ct").strip()), zone)


def _day(seconds: int, zone: str) -> date:
    return datetime.fromtimestamp(seconds, ZoneInfo(zone)).date()
