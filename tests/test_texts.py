"""A text that stands in a file is not read a second time, and any other text is read as if it stood in one."""

from __future__ import annotations

from pathlib import Path

from generators import texts
from generators.loading import load
from generators.prose import parse
from generators.tree import FolderTree
from tests.tiny import handbook


def test_the_text_of_a_file_has_the_units_that_were_read_with_it(tmp_path: Path) -> None:
    library = load(FolderTree(handbook(tmp_path))).public()
    known = [prose for document in library for prose in document.prose.values()]
    assert known
    for prose in known:
        found = texts.read(library, prose.text)
        assert found.units == prose.units == parse("", prose.text).units


def test_any_other_text_is_read(tmp_path: Path) -> None:
    library = load(FolderTree(handbook(tmp_path))).public()
    (unit,) = texts.read(library, "A *text* that stands [nowhere](no-where).\n").units
    assert unit.words == "A text that stands nowhere."
