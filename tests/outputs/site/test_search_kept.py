"""The index of the pages is kept from build to build, and a damaged copy of it never comes into a site."""

from __future__ import annotations

from collections.abc import Callable
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


def linked(path: Path) -> None:
    away = path.parents[2] / "away"
    path.rename(away)
    path.symlink_to(away)


HARMS: dict[str, Callable[[Path], object]] = {
    "emptied": lambda path: path.write_bytes(b""),
    "another": lambda path: path.write_bytes(path.read_bytes().swapcase()),
    "gone": Path.unlink,
    "link": linked,
}


@pytest.fixture
def view(tmp_path: Path) -> View:
    return View(load(FolderTree(handbook(tmp_path / "repository"))).public(), "sq", words("sq"), date(2026, 1, 1))


def built(view: View, out: Path, memory: Path) -> dict[str, bytes]:
    search_index.write(out, view, ("sq", "en"), memory)
    return {path.name: path.read_bytes() for path in (out / FOLDER).iterdir()}


def test_what_did_not_change_is_not_made_again(view: View, tmp_path: Path) -> None:
    first = built(view, tmp_path / "first", tmp_path / "memory")
    stamps = {path: path.stat().st_mtime_ns for path in (tmp_path / "memory").rglob("*") if path.is_file()}
    assert built(view, tmp_path / "second", tmp_path / "memory") == first
    assert {path: path.stat().st_mtime_ns for path in stamps} == stamps


@pytest.mark.parametrize("harm", HARMS)
def test_a_damaged_file_is_made_again(harm: str, view: View, tmp_path: Path) -> None:
    memory = tmp_path / "memory"
    first = built(view, tmp_path / "first", memory)
    victims = [path for path in (memory / search_index.KEPT).rglob("*") if path.is_file()]
    for number, victim in enumerate((victims[0], victims[-1], memory / search_index.KEPT / search_index.SEALS)):
        if victim.exists():
            HARMS[harm](victim)
        assert built(view, tmp_path / f"again-{number}", memory) == first
