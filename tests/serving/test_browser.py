"""The preview in a real Chromium: pages load again by themselves, and the panel is there for everybody who reads."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving.conftest import Preview

TEXT = "content/pages/example-page.en.md"
BODY = "content/bodies/example-committee.yaml"
PAGE = "/en/page/example-page.html"
PANEL = "#doracak-problems"
WAIT = 30_000


@dataclass
class Window:
    """A window that remembers what the browser complained of, policy violations above all, and what it asked for."""

    page: Page
    complaints: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def window(browser: Browser, preview: Preview) -> Iterator[Window]:
    context = browser.new_context(viewport={"width": 1000, "height": 700})
    opened = Window(context.new_page())
    opened.page.on("console", lambda message: opened.complaints.append(message.text))
    opened.page.on("pageerror", lambda error: opened.complaints.append(str(error)))
    opened.page.on("request", lambda request: opened.asked.append(request.url))
    opened.page.add_init_script(
        "document.addEventListener('securitypolicyviolation', (e) => console.error(e.violatedDirective, e.blockedURI))"
    )
    yield opened
    assert opened.complaints == []
    assert [url for url in opened.asked if not url.startswith(preview.address)] == []
    context.close()


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_page_loads_again_after_an_edit_and_stays_where_it_was(window: Window, preview: Preview, lang: str) -> None:
    text = TEXT.replace(".en.", f".{lang}.")
    before = (preview.root / text).read_text(encoding="utf-8")
    tall = "many words of one paragraph\n" * 1500 + "at the end."
    preview.write(text, before.replace(f"Words in {lang}.", tall))
    window.page.goto(preview.address + PAGE.replace("/en/", f"/{lang}/"))
    window.page.get_by_text("at the end.").wait_for(timeout=WAIT)
    top = window.page.locator("h1")
    expect(top).to_be_in_viewport()
    # Until a page that is loaded again is whole, the browser itself puts it where it stood before, here to its top.
    window.page.wait_for_load_state("load")
    window.page.evaluate("window.scrollTo(0, 900)")
    expect(top).not_to_be_in_viewport()
    preview.write(text, before.replace(f"Words in {lang}.", f"Seen by itself. {tall}"))
    window.page.get_by_text("Seen by itself.").wait_for(timeout=WAIT)
    # What waits in the page for a script of its own is stopped by the policy, unless it comes true at once.
    expect(top).not_to_be_in_viewport(timeout=WAIT)
    preview.write(text, before)
    expect(window.page.get_by_text("Seen by itself.")).to_have_count(0, timeout=WAIT)


def test_the_panel_says_all_without_taking_the_focus_and_goes_when_mended(window: Window, preview: Preview) -> None:
    page, good = window.page, (preview.root / BODY).read_text(encoding="utf-8")
    page.goto(preview.address + PAGE)
    focused = page.locator("a[href]").nth(3)
    focused.focus()
    preview.change(BODY, "type: committee", "type: committee\nwrong: 1\ntittle: <b>2</b>")
    panel = page.locator(PANEL)
    expect(panel.get_by_role("alert")).to_have_text(re.compile("2 problems"), timeout=WAIT)
    expect(panel).to_have_attribute("lang", "en")
    assert panel.locator("li").count() == 2
    first = panel.locator("li").first.inner_text()
    assert re.search(rf"{BODY}:\d+:\d+", first)
    assert "wrong" in first
    expect(focused).to_be_focused()
    assert panel.locator("b").count() == 0
    panel.locator("summary").click()
    expect(panel.locator("li").first).to_be_hidden()
    preview.write(BODY, good)
    expect(panel).to_have_count(0, timeout=WAIT)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_in_the_panel(browser: Browser, axe: str, preview: Preview, scheme: str) -> None:
    good = (preview.root / BODY).read_text(encoding="utf-8")
    page = browser.new_page(bypass_csp=True, color_scheme="dark" if scheme == "dark" else "light")
    page.goto(preview.address + PAGE)
    preview.change(BODY, "type: committee", "type: committee\nwrong: 1")
    page.locator(f"{PANEL} [role=alert]:not(:empty)").wait_for(timeout=WAIT)
    page.evaluate(axe)
    found = page.evaluate(f"axe.run('{PANEL}')")
    preview.write(BODY, good)
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    page.close()


def test_the_panel_speaks_the_language_of_the_page(window: Window, preview: Preview) -> None:
    good = (preview.root / BODY).read_text(encoding="utf-8")
    preview.change(BODY, "type: committee", "type: committee\nwrong: 1")
    window.page.goto(preview.address + PAGE.replace("/en/", "/sq/"))
    expect(window.page.get_by_role("alert")).to_have_text("1 problem në përmbajtje", timeout=WAIT)
    preview.write(BODY, good)
    expect(window.page.locator(PANEL)).to_have_count(0, timeout=WAIT)


def test_many_open_pages_do_not_use_up_the_connections(browser: Browser, preview: Preview) -> None:
    context = browser.new_context()
    for _ in range(8):
        page = context.new_page()
        page.goto(preview.address + PAGE, timeout=WAIT)
        page.evaluate("Object.defineProperty(document, 'visibilityState', {value: 'hidden'})")
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    context.close()
