"""Footnotes of figures: which records, up to which day, in which commit; and few enough to be read."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.reports.data import Fact
from generators.reports.notes import MOST, NAMED, Notes
from generators.view import plain
from tests.reports import small

ONE, OTHER = Fact("x", ("ministry",)), Fact("y", ("agency",))


@pytest.fixture(scope="module")
def notes(tmp_path_factory: pytest.TempPathFactory) -> Notes:
    root: Path = tmp_path_factory.mktemp("notes")
    held = small.library(root)
    return Notes(small.view(held), small.issue(held))


def test_a_note_names_record_day_and_commit(notes: Notes) -> None:
    (note,) = notes.of_lines([[ONE]])
    commit = f"{len('content/institutions/ministry.yaml'):040}"[:10]
    assert plain(note) == f"Source: Ministry of Testing; commit {commit}. Data up to 30 November 2024."
    assert [span.href for span in note if span.href] == ["institution/ministry"]


def test_lines_of_the_same_record_share_a_note_that_says_so(notes: Notes) -> None:
    found = notes.of_lines([[ONE], [ONE], [OTHER], [ONE]])
    assert [bool(note) for note in found] == [True, False, True, True]
    assert plain(found[0]).startswith("Rows 1 to 2. Source: Ministry of Testing")


def test_places_within_a_record_are_named_and_of_many_the_first(notes: Notes) -> None:
    entries = tuple(f"committee-2024#l{place}" for place in range(6))
    (note,) = notes.of_lines([[Fact("x", entries)]])
    assert "(l0, l1, l2, l3 and 2 more)" in plain(note)


def test_a_line_of_which_nothing_is_said_has_no_note_and_a_counted_zero_has_one(notes: Notes) -> None:
    unsaid, nothing = notes.of_lines([[Fact(None)], [Fact("0")]])
    assert unsaid == ()
    assert plain(nothing).startswith("Counted from the records; none was found.")


def test_a_source_that_names_no_record_is_shown_as_it_is_and_is_not_committed(notes: Notes) -> None:
    (note,) = notes.of_lines([[Fact("x", ("Official Gazette",))]])
    assert "Official Gazette" in plain(note) and "not committed" in plain(note)


def test_two_hundred_sources_make_few_notes_that_name_few_records(notes: Notes) -> None:
    found = notes.of_lines([[Fact("x", (f"source {place}",))] for place in range(200)])
    shown = [plain(note) for note in found if note]
    assert len(shown) <= MOST
    assert all(text.count("source ") <= NAMED + 1 for text in shown)
    assert shown[0].startswith("Rows 1 to 10.") and "2 more records, which the data file names" in shown[0]


def test_a_code_leads_to_the_place_where_it_was_given(notes: Notes) -> None:
    (note,) = notes.of_lines([[Fact("x", ("TC/2024-03-01/D1",))]])
    assert [span.href for span in note if span.href] == ["minutes/committee-2024-03-01#d1"]
    assert "(D1)" in plain(note)
