"""Whole or not at all: kills, faults at every step, a full disk and two builds at once, over a site that stands.

A few rounds are made by default; DORACAK_ROUNDS=50 makes fifty kills, twenty double builds and a fault at every step.
"""

from __future__ import annotations

import itertools
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators import manifest, releases
from tests import git_repository
from tests.tiny import site, write

ROOT = Path(__file__).parents[1]
ROUNDS = int(os.environ.get("DORACAK_ROUNDS", "1"))
DAY = ("--as-of", "2024-06-01", "--lang", "en")
PAGE = "title: {sq: Faqe, en: Page}\nstatus: published\nbasis: example\nsource: {sq: Shembull, en: Example}\n"
POSIX = pytest.mark.skipif(os.name == "nt", reason="kills and limits of POSIX")


@dataclass(frozen=True)
class Handbook:
    """A small repository in one of two states, and what its site must be in each."""

    root: Path

    @property
    def public(self) -> Path:
        return self.root / "public"

    def say(self, words: str) -> None:
        for lang in ("sq", "en"):
            write(self.root, {f"content/pages/welcome.{lang}.md": f"{{#a}}\n## {words} {lang}\n\n{words}.\n"})

    def command(self, *words: str) -> list[str]:
        return [sys.executable, str(ROOT / "build.py"), "--root", str(self.root), *(words or ("build", *DAY))]

    def forget(self) -> None:
        """Throw away what earlier builds remember, so that every page is made anew."""
        shutil.rmtree(self.root / ".cache", ignore_errors=True)

    def build(self) -> subprocess.CompletedProcess[str]:
        return subprocess.run(self.command(), capture_output=True, text=True, check=False)

    def manifest(self) -> bytes:
        return (self.public / manifest.MANIFEST).read_bytes()

    def is_whole(self, known: dict[str, bytes]) -> str:
        """Return which of the known states is shown; nothing of it may be missing or of another one."""
        shown = releases.current(self.public)
        assert shown is not None
        assert list(manifest.differences(shown)) == []
        assert self.manifest() in known.values()
        return next(words for words, raw in known.items() if raw == self.manifest())


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    made = Handbook(tmp_path / "handbook")
    write(made.root, {"content/site.yaml": site("sq", "en"), "content/pages/welcome.yaml": PAGE})
    made.say("old")
    return made


@pytest.fixture
def known(handbook: Handbook) -> dict[str, bytes]:
    """Return the manifests of the two states; the old one is shown."""
    found = {}
    for words in ("new", "old"):
        handbook.say(words)
        done = handbook.build()
        assert done.returncode == 0, done.stderr
        found[words] = handbook.manifest()
    return found


@POSIX
def test_a_kill_at_any_moment_leaves_a_whole_site_and_the_next_build_is_right(
    handbook: Handbook, known: dict[str, bytes]
) -> None:
    chance = random.Random(11)
    handbook.forget()
    begin = time.monotonic()
    handbook.build()
    whole = time.monotonic() - begin
    for number in range(ROUNDS):
        handbook.say("new")
        if number % 4 < 2:
            handbook.forget()
        running = subprocess.Popen(
            handbook.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(chance.random() * whole)
        # Half of the time its children live on; they must end by themselves and not write into the next build.
        os.killpg(running.pid, signal.SIGKILL) if number % 2 else running.kill()
        running.wait()
        assert handbook.is_whole(known) in ("old", "new")
        assert handbook.build().returncode == 0
        assert handbook.is_whole(known) == "new"
        handbook.say("old")
        assert handbook.build().returncode == 0
        assert handbook.is_whole(known) == "old"
    assert [
        path for path in releases.home(handbook.public).iterdir() if path.name.startswith((".staging", ".aside"))
    ] == []


def faulty(handbook: Handbook, where: str, how: str, at: int) -> subprocess.CompletedProcess[str]:
    """Build with a fault at the Nth call that changes the disk, in the command or in the process of a language."""
    count = handbook.root.parent / "count"
    count.unlink(missing_ok=True)
    script = [sys.executable, str(ROOT / "tests" / "faulty.py")]
    environment = dict(os.environ)
    if where == "child":
        child = handbook.root.parent / "child"
        child.write_text(f'#!/bin/sh\nexec {" ".join(script)} child {how} {at} {count} "$@"\n')
        child.chmod(0o755)
        environment["FAULTY_CHILD"] = str(child)
        unused = handbook.root.parent / "unused"
        command = [*script, "parent", how, "0", str(unused), "--root", str(handbook.root), "build", *DAY]
    else:
        command = [*script, "parent", how, str(at), str(count), "--root", str(handbook.root), "build", *DAY]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=environment)


def steps(total: int) -> Iterator[tuple[int, str]]:
    """Yield every step with every kind of fault, or one step for each kind."""
    hows = ("once", "full", "kill")
    few = random.Random(total).sample(range(1, total + 1), len(hows))
    return itertools.product(range(1, total + 1), hows) if ROUNDS >= 50 else zip(few, hows, strict=True)


@POSIX
@pytest.mark.parametrize("where", ["parent", "child"])
def test_a_fault_at_every_step_leaves_a_whole_site(handbook: Handbook, known: dict[str, bytes], where: str) -> None:
    handbook.say("new")
    handbook.forget()
    assert faulty(handbook, where, "once", 10**9).returncode == 0
    total = int((handbook.root.parent / "count").read_text())
    assert total > 20
    for at, how in steps(total):
        before = handbook.is_whole(known)
        wanted = next(words for words in known if words != before)
        handbook.say(wanted)
        if where == "child" or at % 2:
            handbook.forget()
        done = faulty(handbook, where, how, at)
        shown = handbook.is_whole(known)
        assert shown in (before, wanted)
        assert "Traceback" not in done.stderr, (at, how, done.stderr[-2000:])
        if how != "kill":
            assert done.returncode in (0, 1), (at, how, done.returncode, done.stderr[-2000:])
            assert done.returncode == 1 or shown == wanted, (at, how, done.stderr)
        elif where == "parent":
            assert done.returncode in (0, 9), (at, done.stderr[-2000:])
    handbook.say("new")
    assert handbook.build().returncode == 0
    assert handbook.is_whole(known) == "new"


@POSIX
def test_of_two_builds_at_once_one_wins_and_the_other_is_told_who(handbook: Handbook, known: dict[str, bytes]) -> None:
    rounds = tries = 0
    while rounds < min(ROUNDS, 20):
        words = ("new", "old")[tries % 2]
        tries += 1
        assert tries < 60
        handbook.say(words)
        handbook.forget()
        last = int(handbook.public.resolve().name)
        both = [
            subprocess.Popen(handbook.command(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in "ab"
        ]
        said = {one.pid: one.communicate() for one in both}
        codes = {one.pid: one.returncode for one in both}
        if set(codes.values()) == {0}:  # on a busy machine one may be over before the other begins
            assert int(handbook.public.resolve().name) == last + 2
            continue
        rounds += 1
        assert sorted(codes.values()) == [0, 1], said
        winner, loser = sorted(codes, key=lambda pid: codes[pid])
        assert f"process {winner} on " in said[loser][1], said[loser]
        assert handbook.is_whole(known) == words
        assert int(handbook.public.resolve().name) == last + 1


@pytest.fixture
def small_disk() -> Iterator[Path]:
    """Return a disk of six megabytes, where we may mount one."""
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", "size=6m", "tmpfs", folder]
        try:
            done = subprocess.run(mount, capture_output=True, text=True, check=False)
        except FileNotFoundError:
            pytest.skip("there is no mount here")
        if done.returncode:
            pytest.skip(f"no disk can be mounted here: {done.stderr.strip()}")
        try:
            yield Path(folder)
        finally:
            subprocess.run(["umount", folder], check=True)


def test_a_full_disk_gives_one_line_and_leaves_the_site(small_disk: Path) -> None:
    handbook = Handbook(small_disk / "handbook")
    write(handbook.root, {"content/site.yaml": site("sq", "en"), "content/pages/welcome.yaml": PAGE})
    handbook.say("old")
    assert handbook.build().returncode == 0
    before = {"old": handbook.manifest()}
    filler, refused = small_disk / "filler", 0
    for left in (0, 20_000, 60_000, 120_000, 250_000):
        filler.unlink(missing_ok=True)
        handbook.forget()
        free = os.statvfs(small_disk).f_bavail * os.statvfs(small_disk).f_frsize
        filler.write_bytes(b"x" * max(free - left, 0))
        handbook.say("new")
        done = handbook.build()
        said = done.stderr.splitlines()
        assert "Traceback" not in done.stderr
        if done.returncode:
            refused += 1
            assert (done.returncode, len(said)) == (1, 2), said
            assert "cannot be written: No space left on device" in said[0], said
            assert handbook.is_whole(before) == "old"
    assert refused >= 3
    filler.unlink()
    assert handbook.build().returncode == 0


def test_two_builds_of_one_commit_in_two_folders_give_the_same_bytes(handbook: Handbook, tmp_path: Path) -> None:
    git_repository.commit(git_repository.start(handbook.root), "2024-05-01T12:00:00+00:00")
    clone = Handbook(tmp_path / "elsewhere" / "deeper")
    clone.root.parent.mkdir()
    git_repository.git(tmp_path, "clone", "-q", str(handbook.root), str(clone.root))
    for one in (handbook, clone):
        done = subprocess.run(one.command("build", "--lang", "en"), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert handbook.manifest() == clone.manifest()
    assert b'"clean": true' in handbook.manifest()
    for path in sorted(handbook.public.resolve().rglob("*")):
        if path.is_file() and path.name != manifest.RELEASE:
            same = clone.public / path.relative_to(handbook.public.resolve())
            assert path.read_bytes() == same.read_bytes(), path
