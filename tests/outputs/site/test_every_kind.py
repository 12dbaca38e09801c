"""One page of every kind of the real handbook in Chromium: axe, the policy, the width, and the keyboard alone."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from tests.outputs.site.accessibility import findings_in_both_schemes
from tests.outputs.site.conftest import Site
from tests.outputs.site.thinning import thin
from tests.outputs.site.visiting import SIZES, visit
from tests.outputs.site.whole import addresses


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_light_and_dark(browser: Browser, handbook: Site, axe: str, size: str, lang: str) -> None:
    # The policy keeps axe out too, so it is lifted here; the next test visits the same pages with it.
    window = visit(browser, handbook.base, size, bypass_csp=True, reduced_motion="reduce")
    found = {}
    for address in addresses(handbook.out / lang):
        found[address] = findings_in_both_schemes(window.turn(lang, address), axe)
    window.context.close()
    assert {address: rules for address, rules in found.items() if rules} == {}


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_the_policy_is_never_broken_and_no_page_scrolls_sideways(
    browser: Browser, handbook: Site, size: str, lang: str
) -> None:
    window = visit(browser, handbook.base, size, "light")
    wide = []
    for address in addresses(handbook.out / lang):
        page = window.turn(lang, address)
        if page.evaluate("document.documentElement.scrollWidth") > SIZES[size][0]:
            wide.append(address)
    window.close()
    assert wide == []


NOTE = """() => {
  globalThis.walked = [];
  const seen = (one) => one && one.getClientRects().length > 0;
  const ring = (one) => one && one.outlineStyle !== "none" && parseFloat(one.outlineWidth) >= 1;
  addEventListener("focusin", ({ target: node }) => {
    const style = getComputedStyle(node);
    const around = node.parentElement && getComputedStyle(node.parentElement);
    node.dataset.visits = Number(node.dataset.visits ?? 0) + 1;
    walked.push({
      visits: Number(node.dataset.visits), seen: seen(node) ?? false,
      ring: ring(style) || ring(around) || style.boxShadow !== "none", html: node.outerHTML.slice(0, 120),
    });
  });
}"""
LEFT = """() => [...document.querySelectorAll(
  "a[href], button, input, select, textarea, summary, [tabindex='0']"
)].filter((one) => one.checkVisibility({visibilityProperty: true}) && !one.disabled && one.tabIndex >= 0
  && !one.dataset.visits).map((one) => one.outerHTML.slice(0, 120))"""
MOST = 1500


def walk(page: Page) -> list[dict[str, Any]]:
    """Press Tab until the focus has left the page and come round, and return where it was.

    A page for searching begins in its field, so that what stands before comes after the end of the page.
    """
    page.evaluate(NOTE)
    pressed = 0
    while pressed < MOST:
        stride = len(page.evaluate(LEFT)) + 2
        for _ in range(stride):
            page.keyboard.down("Tab")
        page.keyboard.up("Tab")
        pressed += stride
        steps: list[dict[str, Any]] = page.evaluate("walked")
        again = next((at for at, step in enumerate(steps) if step["visits"] > 1), None)
        if again is not None:
            return steps[:again]
    raise AssertionError(f"the focus never left the page: {steps[-1]}")


@pytest.mark.parametrize("size", SIZES)
def test_the_keyboard_reaches_everything_shows_where_it_is_and_is_never_trapped(
    browser: Browser, handbook: Site, size: str
) -> None:
    window = visit(browser, handbook.base, size, "light", reduced_motion="reduce")
    wrong = {}
    for address in addresses(handbook.out / "sq"):
        page = window.turn("sq", address)
        page.wait_for_load_state()
        thin(page)
        steps = walk(page)
        hidden = [step["html"] for step in steps if not step["seen"]]
        bare = [step["html"] for step in steps if not step["ring"]]
        wrong[address] = (hidden, bare, page.evaluate(LEFT))
        assert page.evaluate("document.querySelector('a[href], button, input, summary').matches('.skip')"), address
    window.close()
    assert {address: found for address, found in wrong.items() if any(found)} == {}


def focus(page: Page, selector: str) -> None:
    """Press Tab until the focus is on what the selector names."""
    for _ in range(MOST):
        page.keyboard.press("Tab")
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"never reached: {selector}")


def test_menu_language_colours_filters_and_skip_link_work_with_the_keyboard_alone(
    browser: Browser, handbook: Site
) -> None:
    window = visit(browser, handbook.base, "phone", "light", reduced_motion="reduce")
    page = window.open("sq", "register/actions")
    focus(page, "a.skip")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_content"
    focus(page, ".filter input")
    page.keyboard.type("Detyra 1")
    focus(page, ".filter select")
    page.keyboard.press("ArrowDown")
    assert "#?q=Detyra+1&" in page.url
    focus(page, "thead button.sort")
    page.keyboard.press("Enter")
    assert page.locator("thead th[aria-sort=ascending]").count() == 1
    page.keyboard.press("Space")
    assert page.locator("thead th[aria-sort=descending]").count() == 1
    page.reload()
    focus(page, "button.theme")
    page.keyboard.press("Enter")
    assert page.locator("html").get_attribute("data-theme") == "light"
    focus(page, "details summary")
    page.keyboard.press("Enter")
    focus(page, ".navigation li a")
    page.keyboard.press("Enter")
    page.wait_for_url(lambda url: "register/actions" not in url)
    focus(page, ".languages a:not([aria-current])")
    page.keyboard.press("Enter")
    page.wait_for_url("**/en/**")
    window.context.close()
