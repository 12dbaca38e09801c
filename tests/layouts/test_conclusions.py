"""What came of an item stands on its page in full: histories, chains both ways, what is asked of other bodies."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.library import Library
from generators.pages import record_page
from generators.register_pages.decisions import REGISTER
from generators.view import plain
from tests import meetings_of_a_year as example
from tests.page_text import lines


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    return example.library(tmp_path_factory.mktemp("conclusions"))


def shown(library: Library, key: str, lang: str = "en") -> list[str]:
    view = example.view(library, lang)
    return list(lines(record_page(view, view.library.documents[key], {}).blocks))


def test_a_history_stands_with_its_evidence(library: Library) -> None:
    page = shown(library, "ec-2024-03-01")
    start = page.index("Date | Status | Evidence | Reported by")
    assert page[start + 1 : start + 3] == [
        "1 March 2024 | open |  | ",
        "1 April 2024 | done | Letter no. 7 | Sekretariati",
    ]


def test_chains_are_shown_at_both_ends(library: Library) -> None:
    first, second = shown(library, "ec-2024-03-01"), shown(library, "ec-2024-06-01")
    assert "Superseded by: EC/2024-06-01/D1" in first
    assert "Implemented by: EC/2024-03-01/A1" in first
    assert "Implements: EC/2024-03-01/D1" in first
    assert "Supersedes: EC/2024-03-01/D1" in second
    assert "Taken up again by: Opening (Meeting of the example committee)" in first
    assert "Takes up: Opening (Meeting of the example committee)" in second


def test_what_is_asked_of_another_body_can_be_cited(library: Library) -> None:
    assert "- Asked of Example committee: The plan (The budget)" in shown(library, "ec-2024-06-01")
    view = example.view(library)
    page = record_page(view, view.library.documents["ec-2024-06-01"], {})
    assert "opening-plan" in {unit.id for unit in page.units}


def test_who_owes_it_too_is_named(library: Library) -> None:
    assert "Bashkë me: Ministria shembull" in shown(library, "ec-2024-03-01", "sq")


def test_the_register_of_decisions_shows_chains(library: Library) -> None:
    view = example.view(library)
    rows = [[plain(cell.words) for cell in REGISTER.row(view, one).cells] for one in REGISTER.entries(view)]
    assert [row[4] for row in rows] == [
        "Supersedes: EC/2024-03-01/D1",
        "Superseded by: EC/2024-06-01/D1; Implemented by: EC/2024-03-01/A1",
    ]


def test_a_code_that_is_not_public_is_named_nowhere(tmp_path: Path) -> None:
    root = example.year(tmp_path)
    path = root / "content/minutes/2024/ec-2024-06-01.yaml"
    text = path.read_text(encoding="utf-8").replace("status: in-force}", "status: in-force, access: internal}")
    path.write_text(text, encoding="utf-8")
    found = example.library_of(root)
    assert "Superseded by: not public" in shown(found, "ec-2024-03-01")
    assert not any("EC/2024-06-01/D1" in line for line in shown(found, "ec-2024-03-01"))
