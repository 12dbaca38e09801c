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
