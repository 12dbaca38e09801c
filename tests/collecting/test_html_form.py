"""The HTML form in a real browser: it is filled in, saved, read again, and every reader can use it."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.collecting.example_form import HEAD, collect, form, repository
from tests.collecting.test_round import EXPECTED

TYPED = {
    "summary.overview": "Shumë gjëra.\n\n  Një varg i ri: “po”, 'jo' & <më shumë>.",
    "summary.facts.who": "Çelë Ëngjëlli",
    "summary.facts.when": "2026-01-31",
    "summary.facts.count": "-12",
    "summary.facts.share": "45,5 %",
    "summary.facts.spent": "1 234 567,89",
    "summary.facts.act": "Ligji nr. 44/2015",
    "measures.risks.money.words": "Pak\ndhe vonë",
    "measures.risks.money.weight": "0",
    "measures.risks.people.weight": "2,5",
}
ROWS = [
    {"title": "E para", "due": "2026-02-28", "light": "green", "cost": "10"},
    {"title": "E dyta", "light": "red"},
    {},
    {"due": "2026-12-31", "cost": "1.234,5"},
]


@pytest.fixture(scope="module")
def root(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return repository(tmp_path_factory.mktemp("html"))


def opened(browser: Browser, root: Path, tmp_path: Path, lang: str, told: list[str], **how: object) -> Page:
    """Open a form; `told` gets what the console says and what is asked for from elsewhere."""
    path = tmp_path / f"form.{lang}.html"
    path.write_bytes(form(root, lang, "html"))
    page = browser.new_context(accept_downloads=True, **how).new_page()  # type: ignore[arg-type]
    page.on("console", lambda message: told.append(message.text))
    page.on("request", lambda asked: told.append(asked.url))
    page.goto(path.as_uri())
    return page


def fill(page: Page) -> None:
    for key, value in {**HEAD, "summary.facts.light": "amber"}.items():
        held = page.locator(f'[name="{key}"]')
        if key == "form.period":
            held.fill(value)
        else:
            held.select_option(value)
    for key, value in TYPED.items():
        page.locator(f'[name="{key}"]').fill(value)
    page.get_by_role("button", name="Shto një rresht").click()
    for place, row in enumerate(ROWS):
        for column, value in row.items():
            held = page.locator(f'[name="measures.list.{column}"]').nth(place)
            if column == "light":
                held.select_option(value)
            else:
                held.fill(value)


def saved(page: Page, tmp_path: Path) -> Path:
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Ruaj përgjigjet si skedar").click()
    path = tmp_path / waiting.value.suggested_filename
    waiting.value.save_as(path)
    return path


def test_a_form_is_filled_in_saved_and_collected(browser: Browser, root: Path, tmp_path: Path) -> None:
    said: list[str] = []
    page = opened(browser, root, tmp_path, "sq", said)
    fill(page)
    path = saved(page, tmp_path)
    assert path.name == "example-report-example-committee-2025-example-ministry.json"
    assert "U ruajt si" in page.get_by_role("status").inner_text()
    assert [one for one in said if not one.startswith(("file:", "blob:"))] == []
    (made,) = collect(root, path.read_bytes())
    assert made.answers is not None
    assert made.answers.unfit == ()
    assert made.answers.values == EXPECTED
    assert not made.older


def test_saved_answers_are_read_into_a_fresh_form(browser: Browser, root: Path, tmp_path: Path) -> None:
    first = opened(browser, root, tmp_path, "sq", [])
    fill(first)
    path = saved(first, tmp_path)
    second = opened(browser, root, tmp_path, "sq", [])
    second.locator("input[type=file]").set_input_files(path)
    second.get_by_role("status").get_by_text("u lexuan").wait_for()
    again = tmp_path / "again"
    again.mkdir()
    assert saved(second, again).read_bytes() == path.read_bytes()
    other = tmp_path / "other.json"
    other.write_text("{}")
    second.locator("input[type=file]").set_input_files(other)
    second.get_by_role("status").get_by_text("nuk përmban").wait_for()


def test_a_new_row_says_which_it_is(browser: Browser, root: Path, tmp_path: Path) -> None:
    page = opened(browser, root, tmp_path, "sq", [])
    page.get_by_role("button", name="Shto një rresht").click()
    assert page.get_by_label("Masa, rreshti 4").is_visible()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "Masa, rreshti 4"


def test_on_a_narrow_screen_every_row_is_a_card(browser: Browser, root: Path, tmp_path: Path) -> None:
    page = opened(browser, root, tmp_path, "sq", [], viewport={"width": 390, "height": 900})
    due = page.get_by_label("Afati, rreshti 1")
    assert due.bounding_box()["y"] > page.get_by_label("Masa, rreshti 1").bounding_box()["y"]  # type: ignore[index]
    assert page.locator(".cell-label", has_text="Afati").first.is_visible()
    assert page.get_by_label("Masa, rreshti 2").count() == 0
    page.get_by_role("button", name="Shto një rresht").click()
    assert page.get_by_label("Masa, rreshti 2").is_visible()


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize(("width", "scheme"), [(1280, "light"), (1280, "dark"), (390, "light")])
def test_everyone_can_use_it(
    browser: Browser, axe: str, root: Path, tmp_path: Path, lang: str, width: int, scheme: str
) -> None:
    view = {"width": width, "height": 900}
    page = opened(browser, root, tmp_path, lang, [], viewport=view, color_scheme=scheme, bypass_csp=True)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.evaluate(axe)
    found = page.evaluate("axe.run()")["violations"]
    assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
