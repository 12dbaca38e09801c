"""Terms that explain themselves, checklists, pictures and pages that lead on, as built and in a browser."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from generators.blocks import Gloss
from generators.outputs.site.terms import Terms
from tests.outputs.site.conftest import Site

GUIDE = "guideline/ipmg-guide"


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900}, has_touch=True)
    shown = context.new_page()
    shown.goto(site.file("en", GUIDE).as_uri())
    yield shown
    context.close()


def test_a_term_is_a_link_where_it_first_stands_and_only_there(site: Site) -> None:
    tree = site.page("en", GUIDE)
    found = tree.xpath("//a[@class='term']")
    assert [(node.text, node.get("href")) for node in found] == [("secretariat", "../glossary/all.html")]
    said = tree.xpath(f"//*[@id='{found[0].get('aria-describedby')}']")[0]
    assert said.text == "Prepares the work and follows it up."
    assert said.getparent().get("hidden") is not None


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("the body decides", ["the ", "body", " decides"]),
        ("bodyguard, antibody", ["bodyguard, antibody"]),
        ("a lead body and a body", ["a ", "lead body", " and a ", "body", ""]),
    ],
)
def test_words_are_whole_and_the_longest_form_counts(text: str, shown: list[str]) -> None:
    terms = Terms((Gloss(("body",), "glossary/all#body", "B"), Gloss(("lead body",), "glossary/all#lead", "L")), "a/b")
    assert [node.astext() for node in terms.explained(text)] == shown
    assert [node.astext() for node in terms.explained(text)] == [text]


def test_an_explanation_comes_on_focus_and_hover_and_goes_with_escape(page: Page) -> None:
    note, term = page.locator(".term-note"), page.locator("a.term")
    assert not note.is_visible()
    term.focus()
    assert note.inner_text() == "Prepares the work and follows it up."
    page.keyboard.press("Escape")
    assert not note.is_visible()
    term.evaluate("node => node.blur()")
    term.hover()
    assert note.is_visible()
    note.hover()
    page.wait_for_timeout(400)
    assert note.is_visible()
    page.mouse.move(5, 5)
    note.wait_for(state="hidden")


def test_the_first_tap_explains_and_the_second_follows(page: Page) -> None:
    page.locator("a.term").tap()
    assert page.locator(".term-note").is_visible()
    assert page.url.endswith("ipmg-guide.html")
    page.locator("a.term").tap()
    page.wait_for_url("**/glossary/all.html")


def test_entries_of_a_checklist_are_boxes_with_their_words(site: Site) -> None:
    tree = site.page("en", "page/checklist")
    labels = [" ".join(node.text_content().split()) for node in tree.xpath("//li[@class='task']//label")]
    assert labels == ["The date is confirmed.", "See the guide."]
    assert len(tree.xpath("//label/input[@type='checkbox']")) == 2
    assert "☐" not in tree.text_content()


def test_boxes_are_ticked_and_printed(browser: Browser, site: Site) -> None:
    context = browser.new_context()
    shown = context.new_page()
    shown.goto(site.file("sq", "page/checklist").as_uri())
    shown.get_by_label("Data është konfirmuar.").check()
    shown.emulate_media(media="print")
    box = shown.get_by_label("Data është konfirmuar.")
    assert box.is_checked() and box.is_visible()
    assert not shown.locator(".navigation").is_visible()
    assert shown.locator(".cite-address").is_visible()
    assert shown.evaluate("document.querySelector('article img').naturalWidth") > 0
    context.close()


def test_a_picture_is_shown_as_one_and_has_its_words(site: Site) -> None:
    picture = site.page("en", "page/checklist").xpath("//article//img")[0]
    assert (picture.get("src"), picture.get("alt")) == ("../../_images/content/pages/flow.svg", "The flow of work")


def test_a_former_address_leads_on_and_keeps_the_place(browser: Browser, site: Site) -> None:
    tree = site.page("en", "guideline/old-guide")
    assert tree.xpath("//meta[@http-equiv='refresh']/@content") == ["0; url=../guideline/ipmg-guide.html"]
    assert tree.xpath("//link[@rel='canonical']/@href") == ["../guideline/ipmg-guide.html"]
    assert tree.xpath("//meta[@name='robots']/@content") == ["noindex"]
    assert tree.xpath("//article//p/span/@lang") == ["sq"]
    for scripts in (True, False):
        context = browser.new_context(java_script_enabled=scripts)
        shown = context.new_page()
        shown.goto(f"{site.file('en', 'guideline/old-guide').as_uri()}#p-8abc", wait_until="commit")
        shown.wait_for_url(f"**/en/guideline/ipmg-guide.html{'#p-8abc' if scripts else '*'}")
        context.close()
