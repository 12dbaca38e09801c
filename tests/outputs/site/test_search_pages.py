"""The search on the pages, driven by keyboard in a real Chromium: from a folder and served, wide and on a telephone."""

from __future__ import annotations

import functools
import http.server
import json
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route, expect

from tests.outputs.site.accessibility import findings
from tests.outputs.site.conftest import Site
from tests.outputs.site.visiting import QUERIES, SIZES, Quiet, Scheme, Visit, found, shown, visit


@pytest.fixture(scope="module")
def address(handbook: Site) -> Iterator[str]:
    handler = functools.partial(Quiet, directory=str(handbook.out))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("lang", QUERIES)
@pytest.mark.parametrize("place", ["folder", "served"])
def test_a_place_is_found_and_reached_by_keyboard(
    browser: Browser, handbook: Site, request: pytest.FixtureRequest, place: str, lang: str, size: str
) -> None:
    base = handbook.base if place == "folder" else request.getfixturevalue("address")
    window = visit(browser, base, size)
    page = window.open(lang, "guideline/running-meetings")
    found(page, QUERIES[lang])
    field = page.locator("dialog input[type=search]")
    assert field.get_attribute("aria-expanded") == "true"
    assert field.get_attribute("aria-activedescendant") is None
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowUp")
    active = page.locator(f"#{field.get_attribute('aria-activedescendant')}")
    assert active.get_attribute("role") == "option"
    assert active.get_attribute("aria-selected") == "true"
    assert active.evaluate("node => node === document.querySelector('dialog [role=option]')")
    assert page.evaluate("document.activeElement.type") == "search"
    assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0]
    target = active.evaluate("node => node.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert Path(target.partition("#")[0]).name.endswith(".html")
    window.close()


def test_the_words_that_led_to_a_page_are_marked_on_it(folder: Visit) -> None:
    page = folder.open("sq", "index")
    found(page, "kuorumit")
    page.keyboard.press("ArrowDown")
    target = page.locator("[aria-selected=true]").evaluate("node => node.href")
    page.keyboard.press("Enter")
    page.wait_for_url(target)
    assert page.evaluate("CSS.highlights.get('found').size") > 0


def test_escape_closes_and_gives_the_focus_back(folder: Visit) -> None:
    page = folder.open("sq", "index")
    page.locator("a.find").focus()
    page.keyboard.press("Enter")
    page.locator("dialog.search[open]").wait_for()
    page.keyboard.type("vendim")
    page.keyboard.press("Escape")
    page.locator("dialog.search[open]").wait_for(state="hidden")
    assert page.evaluate("document.activeElement.className") == "find"
    page.keyboard.press("Control+k")
    page.locator("dialog.search[open]").wait_for()
    assert page.locator("dialog input[type=search]").input_value() == "vendim"


def test_a_slash_is_a_slash_where_one_types(folder: Visit) -> None:
    page = folder.open("sq", "index")
    found(page, "IPS")
    page.keyboard.type("/AFMIS")
    assert page.locator("dialog input[type=search]").input_value() == "IPS/AFMIS"


def test_what_is_found_is_announced(folder: Visit) -> None:
    page = folder.open("en", "index")
    found(page, "quorum")
    status = page.locator("dialog [role=status]")
    expect(status).to_have_text(re.compile(r"^\d+ places found$"))
    page.keyboard.press("Control+a")
    page.keyboard.type("zzzzqqqq")
    expect(status).to_have_text("0 places found")
    assert page.locator("dialog .note").first.inner_text()
    assert page.locator("dialog [role=combobox]").get_attribute("aria-expanded") == "false"


def test_no_letter_is_forgotten_while_an_answer_comes(folder: Visit) -> None:
    # An answer that came while the next letters waited once took them away.
    page = folder.open("sq", "find")
    page.locator("#_find-field").press_sequentially("procesverbaleve", delay=130)
    shown(page, "#_find", "procesverbaleve")


def test_half_a_word_finds_what_it_begins(folder: Visit) -> None:
    page = folder.open("sq", "index")
    found(page, "procesverb")
    assert "procesverb" in page.locator("dialog .hit mark").first.inner_text().lower()


def test_a_misspelt_word_is_mended_and_said(folder: Visit) -> None:
    page = folder.open("en", "find")
    page.locator("#_find-field").fill("secretariatt")
    page.get_by_role("button", name="Did you mean: secretariat?").click()
    page.wait_for_url("**/find.html#q=secretariat")
    assert page.locator("#_find-field").input_value() == "secretariat"


def test_places_in_the_other_language_stand_apart_and_say_so(folder: Visit) -> None:
    page = folder.open("sq", "find")
    page.locator("#_find-field").fill("minute-taker")
    page.locator("#_find .hit").first.wait_for()
    foreign = page.locator("#_find .hit[lang=en]")
    assert foreign.count()
    assert foreign.first.get_attribute("hreflang") == "en"
    assert "/en/" in str(foreign.first.get_attribute("href"))
    assert page.locator("#_find h2.other").inner_text().startswith("Në gjuhë tjetër: ")
    assert page.locator("#_find .hit:not([lang])").count() or page.locator("#_find .counterpart[hreflang=sq]").count()


def test_filters_narrow_and_several_may_be_chosen(folder: Visit) -> None:
    page = folder.open("en", "find")
    page.locator("#_find-field").fill("decision")
    page.locator("#_find .hit").first.wait_for()
    kinds = page.locator("#_find input[name=kind]")
    first, second = (str(kinds.nth(at).get_attribute("value")) for at in (0, 1))
    total = count(page)
    kinds.nth(0).focus()
    page.keyboard.press("Space")
    page.wait_for_url(f"**#q=decision&kind={first}")
    expect(page.locator(f"#_find input[value={first}]")).to_be_checked()
    expect(page.locator("#_find [role=status]")).not_to_have_text(f"{total} places found")
    one = count(page)
    assert page.evaluate("document.activeElement.value") == first
    page.locator(f"#_find input[value={second}]").check()
    page.wait_for_url(f"**#q=decision&kind={first}&kind={second}")
    expect(page.locator("#_find [role=status]")).not_to_have_text(f"{one} places found")
    assert one < count(page) <= total
    page.get_by_role("button", name="Remove all filters").click()
    page.wait_for_url("**#q=decision")


def count(page: Page) -> int:
    return int(page.locator("#_find [role=status]").inner_text().split()[0])


def test_a_search_can_be_kept_as_an_address_and_changes_language_with_the_page(folder: Visit) -> None:
    page = folder.open("en", "find")
    page.goto(f"{page.url}#q=afmis&kind=page")
    page.reload()
    page.locator("#_find .hit").first.wait_for()
    assert page.locator("#_find-field").input_value() == "afmis"
    page.get_by_role("link", name="Shqip", exact=True).click()
    page.wait_for_url("**/sq/find.html#q=afmis&kind=page")
    page.locator("#_find .hit").first.wait_for()


def test_on_its_page_the_arrows_go_from_place_to_place(folder: Visit) -> None:
    page = folder.open("sq", "find")
    page.keyboard.type("vendim")
    shown(page, "#_find", "vendim")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    assert page.evaluate("[...document.querySelectorAll('#_find .hit')].indexOf(document.activeElement)") == 1
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.evaluate("document.activeElement.id") == "_find-field"


@pytest.mark.parametrize("lang", QUERIES)
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing(browser: Browser, handbook: Site, axe: str, size: str, scheme: Scheme, lang: str) -> None:
    # The policy keeps axe out too, so it is lifted here; the other tests keep it.
    window = visit(browser, handbook.base, size, scheme, bypass_csp=True, reduced_motion="reduce")
    for address, box in (("find", "#_find"), ("index", "dialog.search")):
        page = window.open(lang, address)
        if address == "find":
            page.keyboard.type(QUERIES[lang])
            shown(page, box, QUERIES[lang])
        else:
            found(page, QUERIES[lang])
            page.keyboard.press("ArrowDown")
        assert findings(page, axe, scheme) == [], address
        page.close()
    window.context.close()


@pytest.mark.parametrize("lang", QUERIES)
def test_without_scripts_the_page_leads_to_everything_else(browser: Browser, handbook: Site, lang: str) -> None:
    window = visit(browser, handbook.base, java_script_enabled=False)
    page = window.open(lang, "index")
    page.locator("a.find").click()
    page.wait_for_url(f"**/{lang}/find.html")
    assert "JavaScript" in page.locator("article").inner_text()
    assert page.locator("article a[href*='register/']").count()
    assert page.locator("article a[href*='glossary/']").count()
    window.close()


def test_the_server_is_asked_where_the_page_says_that_there_is_one(browser: Browser, address: str) -> None:
    window = visit(browser, address)
    page = window.context.new_page()
    sent: list[str] = []
    hit = {
        "address": "guideline/x.html#p-1", "lang": "en", "heading": ["Head"], "number": "1.2", "code": "", "why": "",
        "part": "point", "status": "", "date": "", "score": 1.0, "counterparts": [], "same": [],
        "snippet": {"text": "a <b>quorum</b>", "lang": "en", "marks": [[5, 11]]},
    }  # fmt: skip
    group = {"document": "x", "kind": "guideline", "title": {"text": "X", "lang": "en", "marks": []}, "hits": [hit]}
    answer = {
        "lang": "en", "total": 1, "groups": [{**group, "more": 0}], "facets": [], "messages": [],
        "suggestion": "", "offers": [], "hidden": 0, "missed": False,
    }  # fmt: skip

    def api(route: Route) -> None:
        sent.append(route.request.url)
        # An answer names its question, so that one to the first letters is not taken for that to all of them.
        (query,) = parse_qs(urlsplit(route.request.url).query)["q"]
        route.fulfill(body=json.dumps({**answer, "query": query}), content_type="application/json")

    def shell(route: Route) -> None:
        body = route.fetch().text().replace("<html", '<html data-search-api="/api/search"', 1)
        route.fulfill(body=body, content_type="text/html")

    page.route("**/api/search*", api)
    page.route("**/en/index.html", shell)
    page.goto(f"{address}/en/index.html")
    found(page, "quorum")
    assert sent[-1].endswith("/api/search?q=quorum&reader=en&limit=10")
    assert page.locator("dialog .snippet").inner_text() == "a <b>quorum</b>"
    assert page.locator("dialog .snippet mark").inner_text() == "quorum"
    window.close()


def test_the_index_is_part_of_what_is_published(handbook: Site) -> None:
    listed = json.loads((handbook.out / "manifest.json").read_bytes())["files"]
    index = {path.relative_to(handbook.out).as_posix() for path in (handbook.out / "_search").iterdir()}
    assert index and index <= set(listed)
    assert "_search/entry.js" in index
