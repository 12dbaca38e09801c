"""The pages of bodies and institutions: all that concerns them from everywhere, and openly what there is nothing of."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest

from generators.blocks import Heading, Page, Table
from generators.library import Library
from generators.loading import load
from generators.tree import FolderTree
from generators.view import View, plain
from generators.words import words
from tests.made_pages import make
from tests.page_text import lines
from tests.test_register_makers import STATUSES
from tests.tiny import handbook, minutes, write

BODY = """\
type: committee
names:
  - {text: {sq: Komiteti shembull, en: Example committee}}
secretariat: {institution: example-ministry, unit: {sq: Njësia, en: The unit}}
members:
  - id: chair
    post: {sq: Ministri, en: Minister}
    institution: example-ministry
    capacity: chair
    basis: example
    source: {en: x}
basis: example
source: {sq: Shembull, en: Example}
"""
ACT = "issuer: example-ministry\nbasis: example"
ACTION = (
    "{{code: {code}/A1, text: {{en: Task of {code}}}, owner: example-ministry,"
    " due: {{date: 2024-06-01}}, status: {status}}}"
)


def pages(library: Library) -> dict[str, Page]:
    return {page.address: page for page in make(View(library.public(), "en", words("en"), date(2024, 12, 31)), {})}


def met(number: int) -> tuple[str, str]:
    """Return path and text of a sitting with a decision and an action, open where the number is even."""
    day = date(2024, 5, 1 + number).isoformat()
    action = ACTION.format(code=f"EC/{day}", status="done" if number % 2 else "open")
    decision = f"{{code: EC/{day}/D1, text: {{en: Matter {number}}}, status: in-force}}"
    item = f"    decisions:\n      - {decision}\n    actions:\n      - {action}\n"
    return f"content/minutes/2024/ec-{day}.yaml", minutes(f"EC/{day}", day, item=item)


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    root = handbook(tmp_path_factory.mktemp("busy"))
    act = (root / "content/acts/example-act.yaml").read_text(encoding="utf-8").replace("basis: example", ACT)
    guideline = (root / "guidelines/example-guideline.yaml").read_text(encoding="utf-8")
    files = {
        "content/bodies/example-committee.yaml": BODY,
        "content/vocabularies/action-statuses.yaml": STATUSES,
        "content/acts/example-act.yaml": act,
        "guidelines/example-guideline.yaml": guideline.replace("owner: not-stated", "owner: example-ministry"),
        **dict(met(number) for number in range(14)),
    }
    library = load(FolderTree(write(root, files)))
    assert library.problems == ()
    return pages(library)


@pytest.fixture(scope="module")
def idle(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Page]:
    root = handbook(tmp_path_factory.mktemp("idle"))
    (root / "content/minutes/2024/ec-2024-03-01.yaml").unlink()
    return pages(load(FolderTree(root)))


def rows(page: Page, table: str) -> list[list[str]]:
    return [
        [plain(cell.words) for cell in row.cells]
        for block in page.blocks
        if isinstance(block, Table) and block.id == f"_{table}-table"
        for row in block.rows
    ]


def hrefs(page: Page) -> set[str]:
    text = repr(page.blocks)
    return {piece.partition("'")[0] for piece in text.split("href='")[1:]}


def test_a_body_shows_its_latest_meetings_and_leads_to_all(busy: dict[str, Page]) -> None:
    page = busy["body/example-committee"]
    assert len(rows(page, "meetings")) == 10
    assert rows(page, "meetings")[0][:2] == ["EC/2024-05-14", "14 May 2024"]
    assert "All 15 entries" in lines(page.blocks)
    assert "register/meetings#?bodies=example-committee" in hrefs(page)


def test_a_body_shows_what_is_still_to_be_done_and_what_it_decided(busy: dict[str, Page]) -> None:
    page = busy["body/example-committee"]
    assert {row[0] for row in rows(page, "open-actions")} == {f"EC/2024-05-{day:02}/A1" for day in range(1, 14, 2)}
    assert {row[-1] for row in rows(page, "open-actions")} == {f"open {words('en')('action.overdue')}"}
    assert rows(page, "decisions")[0] == ["EC/2024-05-14/D1", "14 May 2024", "Matter 13", "in-force"]
    assert "No recommendation of this body is recorded." in lines(page.blocks)


def test_an_institution_shows_its_seats_what_it_owes_and_what_it_answers_for(busy: dict[str, Page]) -> None:
    page = busy["institution/example-ministry"]
    assert rows(page, "bodies") == [
        ["Example committee", "The unit", "secretariat"],
        ["Example committee", "Minister", "chair"],
    ]
    assert len(rows(page, "owed")) == 7
    assert {"act/example-act", "guideline/example-guideline", "follow-up/example-ministry"} <= hrefs(page)


@pytest.mark.parametrize(
    ("address", "key", "count"),
    [("body/example-committee", "body", 6), ("institution/example-ministry", "institution", 4)],
)
def test_parts_of_which_there_is_nothing_say_so(idle: dict[str, Page], address: str, key: str, count: int) -> None:
    said = {text for one, text in words("en").known.items() if one.startswith(f"{key}.no-")}
    assert len(said & set(lines(idle[address].blocks))) == count


def test_no_heading_stands_above_nothing(busy: dict[str, Page], idle: dict[str, Page]) -> None:
    for found in (busy, idle):
        for address in ("body/example-committee", "institution/example-ministry"):
            blocks = found[address].blocks
            pairs = pairwise(blocks)
            empty = [one for one, after in pairs if isinstance(one, Heading) and isinstance(after, Heading)]
            assert [one for one in empty if one.level >= 3] == []
            assert not isinstance(blocks[-1], Heading)
