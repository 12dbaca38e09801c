"""Tags: what is tagged with what, on the page of a scheme, in the register and in the matrix."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generators.blocks import Page, Table
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.tiny import handbook

TAGS = """\
tags:
  - {scheme: example-scheme, code: one, strength: principal, evidence: {sq: Dëshmia, en: The evidence}}
"""
MORE = '  - {id: two, code: "2", name: {sq: Dy, en: Two}, basis: example}\nrules: []\n'


def pages(root: Path, tags: str = TAGS) -> dict[str, Page]:
    guideline = root / "guidelines/example-guideline.yaml"
    guideline.write_text(guideline.read_text(encoding="utf-8") + tags, encoding="utf-8")
    scheme = root / "content/schemes/example-scheme.yaml"
    scheme.write_text(scheme.read_text(encoding="utf-8") + MORE.replace("rules: []\n", ""), encoding="utf-8")
    library = load(FolderTree(root))
    assert library.problems == ()
    return {page.address: page for page in make(View(library.public(), "en", words("en"), date(2024, 6, 1)), {})}


def rows(page: Page) -> list[list[str]]:
    (table,) = [block for block in page.blocks if isinstance(block, Table) and block.id in ("_rows", "_tagged-table")]
    return [[plain(cell.words) for cell in row.cells] for row in table.rows]


def test_a_scheme_names_what_is_tagged_with_each_code_and_what_nothing_is_tagged_with(tmp_path: Path) -> None:
    page = pages(handbook(tmp_path))["scheme/example-scheme"]
    assert rows(page) == [["1 One", "Example guideline (principal)"]]
    assert "No document is tagged with: 2 Two." in lines(page.blocks)


def test_a_scheme_that_nothing_is_tagged_with_says_so(tmp_path: Path) -> None:
    found = pages(handbook(tmp_path), tags="")
    assert "No document is tagged with this scheme." in lines(found["scheme/example-scheme"].blocks)
    assert "No document is tagged." in lines(found["register/matrix"].blocks)


def test_the_register_of_tags_gives_the_evidence(tmp_path: Path) -> None:
    assert rows(pages(handbook(tmp_path))["register/tags"]) == [
        ["Example guideline", "Example scheme", "1 One", "principal", "The evidence"]
    ]


def test_the_matrix_says_in_words_what_a_document_is_tagged_with(tmp_path: Path) -> None:
    root = handbook(tmp_path)
    scheme = (root / "content/schemes/example-scheme.yaml").read_text(encoding="utf-8")
    other = scheme.replace("en: Example scheme", "en: Other scheme").replace("mandatory", "short: {en: O}\nmandatory")
    (root / "content/schemes/other-scheme.yaml").write_text(other, encoding="utf-8")
    page = pages(root)["register/matrix"]
    (table,) = [block for block in page.blocks if isinstance(block, Table)]
    assert [column.label for column in table.columns] == ["Document", "Example scheme", "O"]
    assert rows(page) == [["Example guideline", "1 One (principal)", "no tag"]]
