"""A real git repository for tests: nothing of the machine's own settings, and commits on the day that is given."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_ENVIRONMENT = {
    "PATH": os.environ["PATH"],
    "GIT_CONFIG_GLOBAL": os.devnull,
    "GIT_CONFIG_SYSTEM": os.devnull,
    "GIT_AUTHOR_NAME": "Tester",
    "GIT_AUTHOR_EMAIL": "tester@example.org",
    "GIT_COMMITTER_NAME": "Tester",
    "GIT_COMMITTER_EMAIL": "tester@example.org",
}


def git(root: Path, *arguments: str, moment: str = "2024-01-01T12:00:00+00:00") -> str:
    """Run git in the root and return what it prints; `moment` is the time of a commit."""
    days = {"GIT_AUTHOR_DATE": "2000-01-01T00:00:00+00:00", "GIT_COMMITTER_DATE": moment}
    command = ["git", "-C", str(root), *arguments]
    return subprocess.run(command, env=_ENVIRONMENT | days, capture_output=True, check=True, text=True).stdout


def start(root: Path) -> Path:
    """Make the root a repository without commits and return it."""
    root.mkdir(parents=True, exist_ok=True)
    git(root, "init", "-q", "-b", "main")
    return root


def commit(root: Path, moment: str = "2024-01-01T12:00:00+00:00") -> None:
    """Commit everything that stands in the root."""
    git(root, "add", "-A")
    git(root, "commit", "-q", "-m", "A change", moment=moment)
