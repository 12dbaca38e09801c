"""One built site for all tests of the site, and a real browser with axe where they are at hand."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NoReturn

import pytest
from lxml import html
from playwright.sync_api import Browser, sync_playwright

from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import SiteBuild, run_all
from generators.outputs.site.staging import stage
from tests.outputs.site import sample

ROOT = Path(__file__).parents[3]
AXE = ROOT / ".cache" / "axe" / "node_modules" / "axe-core" / "axe.min.js"
CHROMIUM = Path(os.environ.get("CHROMIUM", "/usr/bin/chromium"))
Tree = Any  # the stubs of lxml give every xpath seven types
SWITCHES = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


@dataclass(frozen=True)
class Site:
    out: Path
    builds: tuple[SiteBuild, ...]

    def file(self, lang: str, address: str) -> Path:
        return self.out / lang / f"{address}.html"

    def page(self, lang: str, address: str) -> Tree:
        return html.fromstring(self.file(lang, address).read_bytes())

    def pages(self) -> Iterator[tuple[Path, Tree]]:
        for path in sorted(self.out.rglob("*.html")):
            yield path, html.fromstring(path.read_bytes())


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Site:
    top = tmp_path_factory.mktemp("site")
    stages = {lang: top / "stage" / lang for lang, _ in sample.LANGUAGES}
    for lang, folder in stages.items():
        stage(folder, sample.plan(lang), sample.pages(lang))
    builds = run_all(stages, top / "out", top / "cache")
    write_root(top / "out", [sample.plan(lang) for lang in stages])
    return Site(top / "out", builds)


def absent(reason: str) -> NoReturn:
    if "browser" in os.environ.get("DORACAK_REQUIRE", "").split(","):
        pytest.fail(f"DORACAK_REQUIRE=browser, but {reason}")
    pytest.skip(reason)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    if not CHROMIUM.is_file():
        absent(f"there is no Chromium at {CHROMIUM} (set CHROMIUM)")
    with sync_playwright() as tools:
        shown = tools.chromium.launch(executable_path=CHROMIUM, args=list(SWITCHES))
        yield shown
        shown.close()


@pytest.fixture(scope="session")
def axe() -> str:
    if not AXE.is_file():
        absent("axe is not there: npm install --prefix .cache/axe axe-core")
    return AXE.read_text(encoding="utf-8")
