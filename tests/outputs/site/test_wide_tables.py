"""Tables of many columns fit into the window of a common screen, so that nobody moves them to read a row."""

from __future__ import annotations

from playwright.sync_api import Browser

from tests.outputs.site.conftest import Site
from tests.outputs.site.visiting import visit

PAGES = (
    "coverage/eu-acquis",
    "coverage/sdg",
    "minutes/ipstf2-sg-2019-10-25",
    "register/coverage",
    "register/translations",
    "reports/mechanism-annual-all-2026",
    "scheme/eu-acquis",
    "statistics/index",
)
"""Those that were wider than a window of 1280 pixels."""
MOVED = "() => [...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1).length"


def test_no_matrix_register_or_statistic_is_wider_than_the_window(browser: Browser, handbook: Site) -> None:
    window = visit(browser, handbook.base, "desktop")
    found = {}
    for lang in ("sq", "en"):
        for address in PAGES:
            page = window.turn(lang, address)
            page.wait_for_load_state()
            found[lang, address] = page.evaluate(MOVED)
    window.close()
    assert {place: count for place, count in found.items() if count} == {}


def test_the_contents_of_a_page_stand_beside_its_text_where_no_table_needs_the_room(
    browser: Browser, handbook: Site
) -> None:
    window = visit(browser, handbook.base, "desktop")
    wide = [window.turn("en", address).locator("body.wide").count() for address in ("coverage/sdg", "body/ex-tg-water")]
    window.close()
    assert wide == [1, 0]
