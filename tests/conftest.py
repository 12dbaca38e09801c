"""What all tests share: settings of hypothesis, and one real browser with axe where they are at hand.

There must be one browser only: Playwright refuses a second one in the same process.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from playwright.sync_api import Browser, sync_playwright

from tests.needs import absent

settings.register_profile("doracak", deadline=None, derandomize=True, database=None)
settings.load_profile("doracak")

ROOT = Path(__file__).parents[1]
AXE = ROOT / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
LONGEST = (
    "outputs/site/test_every_kind.py",
    "test_hostile_browser.py",
    "test_laid_site.py",
    "outputs/site/test_known_pages.py",
    "outputs/site/test_search_answers.py",
    "outputs/site/test_pseudo_language.py",
    "search/test_content_forms.py",
    "test_workflows.py",
)
"""The files of the longest tests, below tests/; any order is right, and a name that is gone costs nothing."""


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Let the longest tests begin first, so that at the end no process waits for one of them."""
    first = {str(ROOT / "tests" / name): place for place, name in enumerate(LONGEST)}
    items.sort(key=lambda item: first.get(str(item.path), len(first)))


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.is_file():
        absent("browser", f"there is no Chromium at {CHROMIUM} (set CHROMIUM)")
    with sync_playwright() as tools:
        shown = tools.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield shown
        shown.close()


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        absent("browser", "axe is not there: npm install --prefix .cache/axe axe-core")
    return AXE.read_text(encoding="utf-8")
