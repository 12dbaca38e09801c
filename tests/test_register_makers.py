"""Pages of registers and lists: split before they grow long, every entry on exactly one of the parts."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Bullets, Cell, Notice, Page, Paragraph, Table
from generators.kind import registry
from generators.library import Library
from generators.loading import load
from generators.register_makers import LATEST, makers
from generators.register_parts import MOST_ROWS
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.test_registers import made
from tests.tiny import handbook, minutes, write

BODY = "type: committee\nnames:\n  - {text: {sq: Grupi tjetër, en: Other group}}\nbasis: example\nsource: {en: x}\n"
SIZES = {
    ("example-committee", 2023): 3,
    ("example-committee", 2024): 2 * MOST_ROWS + 1,
    ("other-group", 2024): MOST_ROWS,
}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    files = {"content/bodies/other-group.yaml": BODY}
    for (body, year), size in SIZES.items():
        code = f"{'EC' if body == 'example-committee' else 'OG'}/{year}-06-01"
        codes = [f"{code}/D{number}" for number in range(1, size + 1)]
        text = minutes(code, f"{year}-06-01", body, made("decisions", *codes))
        files[f"content/minutes/{year}/{body}-{year}.yaml"] = text
    return load(FolderTree(write(handbook(tmp_path_factory.mktemp("registers")), files)))


def pages(library: Library, lang: str = "en") -> dict[str, Page]:
    made_ = list(makers(View(library.public(), lang, words(lang), date(2024, 12, 31))))
    found = {address: maker() for address, maker in made_}
    assert len(found) == len(made_)
    assert {page.address for page in found.values()} == set(found)
    return found


def rows(page: Page) -> list[str]:
    return [plain(row.cells[0].words) for block in page.blocks if isinstance(block, Table) for row in block.rows]


def decisions(found: dict[str, Page]) -> dict[str, list[str]]:
    return {address: rows(page) for address, page in found.items() if address.startswith("register/decisions-")}


def test_every_entry_is_on_exactly_one_part(library: Library) -> None:
    found = Counter(code for codes in decisions(pages(library)).values() for code in codes)
    assert len(found) == sum(SIZES.values()) == 604
    assert set(found.values()) == {1}


def test_a_body_is_one_part_and_where_that_is_too_long_one_for_each_year(library: Library) -> None:
    assert {address: len(codes) for address, codes in decisions(pages(library)).items()} == {
        "register/decisions-example-committee": 0,
        "register/decisions-example-committee_2023": 3,
        "register/decisions-example-committee_2024": 200,
        "register/decisions-example-committee_2024_2": 200,
        "register/decisions-example-committee_2024_3": 1,
        "register/decisions-other-group": 200,
    }


def ways(page: Page) -> list[tuple[str, set[str | None]]]:
    (listed,) = [block for block in page.blocks if isinstance(block, Bullets)]
    return [(plain(way.words), {span.href for span in way.words if span.href}) for way in listed.items]


def test_a_long_register_shows_its_latest_rows_and_leads_to_every_part(library: Library) -> None:
    found = pages(library)
    front = found["register/decisions"]
    assert len(rows(front)) == LATEST
    assert [block.parts for block in front.blocks if isinstance(block, Table)] == ["register/decisions"]
    assert ways(front) == [
        ("Example committee (404 records)", {"register/decisions-example-committee"}),
        ("Other group (200 records)", {"register/decisions-other-group"}),
    ]
    assert ways(found["register/decisions-example-committee"]) == [
        ("Example committee, 2024 (200 records)", {"register/decisions-example-committee_2024"}),
        ("Example committee, 2024 (2) (200 records)", {"register/decisions-example-committee_2024_2"}),
        ("Example committee, 2024 (3) (1 record)", {"register/decisions-example-committee_2024_3"}),
        ("Example committee, 2023 (3 records)", {"register/decisions-example-committee_2023"}),
    ]


def test_each_part_has_a_title_of_its_own_and_a_way_back(library: Library) -> None:
    found = pages(library)
    titles = [plain(page.title) for page in found.values()]
    assert len(set(titles)) == len(titles)
    part = found["register/decisions-example-committee_2024_3"]
    assert plain(part.title) == "Register of decisions: Example committee, 2024 (3)"
    ways_back = ["index", "register/decisions", "register/decisions-example-committee"]
    assert [crumb.href for crumb in part.crumbs] == ways_back


def test_a_short_register_is_one_page_and_an_empty_one_says_so(library: Library) -> None:
    found = pages(library)
    assert len(rows(found["register/meetings"])) == 4
    assert not rows(found["register/actions"])
    assert "No action is recorded." in [
        plain(block.words) for block in found["register/actions"].blocks if isinstance(block, Paragraph)
    ]


def test_the_parts_hold_the_same_rows_in_both_languages(library: Library) -> None:
    sq, en = pages(library, "sq"), pages(library, "en")
    assert set(sq) == set(en)
    assert {address: sorted(codes) for address, codes in decisions(sq).items()} == {
        address: sorted(codes) for address, codes in decisions(en).items()
    }


def cells(page: Page, place: int) -> list[Cell]:
    return [row.cells[place] for block in page.blocks if isinstance(block, Table) for row in block.rows]


def test_rows_sort_by_day_lead_to_the_minutes_and_are_found_by_body_and_year(library: Library) -> None:
    part = pages(library, "sq")["register/decisions-example-committee_2023"]
    assert cells(part, 0)[0].words[0].href == "minutes/example-committee-2023#d1"
    day, body = cells(part, 1)[0], cells(part, 2)[0]
    assert (day.sort, plain(day.words), day.facets) == ("2023-06-01", "1 qershor 2023", (("2023", "2023"),))
    assert body.facets == (("example-committee", "Komiteti shembull"),)


def test_the_day_of_reading_is_said(library: Library) -> None:
    assert "31 December 2024" in pages(library)["register/actions"].description


INTERNAL = BODY + "access: internal\n"


def test_a_body_that_is_not_public_is_named_nowhere_not_even_in_addresses(tmp_path: Path) -> None:
    codes = [f"HG/2024-06-01/D{number}" for number in range(1, MOST_ROWS + 2)]
    text = minutes("HG/2024-06-01", "2024-06-01", "hidden-group", made("decisions", *codes))
    files = {"content/bodies/hidden-group.yaml": INTERNAL, "content/minutes/2024/hg.yaml": text}
    found = pages(load(FolderTree(write(handbook(tmp_path), files))))
    assert "register/decisions-_internal_2024" in found
    assert "hidden-group" not in repr(found)


ACTION = "{{code: {code}, text: {{en: T}}, owner: example-ministry, due: {{date: {due}}}, status: {status}}}"
STATUSES = """\
title: {sq: Gjendja, en: Status}
terms:
  - {id: open, words: {sq: e hapur, en: open}}
  - {id: done, words: {sq: e kryer, en: done}, closes: true}
"""


def actions(root: Path) -> Library:
    lines = [
        ACTION.format(code=f"EC/2024-05-01/A{number}", due=due, status=status)
        for number, due, status in ((1, "2024-06-01", "open"), (2, "2025-06-01", "open"), (3, "2024-06-01", "done"))
    ]
    item = "    actions:\n" + "".join(f"      - {line}\n" for line in lines)
    files = {
        "content/vocabularies/action-statuses.yaml": STATUSES,
        "content/minutes/2024/ec.yaml": minutes("EC/2024-05-01", "2024-05-01", item=item),
    }
    library = load(FolderTree(write(handbook(root), files)))
    assert library.problems == ()
    return library


def test_an_open_action_after_its_day_is_overdue_and_a_closed_one_never(tmp_path: Path) -> None:
    register = pages(actions(tmp_path))["register/actions"]
    status = [plain(cell.words) for cell in cells(register, 6)]
    assert status == ["open overdue", "open", "done"]
    assert [[key for key, _ in cell.facets] for cell in cells(register, 6)] == [
        ["open", "_overdue"],
        ["open"],
        ["done"],
    ]


def test_a_list_of_many_records_is_split_like_a_register(tmp_path: Path) -> None:
    files = {
        f"content/institutions/ministry-{number}.yaml": registry()["institution"].sample for number in range(MOST_ROWS)
    }
    found = pages(load(FolderTree(write(handbook(tmp_path), files))))
    parts = {address: len(rows(page)) for address, page in found.items() if address.startswith("institution/")}
    assert parts == {
        "institution/index": LATEST,
        "institution/index_all": 0,
        "institution/index_all_1": MOST_ROWS,
        "institution/index_all_2": 1,
    }


def test_a_register_of_example_data_says_so_once_and_a_list_of_records_does_not(library: Library) -> None:
    found = pages(library)
    tones = {address: [one.tone for one in page.blocks if isinstance(one, Notice)] for address, page in found.items()}
    assert tones["register/meetings"] == tones["register/decisions"] == ["example"]
    assert tones["register/decisions-other-group"] == ["example"]
    assert tones["register/recommendations"] == []
    assert not any(tones[address] for address in tones if not address.startswith("register/"))
