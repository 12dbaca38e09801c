"""The search on the pages of a running preview: its answers come from the server, and what was opened is told to it."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from generators.serving.misses import NAME
from tests.outputs.site.visiting import Visit, found, shown
from tests.serving.conftest import PATIENCE, Preview, running
from tests.tiny import handbook, site

READY = PATIENCE * 1000


@pytest.fixture(scope="module")
def counting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    root = handbook(tmp_path_factory.mktemp("counting") / "repository")
    (root / "content/site.yaml").write_text(f"{site('sq', 'en')}search:\n  count_misses: true\n", encoding="utf-8")
    with running(root) as shown:
        yield ready(shown)


def ready(preview: Preview) -> Preview:
    """Wait until the first index is made."""
    until = time.monotonic() + PATIENCE
    while preview.ask("/api/search?q=committee").status == 503:
        assert time.monotonic() < until
        time.sleep(0.2)
    return preview


@pytest.fixture
def window(browser: Browser) -> Iterator[Visit]:
    visit = Visit(browser.new_context(viewport={"width": 1280, "height": 800}), "")
    yield visit
    assert visit.complaints == []
    visit.context.close()


def opened(window: Visit, preview: Preview, lang: str, address: str = "index") -> Page:
    window.base = preview.address
    return window.open(lang, address)


def asked(window: Visit, path: str) -> list[dict[str, list[str]]]:
    return [parse_qs(urlsplit(url).query) for url in window.asked if urlsplit(url).path == path]


@pytest.mark.parametrize(("lang", "query"), [("en", "committee"), ("sq", "komiteti")])
def test_what_the_server_finds_is_shown_and_reached(preview: Preview, window: Visit, lang: str, query: str) -> None:
    ready(preview)
    page = opened(window, preview, lang)
    found(page, query)
    answer = json.loads(preview.ask(f"/api/search?q={query}&reader={lang}").text)
    addresses = [f"/{hit['lang']}/{hit['address']}" for group in answer["groups"] for hit in group["hits"]]
    links = page.locator("dialog .hit").evaluate_all("nodes => nodes.map((node) => node.pathname + node.hash)")
    assert sorted(links) == sorted(addresses)
    assert {"q": [query], "reader": [lang], "limit": ["10"]} in asked(window, "/api/search")
    assert not [url for url in window.asked if "/_search/" in url]
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(f"**{links[0]}")
    assert asked(window, "/api/opened") == []


def test_half_a_word_and_filters_work_on_the_server_too(preview: Preview, window: Visit) -> None:
    ready(preview)
    page = opened(window, preview, "en", "find")
    page.keyboard.type("commit")
    page.locator("#_find .hit").first.wait_for(timeout=READY)
    box = page.locator("#_find input[name=kind]").first
    value = box.get_attribute("value")
    box.check()
    page.wait_for_url(f"**&kind={value}")
    expect(page.locator(f"#_find input[value={value}]")).to_be_checked()
    assert [value] in [one.get("kind") for one in asked(window, "/api/search")]


def test_nothing_found_offers_less_and_other_ways(preview: Preview, window: Visit) -> None:
    ready(preview)
    page = opened(window, preview, "en", "find")
    page.locator("#_find-field").fill('committee "no such words"')
    page.locator("#_find .none").get_by_role("button", name="committee", exact=True).click()
    shown(page, "#_find", "committee")
    assert page.locator("#_find .hit").count()


def test_where_the_server_counts_an_opened_hit_is_told(counting: Preview, window: Visit) -> None:
    for _ in range(3):
        page = opened(window, counting, "en", "find")
        with page.expect_response(lambda one: "q=committee" in one.url and "typing" not in one.url):
            page.locator("#_find-field").fill("committee")
    unopened = counted(counting)
    assert unopened >= 3
    page.locator("#_find .hit").first.click()
    # The page is left while this is told: its answer may reach nobody, so that the count itself is waited for.
    until = time.monotonic() + PATIENCE
    while counted(counting) == unopened:
        assert time.monotonic() < until
        time.sleep(0.2)
    assert counted(counting) == unopened - 1
    assert counting.ask("/api/opened?q=committee").status == 204


def counted(preview: Preview) -> int:
    (path,) = preview.root.rglob(NAME)
    return int(json.loads(path.read_text(encoding="utf-8"))["committee"]["nothing_opened"])


def test_pages_name_the_description_of_every_language(preview: Preview) -> None:
    text = preview.ask("/en/index.html").text
    for lang in ("sq", "en"):
        assert f'href="/api/opensearch-{lang}.xml"' in text
    assert text.count('<link rel="search" type="application/opensearchdescription+xml"') == 2
