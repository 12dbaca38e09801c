"""The pages in a real Chromium, from a folder: accessible, at rest within the policy, usable on a telephone."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser

from tests.outputs.site import sample
from tests.outputs.site.accessibility import UNFOLDED, findings_in_both_schemes
from tests.outputs.site.conftest import Site
from tests.outputs.site.visiting import SIZES, Visit, visit

ADDRESSES = [page.address for page in sample.pages("sq") if not page.moved]


@pytest.fixture
def desktop(browser: Browser, site: Site) -> Iterator[Visit]:
    window = visit(browser, site.base, "desktop", "light")
    yield window
    window.close()


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_axe_finds_nothing_in_light_and_dark(browser: Browser, site: Site, axe: str, size: str, lang: str) -> None:
    # The policy keeps axe out too, so it is lifted here; the next test visits the same pages with it.
    window = visit(browser, site.base, size, bypass_csp=True, reduced_motion="reduce")
    found = {address: findings_in_both_schemes(window.turn(lang, address), axe) for address in ADDRESSES}
    window.context.close()
    assert {address: rules for address, rules in found.items() if rules} == {}


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("size", SIZES)
def test_the_policy_is_never_broken_and_no_page_scrolls_sideways(
    browser: Browser, site: Site, size: str, lang: str
) -> None:
    window = visit(browser, site.base, size, "light")
    for address in ADDRESSES:
        page = window.turn(lang, address)
        assert page.evaluate("document.documentElement.scrollWidth") <= SIZES[size][0], address
        assert page.evaluate("getComputedStyle(document.querySelector('h1')).fontWeight") == "650", "no style"
    window.close()


def test_the_policy_would_stop_a_script(desktop: Visit) -> None:
    page = desktop.open("sq", "index")
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.bad = 1\">')")
    script = "Object.assign(document.createElement('script'), {textContent: 'window.bad = 2'})"
    page.evaluate(f"document.head.append({script})")
    page.wait_for_timeout(100)
    assert page.evaluate("window.bad") is None
    assert desktop.complaints
    desktop.complaints.clear()


def test_columns_sort_as_the_language_does(desktop: Visit) -> None:
    page = desktop.open("sq", "register/decisions-2019")
    heads = page.locator("thead th")
    heads.nth(2).get_by_role("button").click()
    assert heads.nth(2).get_attribute("aria-sort") == "ascending"
    words = [text.split()[0] for text in page.locator("tbody tr td:nth-child(3)").all_inner_texts()]
    assert list(dict.fromkeys(words)) == ["Afati", "Çështja", "Dokumenti", "Dhoma", "Ëndrra", "Xhelozia", "Zgjidhja"]
    heads.nth(3).get_by_role("button").click()
    heads.nth(3).get_by_role("button").click()
    numbers = [int(text) for text in page.locator("tbody tr td:nth-child(4)").all_inner_texts()]
    assert numbers == sorted(numbers, reverse=True)
    assert heads.nth(2).get_attribute("aria-sort") is None


def test_rows_are_filtered_without_marks_on_letters(desktop: Visit) -> None:
    page = desktop.open("sq", "register/decisions-2019")
    page.get_by_label("Filtro rreshtat").fill("ceshtja d35")
    assert page.locator("tbody tr:visible").count() == 1
    assert page.locator("output[for]").inner_text() == "Rreshta të shfaqur: 1 nga 40"


def test_the_language_switch_keeps_the_section(desktop: Visit) -> None:
    page = desktop.open("sq", "guideline/ipmg-guide")
    page.goto(page.url + "#p-8abc")
    page.wait_for_timeout(100)
    page.get_by_role("link", name="English").click()
    page.wait_for_url("**/en/guideline/ipmg-guide.html#p-8abc")


def test_the_chosen_colours_are_kept(desktop: Visit) -> None:
    page = desktop.open("sq", "index")
    for name in ("light", "dark"):
        page.locator("button.theme").click()
        assert page.locator("html").get_attribute("data-theme") == name
    assert page.locator("button.theme").get_attribute("aria-label") == "Pamja: e errët"
    page.reload()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(19, 20, 22)"


def test_without_scripts_everything_is_there(browser: Browser, site: Site) -> None:
    for size in SIZES:
        window = visit(browser, site.base, size, "light", java_script_enabled=False)
        page = window.open("sq", "guideline/ipmg-guide")
        if size == "phone":
            page.get_by_text("Menyja", exact=True).click()
        assert page.get_by_role("link", name="Regjistri i vendimeve").is_visible()
        assert page.get_by_role("link", name="English").is_visible()
        assert not page.locator("button.theme").is_visible()
        window.close()


def test_the_skip_link_comes_first_and_works(desktop: Visit) -> None:
    page = desktop.open("en", "guideline/ipmg-guide")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to content"
    assert page.locator("a.skip").bounding_box()["y"] >= 0  # type: ignore[index]
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "_content"


def test_targets_are_large_enough_for_a_finger(browser: Browser, site: Site) -> None:
    window = visit(browser, site.base, "phone", "light")
    page = window.open("sq", "guideline/ipmg-guide")
    page.evaluate(UNFOLDED)
    for target in page.locator(":is(header, .navigation, .contents) :is(a, button, summary), .permalink").all():
        box = target.bounding_box()
        assert box is not None
        assert box["height"] >= 24 and box["width"] >= 24, target.evaluate("node => node.outerHTML")
    window.context.close()


def test_paper_shows_the_text_alone(desktop: Visit) -> None:
    page = desktop.open("sq", "guideline/ipmg-guide")
    page.emulate_media(media="print")
    for hidden in (".navigation", ".contents", ".languages", ".permalink"):
        assert not page.locator(hidden).first.is_visible(), hidden
    assert page.locator("#p-7kq2").is_visible()
    assert page.get_by_text("Gjendja më 9 mars 2026").is_visible()
