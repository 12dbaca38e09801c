"""Registers in a real Chromium, opened from a folder: sorted, narrowed down, announced, and kept in the address."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from generators.words import words
from tests.outputs.site.conftest import Site
from tests.outputs.site.visiting import Visit, visit
from tests.outputs.site.whole import counted

SPLIT, WHOLE = "register/decisions", "register/actions"


@pytest.fixture
def window(browser: Browser, handbook: Site) -> Iterator[Visit]:
    opened = visit(browser, handbook.base, "desktop", "light")
    yield opened
    opened.close()


def said(page: Page) -> str:
    return page.locator(".filter output").inner_text()


def column(page: Page, place: int) -> list[str]:
    return page.locator(f"tbody tr > :nth-child({place})").all_inner_texts()


def head(page: Page, place: int) -> None:
    page.locator("thead th").nth(place - 1).get_by_role("button").click()


def test_a_long_register_is_narrowed_down_by_text_over_all_its_parts(window: Visit) -> None:
    page = window.open("sq", SPLIT)
    assert said(page) == f"Rreshta të shfaqur: 20 nga {counted().decisions}"
    page.get_by_label("Filtro rreshtat").fill("xhelozia 2022-02-01")
    expect(page.locator(".filter output")).to_have_text(f"Rreshta të shfaqur: 2 nga {counted().decisions}")
    assert sorted(column(page, 4)) == ["Xhelozia 4", "Xhelozia 4"]
    page.locator("tbody a").first.click()
    page.wait_for_url("**/minutes/*#d5")


def test_a_choice_loads_only_the_parts_that_it_asks_for(window: Visit) -> None:
    page = window.open("en", SPLIT)
    page.get_by_label("Body", exact=True).select_option("ipmg-water")
    page.get_by_label("Year", exact=True).select_option("2023")
    expect(page.locator(".filter output")).to_have_text(f"Rows shown: 24 of {counted().decisions}")
    assert [one for one in window.asked if "decisions-ipmg-good-governance" in one] == []
    assert {day.split()[-1] for day in column(page, 2)} == {"2023"}
    page.get_by_role("button", name="Show all rows").click()
    expect(page.locator(".filter output")).to_have_text(f"Rows shown: 20 of {counted().decisions}")
    assert page.evaluate("document.activeElement.type") == "search"


def test_more_rows_than_can_be_read_are_counted_and_said(window: Visit) -> None:
    page = window.open("sq", SPLIT)
    head(page, 2)
    expect(page.locator(".filter output")).to_contain_text(
        f"{counted().decisions} nga {counted().decisions}. Nga rreshtat e gjetur shfaqen vetëm 200"
    )
    assert len(column(page, 1)) == 200
    assert page.locator("thead th").nth(1).get_attribute("aria-sort") == "ascending"
    assert column(page, 2)[0] == "1 shkurt 2022"


def test_words_of_all_parts_sort_by_the_letters_of_the_language(window: Visit) -> None:
    page = window.open("sq", SPLIT)
    page.get_by_label("Filtro rreshtat").fill("2022-02-01")
    expect(page.locator(".filter output")).to_contain_text(f"16 nga {counted().decisions}")
    head(page, 4)
    expect(page.locator("tbody tr").first).to_contain_text("Afati")
    found = [words.split()[0] for words in column(page, 4)]
    expected = ["Afati", "Çështja", "Dokumenti", "Dhoma", "Ëndrra", "Njoftimi", "Xhelozia", "Zgjidhja"]
    assert list(dict.fromkeys(found)) == expected
    assert "Renditur sipas kolonës “Teksti”, në rend rritës" in said(page)


@pytest.mark.parametrize("address", [SPLIT, WHOLE])
def test_what_is_shown_stands_in_the_address_and_goes_along_to_the_other_language(window: Visit, address: str) -> None:
    page = window.open("sq", address)
    page.get_by_label("Organi", exact=True).select_option("ipmg-water")
    head(page, 2)
    head(page, 2)
    expect(page.locator("thead th").nth(1)).to_have_attribute("aria-sort", "descending")
    expect(page.locator(".filter output")).not_to_have_text("Rreshtat po ngarkohen.")
    state, rows = page.url.partition("#")[2], column(page, 1)
    assert state == "?bodies=ipmg-water&sort=-date"
    page.reload()
    expect(page.locator("tbody tr").first).to_contain_text(rows[0])
    assert column(page, 1) == rows
    page.get_by_role("link", name="English").click()
    page.wait_for_url(f"**/en/{address}.html#{state}")
    expect(page.get_by_label("Body", exact=True)).to_have_value("ipmg-water")
    expect(page.locator("tbody tr").first).to_contain_text(rows[0])
    assert column(page, 1) == rows


def test_overdue_actions_can_be_chosen(window: Visit) -> None:
    page = window.open("sq", WHOLE)
    page.get_by_label("Statusi", exact=True).select_option("_overdue")
    said_of_all = f"Rreshta të shfaqur: {counted().overdue} nga {counted().actions}"
    expect(page.locator(".filter output")).to_have_text(said_of_all)
    assert all(state.endswith(words("sq")("action.overdue")) for state in column(page, 7))


def test_dates_sort_as_days_and_back(window: Visit) -> None:
    page = window.open("en", WHOLE)
    page.get_by_label("Body", exact=True).select_option("ipmg-water")
    head(page, 6)
    assert column(page, 6)[0] == "3 March 2022"
    head(page, 6)
    assert column(page, 6)[-1] == "3 March 2022"


def test_a_body_s_page_leads_to_all_of_its_rows(window: Visit) -> None:
    page = window.open("sq", "body/ipmg-water")
    page.get_by_role("link", name="Të 120 shënimet").click()
    page.wait_for_url("**/register/decisions-ipmg-water.html")
    assert page.locator("tbody tr").count() == 120
    page.go_back()
    page.get_by_role("link", name="Të 30 shënimet").click()
    page.wait_for_url("**/register/actions.html#?bodies=ipmg-water")
    expect(page.locator(".filter output")).to_have_text(f"Rreshta të shfaqur: 30 nga {counted().actions}")


def test_without_scripts_every_row_is_reached_by_pages(browser: Browser, handbook: Site) -> None:
    opened = visit(browser, handbook.base, "phone", "light", java_script_enabled=False)
    page = opened.open("sq", SPLIT)
    found: set[str] = set()
    links = page.locator("article li a").all()
    for address in [str(link.get_attribute("href")) for link in links]:
        page.goto(handbook.file("sq", SPLIT).parent.joinpath(address).as_uri())
        found |= set(column(page, 1))
    assert len(found) == counted().decisions
    opened.close()


def test_rows_that_cannot_be_loaded_are_said_to_be_missing(browser: Browser, handbook: Site) -> None:
    opened = visit(browser, handbook.base, "desktop", "light")
    opened.context.route("**/decisions-*.js*", lambda route: route.abort())
    page = opened.open("en", SPLIT)
    page.get_by_label("Filter the rows").fill("matter")
    expect(page.locator(".filter output")).to_contain_text("could not be loaded")
    assert page.locator("tbody tr").count() == 20
    opened.context.close()
