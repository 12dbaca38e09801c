"""The status of translations: a row for each document and language, with the way to the two texts side by side."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.blocks import Page, Row, Table
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.tiny import handbook


def row(root: Path, title: str) -> tuple[Table, list[Row]]:
    library = load(FolderTree(root))
    made = make(View(library.public(), "en", words("en"), date(2024, 6, 1)), {})
    page: Page = next(page for page in made if page.address == "register/translations")
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    return table, [one for one in table.rows if plain(one.cells[0].words) == title]


def counts(table: Table, one: Row) -> dict[str, str]:
    cells = zip(table.columns, one.cells, strict=True)
    return {column.key: plain(cell.words) for column, cell in cells if column.type == "number"}


def test_every_state_is_counted_and_leads_to_both_texts_side_by_side(tmp_path: Path) -> None:
    table, (found,) = row(handbook(tmp_path), "Example guideline")
    assert set(counts(table, found)) >= {"missing", "unstamped"}
    assert counts(table, found)["missing"] == "0"
    assert found.cells[0].words[0].href == "beside/example-guideline.en-sq"
    assert plain(found.cells[2].words) == "English"


def test_a_missing_text_is_counted_and_leads_to_the_document(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    (root / "guidelines/example-guideline.en.md").unlink()
    table, (found,) = row(root, "Example guideline")
    assert int(counts(table, found)["missing"]) == 2
    assert found.cells[0].words[0].href == "guideline/example-guideline"


def test_a_site_of_three_languages_has_a_row_for_each_that_is_translated_into(tmp_path: Path) -> None:
    _, found = row(handbook(tmp_path, "sq", "en", "mk"), "Example guideline")
    assert [plain(one.cells[2].words) for one in found] == ["English", "Macedonian"]
