"""One built site for all tests of the site, shared by the whole run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import html
from playwright.sync_api import Browser

from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import SiteBuild, run_all
from generators.outputs.site.staging import stage
from tests.once import once
from tests.outputs.site import sample
from tests.outputs.site.visiting import Visit, visit
from tests.outputs.site.whole import whole

Tree = Any  # the stubs of lxml give every xpath seven types


@dataclass(frozen=True)
class Site:
    out: Path
    builds: tuple[SiteBuild, ...]

    @property
    def base(self) -> str:
        return self.out.as_uri()

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
    picture = top / "out" / "_images" / "content" / "pages" / "flow.svg"
    picture.parent.mkdir(parents=True)
    picture.write_text(sample.PICTURE, encoding="utf-8")
    return Site(top / "out", builds)


@pytest.fixture(scope="session")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the handbook itself, once for all processes of a run of the tests."""
    return Site(once(tmp_path_factory, "handbook", built_whole) / "public", ())


def built_whole(root: Path) -> None:
    built = whole(root)
    assert built.shown is not None, built


@pytest.fixture
def folder(browser: Browser, handbook: Site) -> Iterator[Visit]:
    """Give a window on the handbook, opened from its folder."""
    window = visit(browser, handbook.base)
    yield window
    window.close()
