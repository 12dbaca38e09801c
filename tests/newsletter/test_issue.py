"""The newsletter of a month: what the records tell, to which day, in which order, and what an editor keeps of it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from generators.blocks import Notice
from generators.library import Library
from generators.newsletter.issue import Issue, issue
from generators.newsletter.month import Month, month
from generators.newsletter.news import months
from generators.newsletter.page import newsletter_page
from generators.pages import makers
from generators.problem import DoracakError
from generators.view import View, plain
from generators.words import words
from tests.page_text import lines
from tests.planned import library, line

MARCH = Month(2024, 3)
DONE = line("desk", "done", "2024-02-01", "2024-03-15", "actual_end: 2024-03-20")
MEETINGS = "{id: spring, date: 2024-03-01}, {id: summer, date: 2024-06-01}"
GUIDE = """\
title: {sq: Udhëzues, en: Guide}
summary: {sq: P, en: S}
owner: not-stated
status: adopted
review_by: not-stated
basis: example
source: {sq: Shembull, en: Example}
version: "1.1"
versions: [{version: "1.1", adopted: 2024-03-05, from: 2024-03-10}]
"""
EDITED = """\
title: {sq: Mars, en: March}
month: 2024-03
sections: [milestones, own]
order: [second]
leave_out: [TC/2024-03-01]
rewrite: [{item: TC/2024-03-01/D1, title: {sq: Plani, en: The plan}, text: {sq: Kaloi., en: It passed.}}]
items:
  - {id: first, title: {sq: Një, en: One}, text: {sq: E para., en: The first.}}
  - {id: second, title: {sq: Dy, en: Two}, text: {sq: E dyta., en: The second.}, link: ministry}
status: draft
basis: example
source: {sq: Shembull, en: Example}
"""


def held(root: Path, **more: str) -> Library:
    return library(root, DONE, meetings=MEETINGS, guidelines__guide=GUIDE, **more)


def told(one: Issue) -> dict[str, list[str]]:
    return {name: [each.key for each in items] for name, items in one.parts}


def shown(found: Library, one: Issue, lang: str = "en") -> str:
    seen = View(found.public(), lang, words(lang), one.until)
    return "\n".join(lines(newsletter_page(seen, one).blocks))


def test_a_month_without_an_editor_tells_all(tmp_path: Path) -> None:
    assert told(issue(held(tmp_path), MARCH, date(2024, 12, 1))) == {
        "decisions": ["TC/2024-03-01/D1"],
        "guidelines": ["guide/1.1"],
        "milestones": ["committee-2024#desk"],
        "meetings": ["TC/2024-03-01"],
        "coming": ["budget-year#requests"],
    }


def test_nothing_is_told_before_its_day(tmp_path: Path) -> None:
    found = told(issue(held(tmp_path), MARCH, date(2024, 3, 5)))
    assert set(found) == {"decisions", "meetings", "coming"}
    assert MARCH not in months(held(tmp_path), date(2024, 2, 29))


def test_planned_meetings_come_in_the_two_months_after(tmp_path: Path) -> None:
    found = held(tmp_path)
    assert "committee-2024#summer" in told(issue(found, Month(2024, 4), date(2024, 12, 1)))["coming"]
    assert "committee-2024#spring" in told(issue(found, Month(2024, 2), date(2024, 12, 1)))["coming"]
    assert "coming" not in told(issue(found, Month(2024, 9), date(2024, 12, 1)))


def test_an_editor_orders_adds_leaves_out_and_rewrites(tmp_path: Path) -> None:
    found = held(tmp_path, content__newsletters__news=EDITED)
    one = issue(found, MARCH, date(2024, 12, 1))
    assert list(told(one)) == ["milestones", "own", "decisions", "guidelines", "coming"]
    assert told(one)["own"] == ["second", "first"]
    text = shown(found, one)
    assert "The plan: It passed." in text
    assert "The plan for 5 000 euro" not in text
    plainly = held(tmp_path / "plain")
    assert "The plan for 5 000 euro" in shown(plainly, issue(plainly, MARCH, one.until))


@pytest.mark.parametrize(("lang", "word"), [("en", "example"), ("sq", "shembull")])
def test_examples_are_marked_item_by_item(tmp_path: Path, lang: str, word: str) -> None:
    found = held(tmp_path)
    text = shown(found, issue(found, MARCH, date(2024, 12, 1)), lang)
    listed = [one for one in text.splitlines() if "TC/2024-03-01" in one or " 2024 — " in one]
    assert listed and all(word in one for one in listed)


def test_an_issue_is_called_by_its_month_and_number(tmp_path: Path) -> None:
    found = held(tmp_path, content__newsletters__news=EDITED + 'number: "7"\n')
    titles = {}
    for lang in ("en", "sq"):
        seen = View(found.public(), lang, words(lang), date(2024, 12, 1))
        titles[lang] = plain(newsletter_page(seen, issue(found, MARCH, seen.today)).title)
    assert titles == {"en": "Newsletter no. 7, March 2024", "sq": "Buletini nr. 7, mars 2024"}


@pytest.mark.parametrize("typed", ["2024-13", "2024", "24-03", "march", "2024-3", "2024-03-01", "0000-01"])
def test_what_is_no_month_is_refused(typed: str) -> None:
    with pytest.raises(DoracakError) as found:
        month(typed)
    assert found.value.name == "bad-month"


def test_months_go_on_over_the_end_of_a_year() -> None:
    assert Month(2024, 11).after(2) == Month(2025, 1)
    assert (Month(2024, 2).last, month("2024-02")) == (date(2024, 2, 29), Month(2024, 2))


@pytest.mark.parametrize("basis", ["example", "sourced"])
def test_a_draft_hides_from_nobody_that_data_are_examples(tmp_path: Path, basis: str) -> None:
    found = held(tmp_path, content__newsletters__news=EDITED.replace("basis: example", f"basis: {basis}"))
    seen = View(found.public(), "en", words("en"), date(2024, 12, 1))
    page = dict(makers(seen, {}))["newsletter/2024-03"]()
    titles = [one.title for one in page.blocks if isinstance(one, Notice)]
    assert titles == {"example": ["Draft, example"], "sourced": ["Example", "Draft"]}[basis]
