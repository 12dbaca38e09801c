"""Pages of next agendas: only of bodies whose next sitting is known, with what is open as items."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generators.blocks import Heading, Notice, Page, Paragraph, Table
from generators.derived_pages.next_agenda import DERIVED
from generators.layouts.body import layout
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.tiny import handbook, minutes, write

ITEM = """\
    actions:
      - code: EC/2024-04-01/A1
        text: {sq: Të dërgohet raporti., en: Send the report.}
        owner: example-ministry
        due: {date: 2024-05-01}
        status: open
"""


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    text = minutes("EC/2024-04-01", "2024-04-01", item=ITEM)
    text = text.replace("next_meeting: not-stated", "next_meeting: 2024-09-02")
    root = write(handbook(tmp_path_factory.mktemp("next")), {"content/minutes/2024/ec-2024-04-01.yaml": text})
    return View(load(FolderTree(root)).public(), "en", words("en"), date(2024, 6, 1))


def pages(view: View) -> dict[str, Page]:
    return {address: make() for address, make in DERIVED.makers(view)}


def test_the_list_leads_to_the_agenda_of_each_known_sitting(view: View) -> None:
    found = pages(view)
    assert set(found) == {"next-agenda/index", "next-agenda/example-committee"}
    (table,) = [block for block in found["next-agenda/index"].blocks if isinstance(block, Table)]
    (row,) = [[plain(cell.words) for cell in row.cells] for row in table.rows]
    assert row[:2] == ["2 September 2024", "Example committee"]
    titles = [plain(found[f"next-agenda/{name}"].title) for name in ("index", "example-committee")]
    assert titles == ["Next agendas", "Next agenda: Example committee"]
    items = [
        one for one in found["next-agenda/example-committee"].blocks if isinstance(one, Heading) and one.level == 3
    ]
    assert row[2] == str(len(items))


def test_what_is_open_is_on_the_agenda(view: View) -> None:
    page = pages(view)["next-agenda/example-committee"]
    assert plain(page.title) == "Next agenda: Example committee"
    codes = [plain(row.cells[0].words) for one in page.blocks if isinstance(one, Table) for row in one.rows]
    assert "EC/2024-04-01/A1" in codes


def test_it_says_that_it_is_a_draft_and_that_what_stands_on_it_is_an_example(view: View) -> None:
    page = pages(view)["next-agenda/example-committee"]
    assert [one.tone for one in page.blocks if isinstance(one, Notice)] == ["example", "draft"]


def test_the_page_of_the_body_leads_there(view: View) -> None:
    ways = [
        one.words for one in layout(view, view.library.documents["example-committee"]) if isinstance(one, Paragraph)
    ]
    (way,) = [one for words in ways for one in words if one.href == "next-agenda/example-committee"]
    assert way.text == "Next sitting: 2 September 2024. Draft agenda"


def test_after_the_day_of_the_sitting_no_next_one_is_known(view: View) -> None:
    later = replace(view, today=date(2024, 9, 3))
    assert (pages(later), list(DERIVED.links(later))) == ({}, [])
