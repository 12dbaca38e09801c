"""What was made before stands only as long as it would be made the same; a harmed memory costs time alone."""

from __future__ import annotations

from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generators import answers, filing
from generators.asked import ALL, ask
from generators.loading import load
from generators.remembered import Remembered
from generators.tree import FolderTree
from generators.waiting import Waiting, waiting
from tests.tiny import handbook, write


def told(root: Path, day: date = date(2024, 1, 1)) -> answers.Answers:
    return answers.Answers(answers.asked(load(FolderTree(root)).public()), {"a.yaml": day})


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return handbook(tmp_path / "handbook")


def test_data_are_recalled_as_long_as_answers_and_ground_are_the_same(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    with Remembered(path, "ground", told(root)) as memory:
        memory.keep("one", {("body", ALL), ("@changed", "a.yaml")}, {"x": 1}, "more")
    again = Remembered(path, "ground", told(root))
    assert again.recall("one", "more") == {"x": 1}
    assert again.recall("one", "other") is None and again.recall("two", "more") is None
    assert Remembered(path, "other ground", told(root)).recall("one", "more") is None
    assert Remembered(path, "ground", told(root, date(2025, 1, 1))).recall("one", "more") is None
    body = root / "content/bodies/example-committee.yaml"
    body.write_text(body.read_text(encoding="utf-8").replace("en: ", "en: New ", 1), encoding="utf-8")
    assert Remembered(path, "ground", told(root)).recall("one", "more") is None


@pytest.mark.parametrize("harm", [b"", b"{}", b"x\n{}"])
def test_a_harmed_memory_is_as_good_as_none(root: Path, tmp_path: Path, harm: bytes) -> None:
    path = tmp_path / "memory.json"
    with Remembered(path, "ground", told(root)) as memory:
        memory.keep("one", set(), 1)
    path.write_bytes(harm + path.read_bytes()[10:] if harm else harm)
    assert Remembered(path, "ground", told(root)).recall("one") is None


def test_what_nobody_asks_for_is_forgotten_and_an_error_leaves_the_memory_of_before(root: Path, tmp_path: Path) -> None:
    path = tmp_path / "memory.json"
    with Remembered(path, "ground", told(root)) as memory:
        memory.keep("one", set(), 1)
        memory.keep("two", set(), 2)
    with pytest.raises(ValueError, match="no"), Remembered(path, "ground", told(root)):
        raise ValueError("no")
    with Remembered(path, "ground", told(root)) as memory:
        assert memory.recall("two") == 2
    last = Remembered(path, "ground", told(root))
    assert (last.recall("one"), last.recall("two")) == (None, 2)


class Writer:
    """Writes two files, and counts how often each is made."""

    def __init__(self, top: Path) -> None:
        self.top, self.made = top, list[str]()

    def make(self, name: str, group: str) -> bytes:
        ask(group)
        self.made.append(name)
        return name.encode()

    def files(self) -> list[Waiting[bytes]]:
        names = {"one.json": "body", "two.json": "guideline"}
        return list(waiting([((name, partial(self.make, name, group)) for name, group in names.items())]))

    def write(self, root: Path, number: int) -> dict[str, bytes]:
        out = self.top / str(number)
        with Remembered(self.top / "memory.json", "ground", told(root)) as memory:
            filing.write(out, self.files(), memory, self.top / "kept", self.top / str(number - 1))
        return {path.name: path.read_bytes() for path in out.iterdir()}


def test_files_are_made_again_only_where_their_answers_changed(root: Path, tmp_path: Path) -> None:
    writer = Writer(tmp_path)
    wanted = {"one.json": b"one.json", "two.json": b"two.json"}
    assert writer.write(root, 1) == writer.write(root, 2) == wanted
    assert writer.made == ["one.json", "two.json"]
    assert (tmp_path / "1/one.json").samefile(tmp_path / "2/one.json")
    write(root, {"content/bodies/another-body.yaml": (root / "content/bodies/example-committee.yaml").read_text()})
    (tmp_path / "kept/two.json").write_bytes(b"harmed")
    assert writer.write(root, 3) == wanted
    assert writer.made == ["one.json", "two.json", "one.json", "two.json"]
