"""The index put together from the leaves of pages is that of all units, also where a page shows several documents."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest

from generators.library import Library
from generators.loading import load
from generators.outputs.index import leaves, units
from generators.outputs.index.kept import Units
from generators.outputs.index.leaves import leaves_of
from generators.outputs.index.lore import lore_of, lore_of_leaves
from generators.outputs.index.units import units_of
from generators.tree import FolderTree
from generators.view import View
from search.analysis import analyser
from search.browser import writing
from tests.tiny import handbook, write

DAY = date(2026, 11, 22)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return load(FolderTree(handbook(tmp_path / "handbook"))).public()


def index(library: Library, memory: Path | None = None) -> dict[str, bytes]:
    found = leaves_of(library, ("sq", "en"), DAY, memory)
    analysers = {lang: analyser(lang) for lang in ("sq", "en")}
    return writing.bound(found.bound, analysers, lore_of_leaves(library, found.given, DAY), DAY.isoformat())


def wanted(library: Library) -> dict[str, bytes]:
    found = units_of(library, DAY)
    analysers = {lang: analyser(lang) for lang in ("sq", "en")}
    return writing.write(found, analysers, lore_of(library, found, DAY), DAY.isoformat())


def test_the_index_of_leaves_is_that_of_units(library: Library, tmp_path: Path) -> None:
    assert index(library) == wanted(library)
    assert index(library, tmp_path) == index(library, tmp_path) == wanted(library)


def test_the_name_follows_what_is_found_and_the_languages(tmp_path: Path) -> None:
    root = handbook(tmp_path / "handbook")
    names = []
    for text in ("Words", "Other words", "Words"):
        path = root / "guidelines/example-guideline.en.md"
        write(root, {str(path.relative_to(root)): path.read_text(encoding="utf-8").replace("Words", text, 1)})
        names.append(leaves_of(load(FolderTree(root)).public(), ("sq", "en"), DAY, tmp_path / "memory").name)
        path.write_text(path.read_text(encoding="utf-8").replace(text, "Words", 1), encoding="utf-8")
    assert names[0] == names[2] != names[1]
    assert leaves_of(load(FolderTree(root)).public(), ("sq",), DAY).name != names[0]


def test_a_page_that_shows_several_documents_has_the_units_of_all(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two documents on one page stand between each other in the order of their anchors."""
    plain = units.pages

    def pages(view: View, shown: units.Shown) -> Iterator[tuple[str, Callable[[], Units]]]:
        for key, make in plain(view, shown):
            yield f"moved {key}" if key else "", partial(_on_one_page, make)

    monkeypatch.setattr(leaves, "pages", pages)
    monkeypatch.setattr(units, "pages", pages)
    assert {one.page for one in leaves_of(library, ("sq", "en"), DAY).bound} == {"page/all.html"}
    assert index(library) == wanted(library)


def _on_one_page(make: Callable[[], Units]) -> Units:
    return tuple(replace(unit, address=f"page/all.html#{place}-{unit.document}") for place, unit in enumerate(make()))
