"""Windows on the built handbook for tests of its search: opened, typed into and waited for."""

from __future__ import annotations

import http.server
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, expect

SIZES = {"phone": (360, 800), "desktop": (1280, 900)}
QUERIES = {"sq": "procesverbaleve", "en": "minutes"}


@dataclass
class Visit:
    """A window on the handbook that remembers what it asked for and what it complained of."""

    context: BrowserContext
    base: str
    asked: list[str] = field(default_factory=list)
    complaints: list[str] = field(default_factory=list)

    def open(self, lang: str, address: str) -> Page:
        page = self.context.new_page()
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("console", lambda message: self.complaints.append(message.text))
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.goto(f"{self.base}/{lang}/{address}.html")
        return page

    def close(self) -> None:
        assert self.complaints == []
        assert [url for url in self.asked if not url.startswith(self.base)] == []
        self.context.close()


def visit(browser: Browser, base: str, size: str = "desktop", **options: Any) -> Visit:
    width, height = SIZES[size]
    return Visit(browser.new_context(viewport={"width": width, "height": height}, **options), base)


def found(page: Page, query: str) -> None:
    """Open the search with `/`, type the query and wait for its places."""
    page.keyboard.press("/")
    page.locator("dialog.search[open]").wait_for()
    page.keyboard.type(query)
    shown(page, "dialog", query)


def shown(page: Page, box: str, query: str) -> None:
    """Wait until the places for all of the query are there, and not those for its first letters."""
    results = page.locator(f"{box} .results")
    expect(results).to_have_attribute("data-asked", query, timeout=30_000)
    expect(results).not_to_have_attribute("aria-busy", "true", timeout=30_000)


class Quiet(http.server.SimpleHTTPRequestHandler):
    """Serves a folder and says nothing of it."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_head(self) -> Any:
        """Answer with no icon where browsers ask for one, as the handbook has none."""
        if self.path != "/favicon.ico":
            return super().send_head()
        self.send_response(204)
        self.end_headers()
        return None
