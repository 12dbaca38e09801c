"""Side by side: one address for each unit, each side in its language, what is missing said so."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser, Page

from tests.outputs.site.conftest import Site

ADDRESS = "beside/ipmg-guide.en-sq"


def texts(node: object) -> str:
    return " ".join(node.text_content().split())  # type: ignore[attr-defined]


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_language_of_the_page_stands_first(site: Site, lang: str) -> None:
    sides = site.page(lang, ADDRESS).xpath("//*[@id='p-7kq2']/div[@class='side']")
    names = {"sq": ["shqip", "anglisht"], "en": ["English", "Albanian"]}
    assert [texts(side.xpath(".//span[@class='side-name']")[0]) for side in sides] == names[lang]
    assert [side.xpath("string(.//div[@class='side-body']/@lang)") for side in sides] == [
        "",
        "en" if lang == "sq" else "sq",
    ]
    assert [side.xpath("string(.//span[@class='number'])") for side in sides] == ["1.1", "1.1"]


def test_a_missing_unit_and_an_outdated_one_say_so(site: Site) -> None:
    tree = site.page("en", ADDRESS)
    said = {mark: tree.xpath(f"string(//*[@id='{mark}']//span[@class='side-state'])") for mark in ("p-tab1", "p-st01")}
    assert said == {"p-tab1": "Not in this language", "p-st01": "Outdated translation"}
    assert not tree.xpath("//*[@id='p-tab1']//div[@class='side-body'][1]/*[1][self::table]")


def test_headings_are_headings_in_both_languages_and_contents_once(site: Site) -> None:
    tree = site.page("sq", ADDRESS)
    assert [texts(node) for node in tree.xpath("//*[@id='purpose']//h2")] == ["Qëllimi i punës", "Purpose of work"]
    assert not tree.xpath("//*[@id='purpose']//h2/@id")
    assert tree.xpath("//section[contains(@class,'pair')]") == []


def test_footnotes_of_both_languages_are_numbered_together(site: Site) -> None:
    tree = site.page("sq", ADDRESS)
    notes = tree.xpath("//section[@class='footnotes']//li")
    assert [texts(note).split(" ")[0] for note in notes] == ["Shënim.", "A"]
    assert [note.xpath("string(./div/@lang)") for note in notes] == ["", "en"]


def test_a_page_leads_to_both_languages_and_back(site: Site) -> None:
    guide = site.page("sq", "guideline/ipmg-guide")
    assert guide.xpath("//nav[@class='ways']//a/@href") == ["../beside/ipmg-guide.en-sq.html"]
    tree = site.page("sq", ADDRESS)
    assert "../guideline/ipmg-guide.html" in tree.xpath("//nav[@class='crumbs']//a/@href")
    assert tree.xpath("//nav[@class='crumbs']//li[@aria-current='page']")
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]


def test_the_keyboard_alone_goes_there_and_back(browser: Browser, site: Site) -> None:
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    page.goto(site.file("sq", "guideline/ipmg-guide").as_uri())
    _tab_to(page, ".ways a")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/sq/{ADDRESS}.html")
    left, right = page.locator("#p-7kq2 .side").all()
    above, below = left.bounding_box(), right.bounding_box()
    assert above and below and below["y"] >= above["y"] + above["height"], "stacked on a phone"
    assert left.locator(".side-name").is_visible()
    _tab_to(page, ".crumbs a[href*=guideline]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/sq/guideline/ipmg-guide.html")
    context.close()


def _tab_to(page: Page, target: str) -> None:
    for _ in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("target => document.activeElement.matches(target)", target):
            return
    raise AssertionError(f"no Tab leads to {target}")
