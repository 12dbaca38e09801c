"""Versions: what holds on a day, what comes next, and nothing that the record does not say; and how it is cited."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from generators import version_pages
from generators.blocks import Block, Bullets, Paragraph, Table
from generators.document import Document
from generators.in_force import DRAFT
from generators.loading import load
from generators.standing import standing
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.tiny import handbook, write

GUIDELINE = "guidelines/example-guideline.yaml"
VERSIONS = """\
versions:
  - {version: "1.0", adopted_by: Example committee, adopted: 2023-01-10, from: 2023-02-01, until: 2024-01-31, tag: v1.0}
  - {version: "1.1", adopted_by: Example committee, adopted: 2024-01-10, from: 2024-02-01}
  - {version: "2.0", adopted: 2024-06-01, from: 2025-01-01}
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return handbook(tmp_path)


def seen(root: Path, lang: str, day: date) -> tuple[View, Document]:
    library = load(FolderTree(root)).public()
    return View(library, lang, words(lang), day), library.documents["example-guideline"]


def said(blocks: tuple[Block, ...]) -> list[str]:
    found = []
    for block in blocks:
        if isinstance(block, Paragraph):
            found.append(plain(block.words))
        elif isinstance(block, Bullets):
            found += [plain(item.words) for item in block.items]
    return found


def with_versions(root: Path) -> Path:
    text = (root / GUIDELINE).read_text(encoding="utf-8").replace("status: draft", "status: adopted")
    return write(root, {GUIDELINE: text.replace('"0.1"', '"1.1"') + VERSIONS})


def test_a_text_that_nobody_adopted_says_so(root: Path) -> None:
    page = version_pages.page(*seen(root, "en", date(2024, 6, 1)))
    assert said(page.blocks) == [
        "No version is recorded as adopted.",
        "Working text, version 0.1, draft: Example guideline",
        "Review by: not stated",
    ]
    assert not [block for block in page.blocks if isinstance(block, Table)]


@pytest.mark.parametrize(
    ("day", "states"),
    [
        (date(2023, 6, 1), ["not yet in force", "not yet in force", "in force"]),
        (date(2024, 6, 1), ["not yet in force", "in force", "no longer in force"]),
        (date(2025, 6, 1), ["in force", "replaced by a later one", "no longer in force"]),
    ],
)
def test_each_version_has_its_state_on_the_day(root: Path, day: date, states: list[str]) -> None:
    page = version_pages.page(*seen(with_versions(root), "en", day))
    table = next(block for block in page.blocks if isinstance(block, Table))
    place = [column.key for column in table.columns].index("status")
    assert [plain(row.cells[place].words) for row in table.rows] == states


def test_what_is_in_force_what_comes_next_and_how_to_read_the_rest(root: Path) -> None:
    view, document = seen(with_versions(root), "sq", date(2024, 6, 1))
    lines = said(version_pages.page(view, document).blocks)
    assert lines[0] == "Më 1 qershor 2024 është në fuqi versioni 1.1, nga 1 shkurt 2024."
    assert "versioni 2.0, në fuqi nga 1 janar 2025" in lines
    assert lines[-1].endswith("python build.py redline v1.0..HEAD example-guideline")


def test_a_day_before_any_version_has_none_in_force(root: Path) -> None:
    page = version_pages.page(*seen(with_versions(root), "en", date(2020, 1, 1)))
    assert said(page.blocks)[0] == "On 1 January 2020 no recorded version is in force."


@pytest.mark.parametrize(
    ("day", "words_"),
    [
        (date(2024, 6, 1), "version 1.1, in force from 1 February 2024"),
        (date(2023, 6, 1), "version 1.0, in force from 1 February 2023 until 31 January 2024"),
        (date(2020, 1, 1), "version 1.1, adopted"),
    ],
)
def test_a_citation_says_which_version_it_is_of(root: Path, day: date, words_: str) -> None:
    assert standing(*seen(with_versions(root), "en", day)) == words_


def test_a_working_text_is_cited_as_a_draft_and_minutes_by_their_code(root: Path) -> None:
    view, document = seen(with_versions(root), "en", date(2024, 6, 1))
    assert standing(view, replace(document, id=f"{document.id}{DRAFT}")) == "version 1.1, draft"
    assert standing(view, view.library.documents["ec-2024-03-01"]) == "EC/2024-03-01"
    assert standing(view, view.library.documents["example-page"]) == ""


def test_guidelines_and_terms_have_the_page_and_their_working_texts_share_it(root: Path) -> None:
    view, document = seen(root, "en", date(2024, 6, 1))
    assert {address for address, _ in version_pages.makers(view)} == {
        "versions/example-guideline",
        "versions/example-standard",
    }
    assert version_pages.address(replace(document, id=f"{document.id}{DRAFT}")) == "versions/example-guideline"
