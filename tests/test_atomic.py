"""Files are written whole or not at all, links are refused, and one command works at a time."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from generators import atomic
from generators.problem import DoracakError


def test_new_folders_are_made_and_nothing_else_is_left(tmp_path: Path) -> None:
    atomic.write_text(tmp_path / "a" / "b.txt", "ë\n")
    assert (tmp_path / "a" / "b.txt").read_bytes() == "ë\n".encode()
    assert [path.name for path in (tmp_path / "a").iterdir()] == ["b.txt"]


def test_the_mode_of_a_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "run"
    path.write_text("old")
    path.chmod(0o750)
    atomic.write_bytes(path, b"new")
    assert path.stat().st_mode & 0o777 == 0o750


def test_a_symbolic_link_is_refused_and_its_target_stays(tmp_path: Path) -> None:
    target, link = tmp_path / "target", tmp_path / "link"
    target.write_text("old")
    link.symlink_to(target)
    with pytest.raises(DoracakError, match="not-a-file"):
        atomic.write_bytes(link, b"new")
    assert target.read_text() == "old"


def test_what_the_system_refuses_is_told_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(DoracakError) as caught:
        atomic.write_bytes(tmp_path / "file" / "below", b"new")
    assert caught.value.name == "cannot-write"
    assert "file" in caught.value.values["file"]


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "file"
    path.write_text("old")
    script = (
        "import resource, signal, sys; from pathlib import Path; from generators import atomic\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN); resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"
        "try: atomic.write_bytes(Path(sys.argv[1]), b'x' * 5000)\n"
        "except Exception as error: print(error)\n"
    )
    done = subprocess.run([sys.executable, "-c", script, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "cannot-write"
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["file"]


def test_the_second_is_told_who_holds_the_lock(tmp_path: Path) -> None:
    first, second = atomic.lock(tmp_path, "build --jobs 2"), atomic.lock(tmp_path, "tidy")
    with first, pytest.raises(DoracakError) as caught, second:
        pass
    assert caught.value.name == "locked"
    assert caught.value.values["command"] == "build --jobs 2"
    assert caught.value.values["pid"] == str(os.getpid())
    with atomic.lock(tmp_path, "tidy"):
        pass


def test_who_took_the_lock_this_very_moment_is_waited_for(tmp_path: Path) -> None:
    """A build that took the lock a moment ago may not have written down yet who it is."""
    with atomic.lock(tmp_path, "build"):
        named = (tmp_path / atomic.LOCK).read_bytes()
        (tmp_path / atomic.LOCK).write_bytes(b"")
        late = threading.Timer(0.3, (tmp_path / atomic.LOCK).write_bytes, [named])
        late.start()
        with pytest.raises(DoracakError) as caught, atomic.lock(tmp_path, "tidy"):
            pass
        late.join()
    assert caught.value.values["command"] == "build"


def test_a_killed_process_holds_nothing(tmp_path: Path) -> None:
    script = (
        "import os, sys; from pathlib import Path; from generators import atomic\n"
        "with atomic.lock(Path(sys.argv[1]), 'build'): os.kill(os.getpid(), 9)\n"
    )
    assert subprocess.run([sys.executable, "-c", script, str(tmp_path)], check=False).returncode == -9
    with atomic.lock(tmp_path, "build"):
        pass
