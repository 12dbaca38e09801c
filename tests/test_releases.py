"""A reader finds the old site or the new one, whole, whatever happens to the one who publishes."""

from __future__ import annotations

import json
import os
import random
import subprocess
import sys
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generators import releases
from generators.problem import DoracakError

FILES = ("index.html", "sq/index.html", "en/index.html")
PUBLISH = (
    f"FILES = {FILES!r}"
    + """
import sys
from pathlib import Path
from generators import releases
def publish(public, words):
    with releases.staging(public, "build") as staged:
        for name in FILES:
            path = staged.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words)
        (staged.folder / "same.css").write_text("same")
        releases.publish(staged)
"""
)


@dataclass(frozen=True)
class Release:
    number: int
    time: str
    manifest: str
    previous: dict[str, Any] | None
    tools: dict[str, str]


def publish(public: Path, words: str) -> Path:
    with releases.staging(public, "build") as staged:
        for name in FILES:
            path = staged.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(words)
        (staged.folder / "same.css").write_text("same")
        return releases.publish(staged)


def shown(public: Path) -> set[str]:
    return {(public / name).read_text() for name in FILES}


def test_public_is_a_relative_link_and_three_releases_are_kept(tmp_path: Path) -> None:
    public = tmp_path / "public"
    for number in range(5):
        publish(public, str(number))
    assert os.readlink(public) == ".releases/5"
    assert shown(public) == {"4"}
    assert sorted(path.name for path in (tmp_path / ".releases").iterdir()) == [".lock", "3", "4", "5", "chain"]
    assert sorted(path.name for path in (tmp_path / ".releases" / "chain").iterdir()) == [
        f"{number}.json" for number in range(1, 6)
    ]


def test_what_did_not_change_is_one_file_on_disk(tmp_path: Path) -> None:
    public = tmp_path / "public"
    first, second = publish(public, "a"), publish(public, "b")
    assert (first / "same.css").stat().st_ino == (second / "same.css").stat().st_ino
    assert (first / "index.html").stat().st_ino != (second / "index.html").stat().st_ino


def test_a_build_that_fails_leaves_nothing(tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(public, "old")
    with pytest.raises(ZeroDivisionError), releases.staging(public, "build") as staged:
        (staged.folder / "index.html").write_text("new")
        raise ZeroDivisionError
    assert shown(public) == {"old"}
    assert sorted(path.name for path in (tmp_path / ".releases").iterdir()) == [".lock", "1", "chain"]


def test_a_real_folder_in_the_way_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "public").mkdir()
    with pytest.raises(DoracakError, match="public-is-a-folder"):
        publish(tmp_path / "public", "new")


def test_a_plain_folder_is_replaced_only_if_we_made_it(tmp_path: Path) -> None:
    out = tmp_path / "upload"
    for words in ("old", "new"):
        with releases.staging(out, "build") as staged:
            (staged.folder / "index.html").write_text(words)
            releases.publish_plain(staged, out)
    assert (out / "index.html").read_text() == "new"
    assert [one.number for one in chain_of(out)] == [1, 2]
    assert not out.is_symlink()
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").write_text("mine")
    with releases.staging(out, "build") as staged, pytest.raises(DoracakError, match="not-ours"):
        releases.publish_plain(staged, tmp_path / "mine")
    assert (tmp_path / "mine" / "letter.txt").read_text() == "mine"


def chain_of(public: Path) -> list[Release]:
    return [Release(**json.loads(path.read_bytes())) for path in sorted(releases.log(public).iterdir())]


def test_a_plain_folder_put_aside_by_a_killed_build_is_put_back(tmp_path: Path) -> None:
    out = tmp_path / "upload"
    with releases.staging(out, "build") as staged:
        (staged.folder / "index.html").write_text("old")
        releases.publish_plain(staged, out)
    out.rename(releases.home(out) / ".aside-1234abcd")
    with releases.staging(out, "build"):
        assert (out / "index.html").read_text() == "old"


def test_a_release_that_nobody_saw_is_thrown_away_and_its_number_given_again(tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(public, "old")
    unseen = publish(public, "never shown")
    releases._point(public, unseen.with_name("1"))
    (releases.log(public) / "2.json").unlink()
    assert publish(public, "new") == unseen
    assert shown(public) == {"new"}
    assert [(one.number, (one.previous or {}).get("number")) for one in chain_of(public)] == [(1, None), (2, 1)]


def test_a_release_shown_just_before_a_kill_comes_into_the_log_afterwards(tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(public, "1")
    publish(public, "2")
    (releases.log(public) / "2.json").unlink()
    publish(public, "3")
    assert [one.number for one in chain_of(public)] == [1, 2, 3]


def test_a_stop_at_every_step_leaves_a_whole_site(tmp_path: Path) -> None:
    """The process ends at the first, second, third ... call that changes the disk, as SQLite is tested."""
    public = tmp_path / "public"
    publish(public, "old")
    script = PUBLISH + (
        "import os\nleft = int(sys.argv[2])\n"
        "def counted(call):\n"
        "    def one(*words, **named):\n"
        "        global left\n"
        "        left -= 1\n"
        "        if left < 0: os._exit(9)\n"
        "        return call(*words, **named)\n"
        "    return one\n"
        "for name in ('fsync', 'rename', 'replace', 'link', 'symlink', 'mkdir', 'rmdir', 'unlink'):\n"
        "    setattr(os, name, counted(getattr(os, name)))\n"
        "publish(Path(sys.argv[1]), 'new')\n"
    )
    step, code = 0, 9
    while code == 9:
        code = subprocess.run([sys.executable, "-c", script, str(public), str(step)], check=False).returncode
        assert shown(public) in ({"old"}, {"new"})
        step += 1
    assert code == 0
    assert step > 10
    assert shown(public) == {"new"}
    publish(public, "after")
    assert not [path for path in (tmp_path / ".releases").iterdir() if path.name.startswith(".staging")]


def test_a_kill_at_any_time_leaves_a_whole_site(tmp_path: Path) -> None:
    public = tmp_path / "public"
    publish(public, "0")
    script = PUBLISH + "for number in range(10**6): publish(Path(sys.argv[1]), str(number))"
    chance = random.Random(7)
    for _ in range(6):
        running = subprocess.Popen([sys.executable, "-c", script, str(public)])
        end = time.monotonic() + 0.4 + chance.random() * 0.2
        while time.monotonic() < end:
            release = public.resolve()
            try:
                words = {(release / name).read_text() for name in FILES}
            except FileNotFoundError:
                assert not release.exists() or release != public.resolve()
                continue
            assert len(words) == 1
        running.kill()
        running.wait()
        assert len(shown(public)) == 1
