"""`list communication`: every activity with its state on the day that is asked for, as text, JSON and a document."""

from __future__ import annotations

import json
from pathlib import Path

from tests.commands.conftest import Run


def test_an_activity_is_listed_with_its_state_on_the_day(run: Run) -> None:
    for day, state in (("2024-04-30", "planned"), ("2024-05-01", "late")):
        (row,) = json.loads(run("list", "communication", "--as-of", day, "--json").out)
        assert (row["id"], row["activity_state"]) == ("example-communication#opening", state)
        assert row["audiences"] == [{"sq": "Qytetarët", "en": "Citizens"}]


def test_it_is_filtered_by_state_body_and_day(run: Run) -> None:
    day = ("--as-of", "2024-06-01")
    for line, count in (
        (("--status", "late"), 1),
        (("--status", "done"), 0),
        (("--body", "example-committee"), 1),
        (("--since", "2024-05-01"), 0),
    ):
        assert len(json.loads(run("list", "communication", *line, *day, "--json").out)) == count, line


def test_as_a_document_it_has_a_title_and_says_that_it_is_an_example(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "list.md"
    for lang, title, mark, late in (
        ("en", "Communication activities: all bodies", "Example", "| late |"),
        ("sq", "Veprimtaritë e komunikimit: të gjitha organet", "Shembull", "| me vonesë |"),
    ):
        run("list", "communication", "--format", "md", "--out", str(path), "--as-of", "2024-06-01", "--lang", lang)
        text = path.read_text(encoding="utf-8")
        assert title in text and mark in text and late in text
