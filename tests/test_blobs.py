"""One process gives all blobs of a commit; one that ends early, and a blob that is not there, are told in words."""

from __future__ import annotations

import gc
import hashlib
import os
import subprocess
from pathlib import Path

import pytest

from generators.blobs import Blobs
from generators.problem import DoracakError
from generators.tree import Entry, GitTree
from tests.git_repository import commit, git, start
from tests.tiny import handbook

HELD = (b"", b"\n", b"a", b"a\n\n", b"\x00\xff" * 70_000, b"x" * 1_000_000)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    start(handbook(tmp_path / "handbook"))
    commit(tmp_path / "handbook")
    return tmp_path / "handbook"


@pytest.fixture
def started(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a file that gets a line for each git that is started."""
    found = subprocess.run(["which", "git"], capture_output=True, text=True, check=True).stdout.strip()
    folder, lines = tmp_path / "bin", tmp_path / "started"
    folder.mkdir()
    (folder / "git").write_text(f'#!/bin/sh\necho "$$ $@" >> "{lines}"\nexec "{found}" "$@"\n')
    (folder / "git").chmod(0o755)
    monkeypatch.setenv("PATH", f"{folder}:{os.environ['PATH']}")
    return lines


def put(root: Path, raw: bytes) -> str:
    command = ["git", "-C", str(root), "hash-object", "-w", "--stdin"]
    return subprocess.run(command, input=raw, capture_output=True, check=True).stdout.decode().strip()


def running(started: Path) -> list[int]:
    """Return which of those that were started still run."""
    found = [int(line.split()[0]) for line in started.read_text().splitlines()]
    return [number for number in found if Path(f"/proc/{number}").exists()]


def test_every_blob_comes_byte_for_byte_and_in_any_order(root: Path) -> None:
    known = {put(root, raw): raw for raw in HELD}
    blobs = Blobs(root)
    for blob in (*known, *reversed(known)):
        assert blobs.read(blob) == known[blob]


@pytest.mark.skipif(os.name == "nt", reason="a script stands for git")
def test_a_whole_commit_takes_two_processes_which_end_with_the_tree(root: Path, started: Path) -> None:
    tree = GitTree(root, "HEAD")
    read = [tree.bytes(path) for path, entry in tree.files().items() if entry is Entry.FILE]
    assert len(read) > 20
    assert len(started.read_text().splitlines()) == 2
    del tree
    gc.collect()
    assert running(started) == []


def test_a_blob_that_is_not_there_is_told_and_the_next_one_comes(root: Path) -> None:
    blobs, missing = Blobs(root), hashlib.sha1(b"nothing", usedforsecurity=False).hexdigest()
    with pytest.raises(DoracakError) as told:
        blobs.read(missing)
    assert (told.value.name, told.value.values["said"]) == ("git-refused", f"{missing} missing")
    assert blobs.read(put(root, b"there")) == b"there"


def test_what_is_no_blob_is_refused(root: Path) -> None:
    with pytest.raises(DoracakError, match="git-refused"):
        Blobs(root).read(git(root, "rev-parse", "HEAD").strip())


def test_where_there_is_no_repository_git_is_quoted(tmp_path: Path) -> None:
    with pytest.raises(DoracakError) as told:
        Blobs(tmp_path).read("0" * 40)
    assert "not a git repository" in told.value.values["said"]


@pytest.mark.skipif(os.name == "nt", reason="a script stands for git")
def test_a_process_that_was_ended_is_told_and_the_next_question_starts_another(root: Path, started: Path) -> None:
    blobs, blob = Blobs(root), put(root, b"there")
    assert blobs.read(blob) == b"there"
    number = running(started)[-1]
    os.kill(number, 9)
    with pytest.raises(DoracakError, match="git-refused"):
        blobs.read(blob)
    assert blobs.read(blob) == b"there"
