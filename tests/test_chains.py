"""Chains are written on one side and known on both."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.chains import continued_by, links
from generators.library import Library
from generators.registers import entry_of
from tests import meetings_of_a_year as example


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return example.library(tmp_path_factory.mktemp("chains"))


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("EC/2024-03-01/D1", {"superseded_by": ("EC/2024-06-01/D1",), "implemented_by": ("EC/2024-03-01/A1",)}),
        ("EC/2024-06-01/D1", {"supersedes": ("EC/2024-03-01/D1",)}),
        ("EC/2024-03-01/A1", {"implements": ("EC/2024-03-01/D1",)}),
        ("EC/2024-06-01/A1", {}),
    ],
)
def test_both_ends_know_each_other(code: str, expected: dict[str, tuple[str, ...]], library: Library) -> None:
    entry = entry_of(library, code)
    assert entry is not None
    assert links(library, entry.made) == expected


def test_an_item_knows_who_took_it_up_again(library: Library) -> None:
    assert continued_by(library, "ec-2024-03-01", "opening") == ("ec-2024-06-01#opening",)
    assert continued_by(library, "ec-2024-06-01", "opening") == ()


def test_a_code_that_nobody_gave_is_nowhere(tmp_path: Path) -> None:
    assert entry_of(example.library(tmp_path), "EC/2024-06-01/D9") is None
