"""The search of the pages without the pages: an index and its scripts in a folder, asked in a real Chromium."""

from __future__ import annotations

import gzip
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from generators.outputs.site import search_index
from generators.outputs.site.assets import assets
from generators.outputs.site.search_box import FOLDER, SCRIPTS
from search.analysis import Analyser
from search.lore import Lore
from search.units import SearchUnit

ANSWERING = SCRIPTS[: SCRIPTS.index("nodes")]
"""The scripts that answer; those that show what was found come after them."""
SHOWING = ("search.js", "search.css", *(f"search-{name}.js" for name in SCRIPTS if name not in ANSWERING))
"""What a page loads beside them for its first question."""


@dataclass(frozen=True)
class Asked:
    """A browser that answers questions, and remembers what it loaded for them."""

    page: Page
    folder: Path
    loaded: list[str] = field(default_factory=list)

    def answer(self, text: str, lang: str, **more: Any) -> Any:
        """Return the answer to a question as the pages get it."""
        return self.page.evaluate("question => doracak.answer(question)", {"text": text, "lang": lang, **more})

    def cost(self) -> int:
        """Return how many bytes a page would have loaded so far, each file compressed as a server would."""
        names = {url.rsplit("/", 1)[1] for url in self.loaded if url.endswith(".js")}
        found = [path for path in self.folder.rglob("*.js") if path.name in names]
        assert len(found) == len(names)
        held = [path.read_bytes() for path in found] + [assets()[name] for name in SHOWING]
        return sum(len(gzip.compress(raw, 6, mtime=0)) for raw in held)


def write(
    folder: Path, units: Iterable[SearchUnit], analysers: Mapping[str, Analyser], lore: Lore, day: str = "2026-11-22"
) -> None:
    """Write the index of these units, and a page that does nothing but load what answers questions."""
    index = folder / FOLDER
    index.mkdir(parents=True)
    for name, raw in search_index.made(tuple(units), lore, analysers, day).items():
        (index / name).write_bytes(raw)
    names = [f"search-{name}.js" for name in ANSWERING]
    for name in names:
        (folder / name).write_bytes(assets()[name])
    scripts = "".join(f'<script src="{name}"></script>' for name in names)
    (folder / "bare.html").write_text(f'<!doctype html><meta charset="utf-8">{scripts}', encoding="utf-8")


def asked(page: Page, folder: Path) -> Asked:
    """Open that page; complaints of the browser fail the test that is at work."""
    found = Asked(page, folder)
    page.on("request", lambda request: found.loaded.append(request.url))
    page.goto((folder / "bare.html").as_uri())
    page.evaluate(f"doracak.folder = '{FOLDER}/'")
    return found
