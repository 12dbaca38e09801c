"""How much of what a report asks the records state, counted from its own facts; and how old its sources are."""

from __future__ import annotations

from pathlib import Path

from generators.blocks import Paragraph, Table
from generators.reports.filling import filled
from generators.reports.notes import Notes
from generators.reports.quality import blocks
from generators.reports.tables import table_block
from generators.view import plain
from tests.reports import small


def test_what_is_not_stated_is_counted_part_by_part_and_in_all(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    (table,) = (one for one in blocks(view, issue, filled(held, issue)) if isinstance(one, Table))
    assert [[plain(cell.words) for cell in row.cells] for row in table.rows] == [
        ["Summary", "1", "0", "0 of 1"],
        ["Lines behind plan", "7", "1", "1 of 8"],
        ["All parts", "8", "1", "1 of 9"],
    ]


def test_the_age_of_the_sources_is_that_of_their_commits(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    said = [plain(one.words) for one in blocks(view, issue, filled(held, issue)) if isinstance(one, Paragraph)]
    assert said[1] == "1 record was read. Last changed on 1 December 2024."


def test_a_table_without_lines_is_not_stated_visibly(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    (known,) = (part for section in filled(held, issue) for part in section.parts if part.key == "risks.known")
    assert known.table is not None
    shown = table_block(view, Notes(view, issue), known, known.table)
    assert isinstance(shown, Paragraph) and plain(shown.words) == "Risks: not stated"
