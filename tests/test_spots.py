"""Where keys and values stand: the numbers kept beside the data lead to the very places in the text."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators import source
from generators.loading import load
from generators.problem import KeyPath
from generators.spots import KEY, spots
from generators.tree import FolderTree
from tests.tiny import handbook

TEXT = """\
# a comment first
title: &t Plan
parts: [one, {id: two, title: *t}]
last:
  - >-
    folded
    words
  - deep: {x: 1}
"""


@pytest.mark.parametrize(
    ("keys", "spot"),
    [
        ((), (2, 1)),
        (("title", KEY), (2, 1)),
        (("title",), (2, 8)),
        (("parts", 0), (3, 9)),
        (("parts", 1, "title"), (3, 31)),
        (("last", 0), (5, 5)),
        (("last", 1, "deep", "x", KEY), (8, 12)),
        (("last", 1, "deep", "x"), (8, 15)),
    ],
)
def test_marks_lead_to_keys_and_values(keys: KeyPath, spot: tuple[int, int]) -> None:
    read = source.read("x.yaml", TEXT.encode())
    assert spots(read.data, read.marks)[keys] == spot


def test_without_marks_nothing_is_known() -> None:
    assert spots({"a": ["b"]}, "") == {}


def test_places_from_the_store_are_those_from_the_text(tmp_path: Path) -> None:
    """Every key and value of every file of the tiny repository, read from its text and from the store."""
    root = handbook(tmp_path / "root")
    cold, warm = (load(FolderTree(root), tmp_path / "cache").sources for _ in range(2))
    found = {path: spots(one.data, one.marks) for path, one in warm.items()}
    assert found == {path: spots(one.data, one.marks) for path, one in cold.items()}
    assert sum(map(len, found.values())) > 500
