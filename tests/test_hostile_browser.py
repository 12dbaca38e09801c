"""The pages of everything that is let through, in a real Chromium: nothing runs, with the policy and without it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from tests.hostile_cases import PASSING
from tests.hostile_site import hostile_site

HOOKS = """
window.ran = [];
for (const name of ["alert", "confirm", "prompt", "print", "open"]) {
  window[name] = (...words) => { window.ran.push(name); return null; };
}
for (const name of ["write", "writeln"]) document[name] = () => { window.ran.push(name); };
const evaluate = window.eval;
window.eval = (words) => {
  if (!String(words).includes("asked by the test")) window.ran.push("eval");
  return evaluate(words);
};
"""
EVENTS = ["click", "dblclick", "mouseover", "mouseenter", "mouseout", "mousedown", "mouseup", "focus", "blur", "input"]
EVENTS += [
    "change",
    "submit",
    "toggle",
    "beforetoggle",
    "load",
    "error",
    "animationend",
    "transitionend",
    "pointerover",
]
EVENTS += ["keydown", "copy", "paste", "wheel", "drag", "drop", "scroll"]
FIRE = """
(events) => {  // asked by the test
  // A press of a key without a key is refused by our own scripts, each time with an error that is told to the test.
  const made = (name) => name.startsWith("key")
    ? new KeyboardEvent(name, { key: "a", bubbles: true, cancelable: true })
    : new Event(name, { bubbles: true, cancelable: true });
  for (const element of document.querySelectorAll("*")) {
    for (const name of events) {
      try { element.dispatchEvent(made(name)); } catch (error) { }
    }
  }
  return window.ran;
}
"""
ROUNDS = int(os.environ.get("DORACAK_ROUNDS", "0"))
"""The Albanian pages hold the same hostile texts: they are opened where there is time for it."""
PARTS = 4
"""In so many tests all pages are opened, so that several processes can share them."""
META = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile_site(tmp_path_factory)


@pytest.fixture
def unguarded(site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site without its policy."""
    copy = Path(shutil.copytree(site, tmp_path / "unguarded"))
    for path in copy.rglob("*.html"):
        raw = path.read_bytes()
        assert META.search(raw), path
        path.write_bytes(META.sub(b"", raw))
    return copy


def pages(folder: Path) -> list[Path]:
    return [path for path in sorted(folder.rglob("*.html")) if ROUNDS or "sq" not in path.parts]


def ran(context: BrowserContext, paths: Iterable[Path]) -> Iterator[tuple[Path, list[str]]]:
    """Yield what ran on each page, and everything that was asked for from elsewhere."""
    context.add_init_script(HOOKS)
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    for path in paths:
        page.goto(path.as_uri())
        found = page.evaluate(FIRE, EVENTS)
        yield path, [*found, *(url for url in asked if not url.startswith("file:"))]
        asked.clear()


def all_that_ran(browser: Browser, paths: Iterable[Path]) -> dict[Path, list[str]]:
    context = browser.new_context()
    found = dict(ran(context, paths))
    context.close()
    return {path: what for path, what in found.items() if what}


def test_the_hooks_would_see_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<p onmouseover=alert(1)>x</p><script>confirm(1)</script>")
    assert [sorted(set(found)) for found in all_that_ran(browser, pages(tmp_path)).values()] == [["alert", "confirm"]]


def test_nothing_runs_with_the_policy(browser: Browser, site: Path) -> None:
    # All that runs under the policy runs without it too, and there every page is opened; here it is each case's own.
    own = sorted({site / "en" / f"{case.page}.html" for case in PASSING})
    assert len(own) > 80
    assert all_that_ran(browser, own) == {}


@pytest.mark.parametrize("part", range(PARTS))
def test_nothing_runs_without_the_policy(browser: Browser, unguarded: Path, part: int) -> None:
    found = pages(unguarded)
    assert len(found) > 200
    assert all_that_ran(browser, found[part::PARTS]) == {}
