"""An approval with its corrections stands on the pages of both sittings, and deadlines beside what was done."""

from __future__ import annotations

from pathlib import Path

import pytest

from generators.layouts.minutes import layout
from tests.agenda.chain import FIRST, item, library, minutes, repository, view
from tests.page_text import lines
from tests.tiny import write

CORRECTION = "corrections: [{id: c1, text: {sq: Lexohet 6 000 euro., en: Read 6 000 euro.}}]"
LATER = "content/minutes/2024/committee-2024-06-01.yaml"


def told(root: Path, key: str, lang: str = "en", today: str = "2024-06-02") -> list[str]:
    held = library(root).public()
    return list(lines(layout(view(held, lang, today), held.documents[key])))


@pytest.mark.parametrize("where", ["own", "there"])
@pytest.mark.parametrize(
    ("lang", "correction", "approved"),
    [
        ("en", "- Read 6 000 euro.", "Approval: Meeting, 2024-06-01"),
        ("sq", "- Lexohet 6 000 euro.", "Miratimi: Mbledhja, 2024-06-01"),
    ],
)
def test_whichever_record_says_it_both_pages_show_it(
    where: str, lang: str, correction: str, approved: str, tmp_path: Path
) -> None:
    root = repository(tmp_path, minutes("2024-06-01", item("opening")))
    first, later = ((root / path).read_text(encoding="utf-8") for path in (FIRST, LATER))
    if where == "own":
        own = f"approval: {{meeting: committee-2024-06-01, {CORRECTION}}}"
        write(root, {FIRST: first.replace("approval: not-stated", own)})
    else:
        there = f"previous: [{{meeting: committee-2024-03-01, {CORRECTION}}}]"
        write(root, {LATER: later.replace("previous: not-stated", there)})
    own_page, later_page = told(root, "committee-2024-03-01", lang), told(root, "committee-2024-06-01", lang)
    assert correction in own_page
    assert approved in own_page
    assert correction in later_page
    assert any("1 mars 2024" in line or "1 March 2024" in line for line in later_page)


def test_minutes_that_nobody_approved_say_so(tmp_path: Path) -> None:
    assert "Approval: not stated" in told(repository(tmp_path), "committee-2024-03-01")


@pytest.mark.parametrize(
    ("circulated", "until", "shown"),
    [
        (
            "2024-03-10",
            "2024-03-20",
            ["11 March 2024 | 10 March 2024 in time", "17 March 2024 | 20 March 2024 in time"],
        ),
        ("2024-03-12", "2024-03-15", ["11 March 2024 | 12 March 2024 late", "19 March 2024 | 15 March 2024 too short"]),
        ("not-stated", "not-stated", ["11 March 2024 past | not stated", "18 March 2024 past | not stated"]),
    ],
)
def test_deadlines_stand_beside_what_was_done(circulated: str, until: str, shown: list[str], tmp_path: Path) -> None:
    root = repository(tmp_path)
    first = (root / FIRST).read_text(encoding="utf-8").replace("circulated: 2024-03-10", f"circulated: {circulated}")
    write(root, {FIRST: first.replace("comments_until: 2024-03-20", f"comments_until: {until}")})
    page = told(root, "committee-2024-03-01")
    for name, days in zip(("Draft minutes circulated", "End of comments on the draft minutes"), shown, strict=True):
        assert any(line.startswith(f"{name} | {days} | ") for line in page), page


def test_where_no_terms_give_a_number_no_table_stands(tmp_path: Path) -> None:
    assert "## Deadlines" not in told(repository(tmp_path, notice_days=14), "committee-2024-03-01")


def test_minutes_that_are_internal_are_not_named_by_those_that_approved_them(tmp_path: Path) -> None:
    root = repository(tmp_path, minutes("2024-06-01", item("opening")))
    first = (root / FIRST).read_text(encoding="utf-8")
    own = f"approval: {{meeting: committee-2024-06-01, {CORRECTION}}}"
    write(root, {FIRST: "access: internal\n" + first.replace("approval: not-stated", own)})
    page = "\n".join(told(root, "committee-2024-06-01"))
    assert "6 000" not in page
    assert "1 March" not in page
