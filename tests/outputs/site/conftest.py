"""One built site for all tests of the site, shared by the whole run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from lxml import html

from generators.outputs.site.root import write_root
from generators.outputs.site.sphinx_run import SiteBuild, run_all
from generators.outputs.site.staging import stage
from tests.outputs.site import sample
from tests.outputs.site.whole import whole

Tree = Any  # the stubs of lxml give every xpath seven types


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


@pytest.fixture(scope="session")
def handbook(tmp_path_factory: pytest.TempPathFactory) -> Site:
    """Build the handbook itself; tests that ask for it stand in one group, so that it is built once."""
    built = whole(tmp_path_factory.mktemp("handbook"))
    assert built.shown is not None, built
    return Site(built.shown, built.sites)
