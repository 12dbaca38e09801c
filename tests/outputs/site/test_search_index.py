"""The index of the pages: made once for the same content, made again when that changes, and whole in any case."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.loading import load
from generators.outputs.site import search_index
from generators.outputs.site.search_box import FOLDER
from generators.tree import FolderTree
from generators.view import View
from generators.words import words
from tests.tiny import handbook

DAY = date(2026, 11, 22)


def view(root: Path, day: date = DAY) -> View:
    return View(load(FolderTree(root)).public(), "sq", words("sq"), day)


def index(out: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in (out / FOLDER).iterdir()}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return handbook(tmp_path / "handbook")


def kept(memory: Path) -> list[Path]:
    return [path for path in (memory / search_index.KEPT).iterdir() if path.is_dir()]


def test_the_same_content_gives_the_same_files_without_making_them_again(root: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    search_index.write(tmp_path / "one", view(root), ("sq", "en"), memory)
    (folder,) = kept(memory)
    made = folder.stat().st_ino
    search_index.write(tmp_path / "two", view(root), ("sq", "en"), memory)
    assert index(tmp_path / "two") == index(tmp_path / "one")
    assert [one.stat().st_ino for one in kept(memory)] == [made]
    assert {"entry.js", "base-stemmer.js", "english-stemmer.js"} <= set(index(tmp_path / "one"))


def test_a_kept_index_that_others_changed_is_never_published(root: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    search_index.write(tmp_path / "one", view(root), ("sq", "en"), memory)
    (folder,) = kept(memory)
    (folder / "entry.js").write_bytes(b"changed")
    search_index.write(tmp_path / "two", view(root), ("sq", "en"), memory)
    assert index(tmp_path / "two") == index(tmp_path / "one")


def test_another_day_makes_another_index_and_the_old_one_goes(root: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    search_index.write(tmp_path / "one", view(root), ("sq", "en"), memory)
    search_index.write(tmp_path / "two", view(root, date(2027, 1, 1)), ("sq", "en"), memory)
    assert len(kept(memory)) == 1
    assert index(tmp_path / "one") != index(tmp_path / "two")


def test_a_language_that_is_not_built_is_not_found_either(root: Path, tmp_path: Path) -> None:
    search_index.write(tmp_path, view(root), ("sq",), tmp_path / "memory")
    entry = index(tmp_path)["entry.js"].decode()
    assert '"langs":["sq"]' in entry
    assert "english-stemmer.js" not in index(tmp_path)


def test_after_an_edit_the_index_is_that_of_a_build_from_nothing(root: Path, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    search_index.write(tmp_path / "before", view(root), ("sq", "en"), memory)
    before = {path.name: path.stat().st_ino for path in kept(memory)[0].iterdir()}
    path = root / "guidelines/example-guideline.en.md"
    path.write_text(path.read_text(encoding="utf-8").replace("Words", "Entirely other words"), encoding="utf-8")
    search_index.write(tmp_path / "after", view(root), ("sq", "en"), memory)
    search_index.write(tmp_path / "clean", view(root), ("sq", "en"), tmp_path / "nothing")
    assert index(tmp_path / "after") == index(tmp_path / "clean") != index(tmp_path / "before")
    after = {path.name: path.stat().st_ino for path in kept(memory)[0].iterdir()}
    assert set(after) == set(index(tmp_path / "clean"))
    same = index(tmp_path / "before").items() & index(tmp_path / "after").items()
    assert same and all(after[name] == before[name] for name, _ in same)
