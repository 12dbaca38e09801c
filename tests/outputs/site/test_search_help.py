"""What the search in the pages says beside its places: the same elsewhere, nearest values, and ways on from nothing."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.outputs.site.visiting import Visit, found, shown


@pytest.mark.parametrize(
    ("lang", "query", "pattern"),
    [
        ("sq", "procesverbaleve", r"Njësoj edhe në \d+ dokumente"),
        ("en", "kind:tor decision", r"The same in \d+ more documents"),
    ],
)
def test_what_says_the_same_elsewhere_is_told_and_named(folder: Visit, lang: str, query: str, pattern: str) -> None:
    page = folder.open(lang, "find")
    page.locator("#_find-field").fill(query)
    shown(page, "#_find", query)
    fold = page.locator("#_find .same").first
    told = fold.locator("summary")
    expect(told).to_have_text(re.compile(pattern))
    told.focus()
    page.keyboard.press("Enter")
    fold.locator("a").first.wait_for()
    counted = re.search(r"\d+", told.inner_text())
    assert counted and fold.locator("a").count() == int(counted[0])
    assert all(fold.locator("a").evaluate_all("links => links.map((link) => link.textContent)"))
    page.goto(f"{folder.base}/{lang}/index.html")
    found(page, query)
    expect(page.locator("dialog .also").first).to_have_text(re.compile(pattern))


@pytest.mark.parametrize(("lang", "word"), [("sq", "kuorumi"), ("en", "quorum")])
def test_where_nothing_is_found_less_is_offered_and_where_else_to_look(folder: Visit, lang: str, word: str) -> None:
    page = folder.open(lang, "find")
    page.locator("#_find-field").fill(f'{word} "no such words"')
    shown(page, "#_find", f'{word} "no such words"')
    none = page.locator("#_find .none")
    assert none.locator(".ways a[href*='glossary/']").count() == 1
    assert none.locator(".ways a[href*='register/']").count()
    none.get_by_role("button", name=word, exact=True).click()
    shown(page, "#_find", word)
    assert page.evaluate("document.activeElement.id") == "_find-field"
    assert none.locator("button").count() == 0
    page.locator("#_find-field").fill("zzzzqqqq")
    shown(page, "#_find", "zzzzqqqq")
    assert none.locator("button").count() == 0


def test_where_filters_hide_everything_they_can_be_left_out(folder: Visit) -> None:
    page = folder.open("en", "find")
    page.goto(f"{page.url}#q=quorum&year=1901")
    page.reload()
    page.locator("#_find .none").get_by_role("button", name="Without filters").click()
    page.wait_for_url("**/find.html#q=quorum")
    page.locator("#_find .hit").first.wait_for()


def test_an_unknown_value_of_a_filter_names_the_nearest(folder: Visit) -> None:
    page = folder.open("sq", "find")
    page.locator("#_find-field").fill("lloji:procesverbaal vendim")
    shown(page, "#_find", "lloji:procesverbaal vendim")
    expect(page.locator("#_find .note-value")).to_have_text(re.compile("minutes"))


def test_where_scripts_run_the_page_shows_its_search_alone(folder: Visit) -> None:
    page = folder.open("sq", "find")
    page.locator("#_find-field").wait_for()
    expect(page.locator("article")).to_be_hidden()
