"""Whole or not at all: kills, faults at every step, a full disk and two builds at once, over a site that stands.

A few rounds are made by default; DORACAK_ROUNDS=50 makes fifty kills, twenty double builds and a fault at every step:
some 4,200 faults, each with the build after it, nearly three hours of computing. Every command runs in a process of
its own; the file `diary` in pytest's temporary folder names the last fault, should this process be ended from outside.
"""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from generators import manifest, releases
from tests import git_repository, tiny, warm
from tests.faulty import HOWS, KILLED, NEVER, Fault
from tests.tiny import site, write

ROOT = Path(__file__).parents[1]
ROUNDS = int(os.environ.get("DORACAK_ROUNDS", "1"))
DAY = ("--as-of", "2024-06-01", "--lang", "en", "--no-documents")
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

    def command(self, *words: str, python: str = sys.executable) -> list[str]:
        return [python, str(ROOT / "build.py"), "--root", str(self.root), *(words or ("build", *DAY))]

    def forget(self) -> None:
        """Throw away what earlier builds remember, so that every page is made anew."""
        shutil.rmtree(self.root / ".cache", ignore_errors=True)

    def build(self, python: str = sys.executable, fault: Fault | None = None) -> subprocess.CompletedProcess[str]:
        more = fault.environment if fault else {}
        command = self.command(python=python)
        return subprocess.run(command, capture_output=True, text=True, check=False, env={**os.environ, **more})

    def manifest(self) -> bytes:
        return (self.public / manifest.MANIFEST).read_bytes()

    def is_whole(self, known: dict[str, bytes]) -> str:
        """Return which of the known states is shown; nothing of it may be missing or of another one."""
        shown = releases.current(self.public)
        assert shown is not None
        assert list(manifest.differences(shown)) == []
        assert self.manifest() in known.values()
        return next(words for words, raw in known.items() if raw == self.manifest())

    def leftovers(self) -> list[Path]:
        """Return what killed builds left behind beside the releases."""
        return [path for path in releases.home(self.public).iterdir() if path.name.startswith((".staging", ".aside"))]


@pytest.fixture
def handbook(tmp_path: Path) -> Handbook:
    made = Handbook(tmp_path / "handbook")
    write(made.root, {"content/site.yaml": site("sq", "en"), "content/pages/welcome.yaml": PAGE})
    made.say("old")
    return made


@pytest.fixture(scope="module")
def python() -> Iterator[str]:
    """Return a program that does what the interpreter does, from an interpreter that is warm already."""
    with tempfile.TemporaryDirectory() as folder:
        address = f"{folder}/warm"
        environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONUTF8": "1"}
        server = subprocess.Popen(
            [sys.executable, str(ROOT / "tests" / "warm.py"), "serve", address],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env=environment,
        )
        assert server.stdout is not None
        assert server.stdout.readline() == b"ready\n"
        yield warm.interpreter(address)
        server.communicate()


@pytest.fixture
def known(handbook: Handbook, python: str) -> dict[str, bytes]:
    """Return the manifests of the two states; the old one is shown."""
    found = {}
    for words in ("new", "old"):
        handbook.say(words)
        done = handbook.build(python)
        assert done.returncode == 0, done.stderr
        found[words] = handbook.manifest()
    return found


@POSIX
def test_a_kill_at_any_moment_leaves_a_whole_site_and_the_next_build_is_right(
    handbook: Handbook, known: dict[str, bytes], python: str
) -> None:
    chance = random.Random(11)
    handbook.forget()
    begin = time.monotonic()
    handbook.build()
    whole = time.monotonic() - begin
    for number in range(ROUNDS):
        before = handbook.is_whole(known)
        wanted = next(words for words in known if words != before)
        handbook.say(wanted)
        if number % 4 < 2:
            handbook.forget()
        running = subprocess.Popen(
            handbook.command(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True
        )
        time.sleep(chance.random() * whole)
        # Half of the time its children live on; they must end by themselves and not write into the next build.
        os.killpg(running.pid, signal.SIGKILL) if number % 2 else running.kill()
        running.wait()
        assert handbook.is_whole(known) in (before, wanted)
        assert handbook.build(python).returncode == 0
        assert handbook.is_whole(known) == wanted
        assert handbook.leftovers() == []


def steps(handbook: Handbook, python: str, where: str, how: str) -> Iterable[int]:
    """Count what a build from nothing does to the disk, and return the numbers of the calls to break."""
    calls = handbook.root.parent / "calls"
    handbook.forget()
    done = handbook.build(python, Fault(where, how, NEVER, calls))
    assert done.returncode == 0, done.stderr
    found = calls.read_text().split()
    assert set(found) >= ({"open", "write", "fsync", "replace", "rename"} if where == "parent" else {"open", "replace"})
    every = range(1, len(found) + 1)
    return every if ROUNDS >= 50 else random.Random(how).sample(every, 3)


@POSIX
@pytest.mark.parametrize("how", HOWS)
@pytest.mark.parametrize("where", ["parent", "child"])
def test_a_fault_at_every_step_leaves_a_whole_site(
    handbook: Handbook, known: dict[str, bytes], python: str, where: str, how: str
) -> None:
    diary = handbook.root.parent / "diary"
    for at in steps(handbook, python, where, how):
        diary.write_text(f"{where} {how} {at}\n")  # what this process cannot tell any more where it is ended itself
        before = handbook.is_whole(known)
        wanted = next(words for words in known if words != before)
        handbook.say(wanted)
        if where == "child" or at % 2:
            handbook.forget()
        done = handbook.build(python, Fault(where, how, at, handbook.root.parent / "calls"))
        shown, said = handbook.is_whole(known), (at, done.returncode, done.stderr[-2000:])
        assert shown in (before, wanted), said
        assert "Traceback" not in done.stderr, said
        assert done.returncode in ((0, KILLED) if (where, how) == ("parent", "kill") else (0, 1, 3)), said
        assert done.returncode or shown == wanted, said
        assert handbook.build(python).returncode == 0, said
        assert handbook.is_whole(known) == wanted, said
        assert handbook.leftovers() == [], said


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
    """Return a disk of ten megabytes, where we may mount one."""
    with tempfile.TemporaryDirectory() as folder:
        mount = ["mount", "-t", "tmpfs", "-o", "size=10m", "tmpfs", folder]
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
    tiny.handbook(handbook.root)  # with texts that are offered as Word and PDF files
    git_repository.commit(git_repository.start(handbook.root), "2024-05-01T12:00:00+00:00")
    clone = Handbook(tmp_path / "elsewhere" / "deeper")
    clone.root.parent.mkdir()
    git_repository.git(tmp_path, "clone", "-q", str(handbook.root), str(clone.root))
    for one in (handbook, clone):
        done = subprocess.run(one.command("build", "--lang", "en"), capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr
    assert handbook.manifest() == clone.manifest()
    assert b'"clean": true' in handbook.manifest()
    assert b"example-guideline.pdf" in handbook.manifest()
    for path in sorted(handbook.public.resolve().rglob("*")):
        if path.is_file() and path.name != manifest.RELEASE:
            same = clone.public / path.relative_to(handbook.public.resolve())
            assert path.read_bytes() == same.read_bytes(), path
