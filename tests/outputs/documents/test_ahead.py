"""Documents built ahead: made once, remembered by content, forgotten when nobody asks for them any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from generators.blocks import Page, Paragraph, Prose, Span
from generators.outputs.documents.ahead import build_ahead
from tests.outputs.documents.houses import page, plain_house
from tests.outputs.documents.test_odd import png


def dated(text: str, key: str = "one") -> Page:
    made = page(Paragraph((Span(text),)))
    return replace(made, address=f"guideline/{key}", changed=date(2024, 2, 3))


def test_only_what_changed_is_made_anew(tmp_path: Path) -> None:
    house, memory = plain_house(tmp_path), tmp_path / "memory"
    first = build_ahead([dated("a"), dated("b", "two")], house, memory)
    before = {path.name: path.stat().st_mtime_ns for path in memory.iterdir()}
    second = build_ahead([dated("a"), dated("c", "two")], house, memory)
    after = {path.name: path.stat().st_mtime_ns for path in memory.iterdir()}
    assert sorted(first.files) == ["guideline/one.docx", "guideline/one.pdf", "guideline/two.docx", "guideline/two.pdf"]
    assert len(before) == len(after) == 4
    assert len(before.items() & after.items()) == 2
    assert first.files["guideline/one.pdf"] == second.files["guideline/one.pdf"]
    assert first.files["guideline/two.pdf"] != second.files["guideline/two.pdf"]


def test_another_day_remakes_only_what_speaks_of_that_day(tmp_path: Path) -> None:
    house, memory = plain_house(tmp_path), tmp_path / "memory"
    later = replace(house, today=date(2025, 1, 1))
    of_today = replace(dated("b", "two"), changed=None)
    first = build_ahead([dated("a"), of_today], house, memory)
    second = build_ahead([dated("a"), of_today], later, memory)
    assert first.files["guideline/one.docx"] == second.files["guideline/one.docx"]
    assert first.files["guideline/two.docx"] != second.files["guideline/two.docx"]


def test_ways_tell_form_size_and_day(tmp_path: Path) -> None:
    made = build_ahead([dated("a")], plain_house(tmp_path), tmp_path / "memory")
    size = -(-len(made.files["guideline/one.docx"]) // 1024)
    first = made.ways["guideline/one"][0]
    assert (first.words, first.href) == (
        f"Word, {size} KB, 3 February 2024",
        "/en/guideline/one.docx",
    )


def test_a_changed_picture_makes_the_document_anew(tmp_path: Path) -> None:

    shown = replace(dated("a"), blocks=(Prose("![x](_images/content/x.png)\n", "en"),))
    house, memory = plain_house(tmp_path), tmp_path / "memory"
    first = build_ahead([shown], replace(house, files=lambda path: png()), memory)
    second = build_ahead([shown], replace(house, files=lambda path: png(16)), memory)
    assert first.files["guideline/one.docx"] != second.files["guideline/one.docx"]
