"""A record that is not public is called so wherever a report names it; not even its id reaches a file."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Table
from generators.library import Library
from generators.outputs.data.report_workbook import report_workbook
from generators.reports import prefilled
from generators.reports.data import Fact, Line, Withheld
from generators.reports.figures_file import as_data, as_json
from generators.reports.withheld import public_lines
from generators.view import plain
from tests.planned import line
from tests.reports import small
from tests.reports.test_wording import column

HIDDEN = "hidden-office"
OFFICE = """\
names:
  - text: {sq: Zyra, en: Office}
access: internal
sector: government
basis: example
source: {sq: Shembull, en: Example}
"""
OWNED = line("late", "planned", "2024-02-01", "2024-06-30", f"owner: {HIDDEN}").replace("owner: not-stated, ", "")


@pytest.fixture
def held(tmp_path: Path) -> Library:
    """Return a library whose one late line is owned by an institution that is internal."""
    return small.with_files(tmp_path, {f"content/institutions/{HIDDEN}.yaml": OFFICE}, OWNED)


def test_a_cell_says_that_it_is_not_public(held: Library) -> None:
    assert held.get(HIDDEN) is None
    for lang, words in (("en", "not public"), ("sq", "jo publike")):
        page = prefilled.page(small.view(held, lang), small.issue(held), "reports/example")
        (table,) = (one for one in page.blocks if isinstance(one, Table) and one.id == "_lines-list")
        assert [plain(row.cells[1].words) for row in table.rows] == [words]
        assert HIDDEN not in repr(page)


def test_no_file_holds_the_id(held: Library) -> None:
    issue = small.issue(held)
    assert HIDDEN not in as_json(held, issue).decode()
    (owner,) = (one for one in as_data(held, issue)["facts"] if one.get("column") == "owner")
    assert (owner["value"], owner["state"]) == (None, "internal")
    assert owner["sources"] == ["committee-2024#late"]
    with zipfile.ZipFile(io.BytesIO(report_workbook(small.view(held), issue))) as file:
        assert all(HIDDEN.encode() not in file.read(name) for name in file.namelist())


def test_a_line_that_is_named_by_what_is_withheld_has_another_key(held: Library) -> None:
    facts = {"owner": Fact(HIDDEN, (HIDDEN, "ministry")), "known": Fact(date(2024, 1, 1), (f"{HIDDEN}#since",))}
    lines = [Line("ministry", {"owner": Fact("ministry")}), Line(HIDDEN, facts)]
    owner = column("record").model_copy(update={"id": "owner"})
    first, second = public_lines(held, [owner], lines)
    assert first is lines[0]
    assert second.key == "internal-2"
    assert second.facts["owner"] == Fact(Withheld.INTERNAL, ("ministry",))
    assert second.facts["known"].sources == ()
