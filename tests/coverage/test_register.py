"""The register of coverage: a row for each code, with how many objects of each group carry it, counted by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.register_pages.coverage import REGISTER
from generators.view import View, plain
from generators.words import words
from tests.coverage.test_measures import DAY, TAG, decision, library


@pytest.fixture
def view(tmp_path: Path) -> View:
    """Two decisions with mitigation, one of them twice, and one with the code above it, which is not counted."""
    twice = f", tags: [{TAG.replace('CODE', 'MIT')}, {TAG.replace('CODE', 'mitigation')}]"
    made = (twice, f", tags: [{TAG.replace('CODE', 'MIT')}]", f", tags: [{TAG.replace('CODE', 'climate')}]")
    found = library(tmp_path, "".join(decision(number, more) for number, more in enumerate(made, 1)))
    return View(found, "en", words("en"), DAY)


def told(view: View, code: str) -> dict[str, str]:
    columns = [column.key for column in REGISTER.columns(view)]
    (entry,) = [one for one in REGISTER.entries(view) if (one.scheme.id, one.code.id) == ("marker", code)]
    return dict(zip(columns, (plain(cell.words) for cell in REGISTER.row(view, entry).cells), strict=True))


def test_an_object_counts_once_for_a_code(view: View) -> None:
    row = told(view, "mitigation")
    assert (row["decisions"], row["guideline"], row["state"]) == ("2", "0", "covered")
    assert row["bodies"] == "Example committee"


def test_a_code_that_nothing_carries_is_there_as_a_gap(view: View) -> None:
    row = told(view, "soil")
    assert (row["decisions"], row["bodies"], row["state"]) == ("0", "", "no tag")


def test_a_code_above_others_has_no_row(view: View) -> None:
    assert "climate" not in {one.code.id for one in REGISTER.entries(view)}
