"""The pages of everything that is let through, in a real Chromium: nothing runs, with the policy and without it."""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext

from generators.building import Order, build
from tests.hostile_cases import PASSING
from tests.repository import MINIMAL

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
  for (const element of document.querySelectorAll("*")) {
    for (const name of events) {
      try { element.dispatchEvent(new Event(name, { bubbles: true, cancelable: true })); } catch (error) { }
    }
  }
  return window.ran;
}
"""
ROUNDS = int(os.environ.get("DORACAK_ROUNDS", "0"))
"""The Albanian pages hold the same hostile texts: they are opened where there is time for it."""
META = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the site of one repository that holds every case that is let through."""
    root = tmp_path_factory.mktemp("hostile-browser")
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    for case in PASSING:
        case.put(root)
    made = build(Order(root, root / "public", as_of=date(2024, 6, 1)))
    assert made.shown is not None
    return made.shown


@pytest.fixture
def unguarded(site: Path, tmp_path: Path) -> Path:
    """Return a copy of the site without its policy."""
    copy = Path(shutil.copytree(site, tmp_path / "unguarded"))
    for path in copy.rglob("*.html"):
        raw = path.read_bytes()
        assert META.search(raw), path
        path.write_bytes(META.sub(b"", raw))
    return copy


def ran(context: BrowserContext, folder: Path) -> Iterator[tuple[str, list[str]]]:
    """Yield what ran on each page, and everything that was asked for from elsewhere."""
    context.add_init_script(HOOKS)
    asked: list[str] = []
    page = context.new_page()
    page.on("request", lambda request: asked.append(request.url))
    page.on("dialog", lambda dialog: asked.append(f"dialog {dialog.message}"))
    for path in sorted(folder.rglob("*.html")):
        if ROUNDS == 0 and "sq" in path.parts:
            continue
        page.goto(path.as_uri())
        found = page.evaluate(FIRE, EVENTS)
        yield path.name, [*found, *(url for url in asked if not url.startswith("file:"))]
        asked.clear()


def test_the_hooks_would_see_it(browser: Browser, tmp_path: Path) -> None:
    (tmp_path / "bad.html").write_text("<p onmouseover=alert(1)>x</p><script>confirm(1)</script>")
    context = browser.new_context()
    assert [sorted(set(found)) for _, found in ran(context, tmp_path)] == [["alert", "confirm"]]
    context.close()


def test_nothing_runs_with_the_policy(browser: Browser, site: Path) -> None:
    context = browser.new_context()
    found = dict(ran(context, site))
    context.close()
    assert len(found) > 80
    assert {name: what for name, what in found.items() if what} == {}


def test_nothing_runs_without_the_policy(browser: Browser, unguarded: Path) -> None:
    context = browser.new_context()
    found = dict(ran(context, unguarded))
    context.close()
    assert len(found) > 80
    assert {name: what for name, what in found.items() if what} == {}
