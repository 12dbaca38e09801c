"""What changed since the last issue: that one is computed anew at its own cut-off, and the figures compared."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generators.reports.issue import before
from generators.reports.since import blocks, differences, since, tables
from generators.view import plain
from tests.reports import small


def test_the_first_issue_says_that_there_is_none_before(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, first = small.view(held), small.issue(held, "2023")
    assert before(first) is None
    (said,) = blocks(view, first, since(view, first))
    assert plain(said.words) == "This report has no earlier issue to compare with."  # type: ignore[union-attr]


def test_figures_that_differ_and_lines_that_came_are_named(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    found = since(view, issue)
    assert found.earlier == small.issue(held, "2023")
    shown = [(one.part.key, one.what, plain(one.line), plain(one.old), plain(one.new)) for one in found.differences]
    assert shown == [
        ("summary.basics", "changed", "", "0 of 0 (not applicable)", "1 of 3"),
        ("lines.list", "added", "late", "", ""),
        ("lines.list", "added", "later", "", ""),
    ]


def test_a_line_that_stays_shows_the_figure_that_differs(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    found = differences(view, issue, replace(issue, cut_off=date(2024, 5, 1)))
    shown = [(one.what, plain(one.line), one.column, plain(one.old), plain(one.new)) for one in found]
    assert shown == [
        ("changed", "late", "Delay (days)", "90", "303"),
        ("changed", "later", "Delay (days)", "31", "244"),
    ]


def test_a_line_that_went_is_named(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    found = differences(view, replace(issue, cut_off=date(2024, 3, 1)), issue)
    assert [(one.what, plain(one.line)) for one in found if one.what != "changed"] == [("gone", "later")]


def test_the_summary_is_shown_in_full_and_other_parts_at_the_end(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    view, issue = small.view(held), small.issue(held)
    found = since(view, issue)
    assert [type(one).__name__ for one in blocks(view, issue, found)] == ["Paragraph", "Table", "Bullets", "Paragraph"]
    assert [type(one).__name__ for one in tables(view, issue, found)] == ["Heading", "Table"]
