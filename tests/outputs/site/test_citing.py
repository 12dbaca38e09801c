"""Citations and reports: what is on the page without scripts, and what a reader can do with keyboard and clipboard."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page

from generators.outputs.site.citing import citation, report
from generators.words import words
from tests.outputs.site import sample
from tests.outputs.site.conftest import Site

GUIDE = "guideline/ipmg-guide"


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    shown = context.new_page()
    complaints: list[str] = []
    shown.on("pageerror", lambda error: complaints.append(str(error)))
    shown.goto(site.file("en", GUIDE).as_uri())
    yield shown
    context.close()
    assert complaints == []


def test_the_citation_names_title_version_and_address() -> None:
    found = citation(sample.plan("sq", "https://a.example/d/"), sample.guide("sq"), words("sq"), "9 mars 2026")
    assert found.words == (
        "Udhëzuesi i punës së GMIP-ve, versioni 1.10, në fuqi nga 1 mars 2026. Në: Manuali i koordinimit të politikave."
    )
    assert found.of_unit == f"{{unit}}, {found.words}"
    assert found.address == found.stated == "https://a.example/d/sq/guideline/ipmg-guide.html"


def test_what_has_no_version_is_cited_by_the_day() -> None:
    found = citation(sample.plan("en"), sample.register("en"), words("en"), "9 March 2026")
    assert ", as of 9 March 2026. " in found.words
    assert (found.address, found.stated) == ("en/register/decisions-2019.html", "")


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_a_report_names_page_and_place_in_the_language_of_the_page(lang: str) -> None:
    found = report(sample.plan(lang), sample.guide(lang), words(lang))
    assert found is not None
    parts = urlsplit(found.href)
    held = parse_qs(parts.query)
    assert (parts.scheme, parts.path) == ("mailto", "doracaku@example.org")
    assert {"sq": "Gabim në doracak: ", "en": "Mistake in the handbook: "}[lang] in held["subject"][0]
    assert f"{lang}/{GUIDE}.html" in held["body"][0]
    assert "{unit}" in found.of_unit and "{address}" in found.of_unit


def test_nobody_is_written_to_who_is_not_stated() -> None:
    assert report(replace(sample.plan("en"), contact=None), sample.guide("en"), words("en")) is None
    web = report(replace(sample.plan("en"), contact="https://a.example/say"), sample.guide("en"), words("en"))
    assert web is not None and (web.href, web.mail) == ("https://a.example/say", "")


def test_without_scripts_the_page_can_be_cited(site: Site) -> None:
    tree = site.page("en", GUIDE)
    assert "version 1.10, in force from 1 March 2026" in tree.xpath("string(//section[@class='cite'])")
    assert tree.xpath("//div[@class='cite-tools']/@hidden")
    assert tree.xpath("//p[@class='about']//a[@class='report']/@href")[0].startswith("mailto:doracaku@example.org?")


def test_a_point_is_cited_by_its_number(page: Page) -> None:
    page.locator("#p-8abc .permalink").click()
    panel = page.locator("#_cite-unit")
    assert panel.get_attribute("aria-label") == "Cite ¶ 1.2"
    assert panel.locator(".cite-words").inner_text().startswith("¶ 1.2, Guide to the work, version 1.10, in force")
    assert panel.locator(".cite-address").inner_text().endswith("guideline/ipmg-guide.html#p-8abc")
    assert "Place%3A%20%C2%B6%201.2" in (panel.locator("a.report").get_attribute("href") or "")
    assert page.url.endswith("#p-8abc")


def test_the_keyboard_alone_cites_a_point_and_comes_back(page: Page) -> None:
    page.locator("#purpose .permalink").focus()
    page.keyboard.press("ArrowDown")
    assert page.evaluate("document.activeElement.hash") == "#p-7kq2"
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.textContent") == "Copy citation"
    assert page.locator("#p-7kq2 .permalink").get_attribute("aria-expanded") == "true"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.hash") == "#p-7kq2"
    assert page.locator("#_cite-unit").count() == 0


def test_points_are_no_stops_of_the_tab_key_but_headings_are(page: Page) -> None:
    stops = page.evaluate(
        "[...document.querySelectorAll('article .permalink')].filter(a => !a.tabIndex).map(a => a.hash)"
    )
    assert stops == ["#purpose", "#steps", "#terms"]


@pytest.mark.parametrize("way", ["clipboard", "command", "hand"])
def test_words_are_copied_with_and_without_a_clipboard(page: Page, way: str) -> None:
    page.evaluate("window.copied = []")
    if way == "clipboard":
        asked = "navigator.clipboard.writeText = (text) => { copied.push(text); return Promise.resolve(); }"
        page.evaluate(f"{{ Object.defineProperty(navigator, 'clipboard', {{value: {{}}}}); {asked}; null }}")
    else:
        page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
        taken = "copied.push(document.activeElement.value); return true" if way == "command" else "return false"
        page.evaluate(f"document.execCommand = () => {{ {taken}; }}; null")
    page.locator("#p-7kq2 .permalink").click()
    page.get_by_role("button", name="Copy citation").first.click()
    told = page.locator("#_cite-unit output")
    expected = "This browser does not let" if way == "hand" else "Copied to the clipboard."
    told.filter(has_text=expected).wait_for()
    copied = page.evaluate("copied")[0] if way != "hand" else page.evaluate("getSelection().toString()")
    assert " ".join(copied.split()).startswith("¶ 1.1, Guide to the work, version 1.10")
    assert copied.strip().endswith("#p-7kq2")
