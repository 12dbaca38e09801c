"""Only what is alike in all but words is taken out of a page, and never all of it."""

from __future__ import annotations

import pytest
from playwright.sync_api import Browser

from tests.outputs.site.thinning import thin

ITEM = "<li><a href='{0}.html'>Item {0}</a></li>"
ALIKE = "".join(ITEM.format(number) for number in range(9))


@pytest.mark.parametrize(
    ("items", "left"),
    [
        (ALIKE, ["Item 0", "Item 1"]),
        (f"{ALIKE}<li><a href='x'>The longest of all</a></li>", ["Item 0", "Item 1", "The longest of all"]),
        (f"{ALIKE}<li class='x'><a href='x'>Item</a></li>", ["Item 0", "Item 1", "Item"]),
        (f"{ALIKE}<li><a href='x' tabindex='-1'>Item</a></li>", ["Item 0", "Item 1", "Item"]),
        (f"{ALIKE}<li><a href=''>Item</a></li>", ["Item 0", "Item 1", "Item"]),
        (f"{ALIKE}<li><a href='x' aria-label='y'>Item</a></li>", ["Item 0", "Item 1", "Item"]),
        (f"{ALIKE}<li><a href='x'></a></li>", ["Item 0", "Item 1", ""]),
        (f"{ALIKE}<li><a href='x'><b>Item</b></a></li>", ["Item 0", "Item 1", "Item"]),
    ],
)
def test_items_that_differ_in_anything_but_words_stay(browser: Browser, items: str, left: list[str]) -> None:
    page = browser.new_page()
    page.set_content(f"<ul>{items}</ul>")
    thin(page)
    assert page.locator("li").all_inner_texts() == left
    page.close()


def test_what_is_in_no_list_and_no_table_stays(browser: Browser) -> None:
    page = browser.new_page()
    page.set_content("<p>Words</p>" * 9)
    thin(page)
    assert page.locator("p").count() == 9
    page.close()
