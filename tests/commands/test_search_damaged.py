"""Whatever happens to a file of the index: search answers as before, and says in one line that it was made again."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.commands.conftest import Outcome, Run
from tests.tiny import minutes, write

REMADE = "was thrown away and made again"
LOCK = "lock.sqlite"


@pytest.fixture(autouse=True)
def searched(root: Path, run: Run) -> Outcome:
    """Return a first answer, which makes the index."""
    write(root, {"content/minutes/2024/ec-2024-04-01.yaml": minutes("EC/2024-04-01", "2024-04-01")})
    return ask(run)


def ask(run: Run, engine: str = "fts5") -> Outcome:
    outcome = run("search", "committee", "--json", "--engine", engine)
    assert outcome.code == 0
    assert json.loads(outcome.out)["total"] > 0
    return outcome


def flipped(path: Path) -> None:
    raw = bytearray(path.read_bytes() or b"\0")
    raw[len(raw) // 2] ^= 1
    path.write_bytes(raw)


def folder(path: Path) -> None:
    path.unlink()
    (path / "inside").mkdir(parents=True)


def shown(home: Path) -> Path:
    name: str = json.loads((home / "current.json").read_bytes())["name"]
    return home / name


HARMS: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "cut": lambda path: path.write_bytes(path.read_bytes()[: path.stat().st_size // 2]),
    "another": lambda path: path.write_bytes(b"\x80damaged" * 1000),
    "another value": lambda path: path.write_bytes(b'{"a": [1]}'),
    "flipped": flipped,
    "gone": Path.unlink,
    "folder": folder,
}


@pytest.mark.parametrize(("engine", "harm"), [*(("fts5", harm) for harm in HARMS), ("whoosh", "flipped")])
def test_a_damaged_file_changes_no_answer(harm: str, engine: str, root: Path, run: Run) -> None:
    first = ask(run, engine)
    home = root / ".cache/search" / engine
    told = 0
    # Names in an index are made up anew each time, and the one before is kept: what is shown is harmed, by its place.
    for at in range(len(list(shown(home).iterdir()))):
        told += harmed(sorted(shown(home).iterdir())[at], harm, engine, run, first)
    for path in sorted(path for path in home.iterdir() if path.is_file()):
        told += harmed(path, harm, engine, run, first)
    assert told >= 4


def harmed(path: Path, harm: str, engine: str, run: Run, first: Outcome) -> int:
    """Return how often it was told that the index was made again after harm to one of its files."""
    HARMS[harm](path)
    again = ask(run, engine)
    assert again.out == first.out, path
    assert again.err.count("\n") == again.err.count(REMADE) <= 1, (path, again.err)
    return again.err.count(REMADE)


@pytest.mark.parametrize("harm", [name for name in HARMS if name != "flipped"])
def test_a_damaged_lock_is_made_again_by_the_next_update(harm: str, root: Path, run: Run) -> None:
    HARMS[harm](root / ".cache/search/fts5" / LOCK)
    write(root, {"content/minutes/2024/ec-2024-05-01.yaml": minutes("EC/2024-05-01", "2024-05-01")})
    again = ask(run)
    assert again.err.count(REMADE) == again.err.count("\n") == (harm in ("another", "another value", "folder"))
    assert ask(run).err == ""


def test_all_damaged_at_once_is_told_in_the_language_of_the_reader(root: Path, run: Run) -> None:
    for path in (root / ".cache/search").rglob("*"):
        if path.is_file():
            path.write_bytes(b"\x80damaged")
    again = run("search", "komiteti", "--lang", "sq", "--engine", "fts5")
    assert again.code == 0
    assert again.err.count("u ndërtua përsëri") == again.err.count("\n") == 1


def test_an_index_that_was_never_made_or_was_removed_is_made_in_silence(root: Path, run: Run) -> None:
    shutil.rmtree(root / ".cache/search")
    assert ask(run).err == ""
