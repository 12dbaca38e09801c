"""The synthetic meetings are a repository without errors, and the same bytes every time."""

from __future__ import annotations

from pathlib import Path

from benchmarks.meetings import files, make
from generators import check
from generators.loading import load
from generators.problem import Severity
from generators.registers import actions
from generators.tree import FolderTree


def test_two_bodies_of_two_years_are_read_without_an_error(tmp_path: Path) -> None:
    library = load(FolderTree(make(tmp_path, bodies=2, years=2, sittings=2)))
    known = check.registry()
    bad = [one.check for one in check.run(library) if (one.severity or known[one.check].severity) is Severity.ERROR]
    assert bad == []
    assert len(actions(library)) == 2 * 2 * 2 * 4


def test_the_same_numbers_give_the_same_bytes() -> None:
    assert dict(files(2, 1, 2)) == dict(files(2, 1, 2))
