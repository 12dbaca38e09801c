"""What the site offers of reports: documents of their day, facts as JSON, and which record a lost one belongs to."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

from generators.outputs.documents.ahead import build_ahead
from generators.reports import offered
from tests.outputs.documents.houses import house
from tests.reports import small
from tests.tiny import handbook


def test_forms_and_issues_are_offered_each_of_its_day(tmp_path: Path) -> None:
    pages, days = offered.pages(small.view(small.library(tmp_path)))
    assert [page.address for page in pages] == [
        "reports/example-blank",
        "reports/example-committee-2024",
        "reports/example-committee-2023",
    ]
    assert days == {
        "reports/example-committee-2024": date(2024, 11, 30),
        "reports/example-committee-2023": date(2024, 1, 31),
    }
    assert pages[0].changed == date(2024, 12, 1)


def test_documents_are_made_once_whatever_the_day_of_the_house(tmp_path: Path) -> None:
    pages, days = offered.pages(small.view(small.library(tmp_path / "content")))
    own = house(handbook(tmp_path / "house"))
    memory = tmp_path / "memory"
    made = build_ahead(pages, own, memory, days)
    assert set(made.files) == {
        *(f"reports/example-blank.{form}" for form in ("docx", "odt", "pdf")),
        *(f"reports/example-committee-{year}.{form}" for year in (2023, 2024) for form in ("docx", "pdf")),
    }
    (word, pdf) = made.ways["reports/example-committee-2024"]
    assert word.words.endswith("30 November 2024") and pdf.href == "/en/reports/example-committee-2024.pdf"
    kept = {path: path.stat().st_mtime_ns for path in memory.rglob("*") if path.is_file()}
    again = build_ahead(pages, replace(own, today=date(2025, 6, 1)), memory, days)
    assert again.files == made.files
    assert {path: path.stat().st_mtime_ns for path in memory.rglob("*") if path.is_file()} == kept


def test_the_facts_of_each_issue_are_a_file_and_its_page_leads_to_it(tmp_path: Path) -> None:
    made = offered.data(small.view(small.library(tmp_path)))
    assert json.loads(made.files["reports/example-committee-2024.json"])["period"] == "2024"
    (way,) = made.ways["reports/example-committee-2024"]
    assert way.href == "/en/reports/example-committee-2024.json"


def test_an_address_belongs_to_its_record(tmp_path: Path) -> None:
    held = small.library(tmp_path)
    for address in ("reports/example-blank", "reports/example-committee-2023", "report/example"):
        found = offered.document_of(held, address)
        assert found is not None and found.id == "example"
    assert offered.document_of(held, "reports/nothing") is None
