"""Parsed files are remembered by their bytes; a store that is broken, stale or in the way never stops anyone."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest

from generators import parsed
from generators.loading import load
from generators.parsed import Parsed
from generators.tree import FolderTree
from tests.tiny import handbook, write

ROOT = Path(__file__).parents[1]


class Reader:
    """A parser that counts how often it is asked."""

    def __init__(self) -> None:
        self.times = 0

    def __call__(self) -> dict[str, str]:
        self.times += 1
        return {"words": "ç"}


def ask(folder: Path | None, reader: Reader, path: str = "a.yaml", raw: bytes = b"x") -> None:
    with Parsed(folder) as store:
        assert store.get(path, raw, reader) == {"words": "ç"}


def test_the_second_run_parses_nothing(tmp_path: Path) -> None:
    reader = Reader()
    ask(tmp_path / "new" / "cache", reader)
    ask(tmp_path / "new" / "cache", reader)
    assert reader.times == 1


def test_a_folder_may_have_any_name(tmp_path: Path) -> None:
    reader = Reader()
    ask(tmp_path / "ç ?mode=x#y%20", reader)
    ask(tmp_path / "ç ?mode=x#y%20", reader)
    assert reader.times == 1
    assert [path.name for path in tmp_path.iterdir()] == ["ç ?mode=x#y%20"]


def test_other_bytes_or_another_path_are_parsed(tmp_path: Path) -> None:
    reader = Reader()
    for path, raw in (("a.yaml", b"x"), ("a.yaml", b"y"), ("b.yaml", b"x")):
        ask(tmp_path, reader, path, raw)
    assert reader.times == 3


def test_without_a_folder_nothing_is_remembered() -> None:
    reader = Reader()
    ask(None, reader)
    ask(None, reader)
    assert reader.times == 2


@pytest.mark.parametrize(
    "broken", [b"", b"no database at all", b"SQLite format 3\0" + b"\xff" * 4096], ids=["empty", "text", "torn"]
)
def test_a_broken_store_is_made_anew(tmp_path: Path, broken: bytes) -> None:
    reader = Reader()
    (tmp_path / "parsed.sqlite").write_bytes(broken)
    ask(tmp_path, reader)
    ask(tmp_path, reader)
    assert reader.times == 1


@pytest.mark.parametrize("value", ["{", "", None, b"\xff"])
def test_a_broken_value_is_parsed_again(tmp_path: Path, value: object) -> None:
    reader = Reader()
    ask(tmp_path, reader)
    with closing(sqlite3.connect(tmp_path / "parsed.sqlite")) as base, base:
        base.execute("update parsed set value = ?", (value,))
    ask(tmp_path, reader)
    ask(tmp_path, reader)
    assert reader.times == 2


def test_a_store_of_another_shape_is_made_anew(tmp_path: Path) -> None:
    with closing(sqlite3.connect(tmp_path / "parsed.sqlite")) as base, base:
        base.execute("create table other (a)")
    reader = Reader()
    ask(tmp_path, reader)
    ask(tmp_path, reader)
    assert reader.times == 1


def test_a_store_that_cannot_be_written_stops_no_one(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    ask(tmp_path / "file", Reader())
    assert (tmp_path / "file").read_text() == "not a folder"


def test_a_library_from_the_store_is_the_library_from_the_files(tmp_path: Path) -> None:
    root = handbook(tmp_path / "root")
    write(root, {"content/pages/broken.yaml": "a: [", "content/pages/second.yaml": "a: 1\na: 2\n"})
    cold, warm = (load(FolderTree(root), tmp_path / "cache") for _ in range(2))
    assert cold == warm == load(FolderTree(root))
    assert [problem.check for problem in warm.problems if problem.place.file == "content/pages/broken.yaml"]
    assert len(cold.documents) > 10


def test_a_library_is_read_from_the_store_alone(tmp_path: Path) -> None:
    root = handbook(tmp_path / "root")
    load(FolderTree(root), tmp_path / "cache")
    with closing(sqlite3.connect(tmp_path / "cache" / "parsed.sqlite")) as base, base:
        for key, value in base.execute("select key, value from parsed").fetchall():
            base.execute("update parsed set value = ? where key = ?", (value.replace("Words in", "Remembered"), key))
    page = load(FolderTree(root), tmp_path / "cache").documents["example-page"]
    assert page.prose["en"].units[1].text == "Remembered en."


def test_the_store_holds_json_alone(tmp_path: Path) -> None:
    load(FolderTree(handbook(tmp_path / "root")), tmp_path / "cache")
    with closing(sqlite3.connect(tmp_path / "cache" / "parsed.sqlite")) as base:
        values = [value for (value,) in base.execute("select value from parsed")]
    assert len(values) > 10
    assert all(isinstance(json.loads(value), dict) for value in values)


def tool_hash(program: Path) -> str:
    command = [sys.executable, "-c", "from generators.parsed import tool; print(tool().hex())"]
    return subprocess.run(command, cwd=program, capture_output=True, check=True, text=True).stdout


def test_a_change_of_what_parses_forgets_everything(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "generators", tmp_path / "generators", ignore=shutil.ignore_patterns("__pycache__"))
    hashes = {tool_hash(tmp_path)}
    assert hashes == {parsed.tool().hex() + "\n"}
    for name in ("source.py", "decoding.py", "prose.py", "oddities.py", "limits.py"):
        with (tmp_path / "generators" / name).open("a") as file:
            file.write("# changed\n")
        hashes.add(tool_hash(tmp_path))
    assert len(hashes) == 6
