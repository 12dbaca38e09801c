"""Workbooks beside the issues of reports: offered with their size, made once, and made anew when a fact changes."""

from __future__ import annotations

import io
from pathlib import Path

import openpyxl

from generators.library import Library
from generators.outputs.documents.ahead import Ahead
from generators.reports import offered, offered_books
from tests.reports import small


def books(held: Library, memory: Path, lang: str = "en") -> Ahead:
    seen = small.view(held, lang)
    pages, _ = offered.pages(seen)
    return offered_books.books(seen, pages, offered.data(seen).files, memory)


def times(memory: Path) -> dict[str, int]:
    return {path.name: path.stat().st_mtime_ns for path in memory.iterdir()}


def test_each_issue_leads_to_its_workbook(tmp_path: Path) -> None:
    held = small.library(tmp_path / "root")
    made = books(held, tmp_path / "memory")
    assert made.files
    for path, raw in made.files.items():
        assert path.endswith(".xlsx")
        assert openpyxl.load_workbook(io.BytesIO(raw)).sheetnames[-1] == "Sources"
        (way,) = made.ways[path.removesuffix(".xlsx")]
        assert way.href == f"/en/{path}"
        assert str(-(-len(raw) // 1024)) in way.words


def test_what_is_remembered_is_not_made_again(tmp_path: Path) -> None:
    held = small.library(tmp_path / "root")
    first = books(held, tmp_path / "memory")
    before = times(tmp_path / "memory")
    assert books(held, tmp_path / "memory").files == first.files
    assert times(tmp_path / "memory") == before


def test_languages_do_not_take_each_others_words(tmp_path: Path) -> None:
    held = small.library(tmp_path / "root")
    english, albanian = (books(held, tmp_path / "memory", lang) for lang in ("en", "sq"))
    assert english.files.keys() == albanian.files.keys()
    assert all(english.files[path] != albanian.files[path] for path in english.files)


def test_another_fact_makes_another_workbook_and_the_old_one_is_forgotten(tmp_path: Path) -> None:
    first = books(small.library(tmp_path / "one"), tmp_path / "memory")
    names = set(times(tmp_path / "memory"))
    fewer = books(small.library(tmp_path / "two", small.LINES[0]), tmp_path / "memory")
    assert fewer.files != first.files
    assert len(times(tmp_path / "memory")) == len(names)
    assert set(times(tmp_path / "memory")) != names
