"""Windows on the built handbook for tests of its search: opened, typed into and waited for."""

from __future__ import annotations

import http.server
from dataclasses import dataclass, field
from typing import Any, Literal

from playwright.sync_api import Browser, BrowserContext, Page, expect

Scheme = Literal["light", "dark"]
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
        page.goto(self.url(lang, address))
        return page

    def turn(self, lang: str, address: str) -> Page:
        """Go to a page in the window that is open, because every other window costs Chromium a second or two."""
        if not self.context.pages:
            return self.open(lang, address)
        page = self.context.pages[-1]
        page.goto(self.url(lang, address))
        return page

    def url(self, lang: str, address: str) -> str:
        return f"{self.base}/{lang}/{address}.html"

    def close(self) -> None:
        assert self.complaints == []
        assert [url for url in self.asked if not url.startswith(self.base)] == []
        self.context.close()


def visit(browser: Browser, base: str, size: str = "desktop", scheme: Scheme = "light", **options: Any) -> Visit:
    width, height = SIZES[size]
    context = browser.new_context(viewport={"width": width, "height": height}, color_scheme=scheme, **options)
    return Visit(context, base)


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
