"""Documents built ahead: made once, remembered by content, forgotten when nobody asks for them any more."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Page, Paragraph, Prose, Span
from generators.building import Order, build
from generators.outputs.documents.ahead import build_ahead
from generators.problem import DoracakError
from generators.records.theme import Theme
from tests.outputs.documents.houses import page, plain_house
from tests.outputs.documents.test_odd import png
from tests.tiny import handbook


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


def test_a_document_that_cannot_be_made_is_left_out_and_the_others_are_not(tmp_path: Path) -> None:
    broken = replace(dated("a"), blocks=(Prose("![x](_images/content/x.png)\n", "en"),))
    house, memory = replace(plain_house(tmp_path), files=lambda path: png()[:40]), tmp_path / "memory"
    for _ in range(2):
        made = build_ahead([broken, dated("b", "two")], house, memory)
        assert sorted(made.files) == ["guideline/two.docx", "guideline/two.pdf"]
        assert made.ways["guideline/one"] == ()
        assert [(one.address, one.form, one.error.name) for one in made.left_out] == [
            ("guideline/one", "docx", "document-picture"),
            ("guideline/one", "pdf", "document-picture"),
        ]
    mended = build_ahead([broken, dated("b", "two")], replace(house, files=lambda path: png()), memory)
    assert (len(mended.files), mended.left_out) == (4, ())


def test_a_font_that_is_not_there_stops_all(tmp_path: Path) -> None:
    house = replace(plain_house(tmp_path), theme=Theme.model_validate({"fonts": {"pdf_text": "Comic Neue"}}))
    with pytest.raises(DoracakError, match="document-font"):
        build_ahead([dated("a")], house, tmp_path / "memory")


@pytest.mark.parametrize("harmed", [b"", b"x" * 500])
def test_a_harmed_memory_costs_time_and_no_document(tmp_path: Path, harmed: bytes) -> None:
    house, memory = plain_house(tmp_path), tmp_path / "memory"
    first = build_ahead([dated("a")], house, memory)
    for path in memory.iterdir():
        path.write_bytes(harmed)
    assert build_ahead([dated("a")], house, memory).files == first.files


def test_a_build_remembers_its_documents_and_an_unrelated_edit_makes_none_anew(tmp_path: Path) -> None:
    root = handbook(tmp_path)

    def built() -> dict[str, int]:
        assert build(Order(root, root / "public", as_of=date(2024, 6, 1))).shown is not None
        return {str(path): path.stat().st_mtime_ns for path in (root / ".cache/documents").rglob("*.*")}

    first = built()
    glossary = root / "content/glossary/example-glossary.yaml"
    glossary.write_text(glossary.read_text(encoding="utf-8") + "note: {sq: Shënim, en: Note}\n", encoding="utf-8")
    assert first and built() == first


def test_a_build_stands_without_a_document_and_names_the_file_each_time(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    broken = root / "content/images/broken.png"
    broken.parent.mkdir(parents=True, exist_ok=True)
    broken.write_bytes(png()[:40])
    text = root / "guidelines/example-guideline.en.md"
    text.write_text(text.read_text().replace("Words", "![A plan](../content/images/broken.png)", 1))
    for _ in range(2):
        made = build(Order(root, root / "public", as_of=date(2024, 6, 1)))
        assert made.shown is not None
        assert [(one.file, one.name) for one in made.left_out] == [
            ("guidelines/example-guideline.en.md", "en/guideline/example-guideline.docx"),
            ("guidelines/example-guideline.en.md", "en/guideline/example-guideline.pdf"),
        ]
        assert (made.shown / "en/guideline/example-guideline.html").is_file()
        assert not (made.shown / "en/guideline/example-guideline.pdf").exists()
        assert (made.shown / "sq/guideline/example-guideline.pdf").is_file()
