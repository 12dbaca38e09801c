"""Sphinx's HTML builder without what we do not use: search index, general index, inventory, sources, Pygments."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder

from generators.outputs.site import guard, wire
from generators.outputs.site.context import Frame, frame_of
from generators.outputs.site.staging import PLAN, write_if_new
from generators.outputs.site.translator import SiteTranslator
from generators.site_plan import SitePlan
from generators.words import Words

THEME = Path(__file__).parent / "theme"
STATIC = "_static"
WRITTEN = "written.txt"


class SiteBuilder(StandaloneHTMLBuilder):
    """Writes one language of the site; what a page costs does not depend on how many there are."""

    name = "doracak"
    search = False
    copysource = False
    add_permalinks = False
    default_translator_class = SiteTranslator
    plan: SitePlan

    def init(self) -> None:
        """Read the plan that all pages share."""
        raw = self.read_plan()
        self._assets = {path.name: path.read_bytes() for path in sorted((THEME / "static").iterdir())}
        look = b"".join([raw, *self._assets.values(), *(path.read_bytes() for path in sorted(THEME.glob("*.html")))])
        self._look = hashlib.sha256(look).hexdigest()
        super().init()

    def read_plan(self) -> bytes:
        """Read the plan, again where it may have changed since, and return it as it stands."""
        raw = (Path(self.srcdir) / PLAN).read_bytes()
        self.plan = wire.load(raw, SitePlan)
        self._words = Words(self.plan.lang, self.plan.words)
        return raw

    def say(self, key: str, /, **values: str) -> str:
        """Return words of the product with their slots filled."""
        return self._words(key, **values)

    def init_css_files(self) -> None:
        """Name no style sheets; the templates do."""
        self._css_files = []

    def init_js_files(self) -> None:
        """Name no scripts; the templates do."""
        self._js_files = []

    def get_outdated_docs(self) -> Iterator[str]:
        """Yield pages whose file is missing or older than its source, or all where the look or the plan changed."""
        note = Path(self.doctreedir) / WRITTEN
        fresh = note.is_file() and note.read_text() == self._look
        for docname in self.env.found_docs:
            target = self.get_output_path(docname)
            source = Path(self.env.doc2path(docname))
            if not source.is_file():
                continue
            if not fresh or not target.is_file() or target.stat().st_mtime < source.stat().st_mtime:
                yield docname

    def prepare_writing(self, docnames: Any) -> None:
        """Give the templates what all pages share."""
        super().prepare_writing(docnames)
        self.frame = Frame(self.plan, self.say, self._assets)
        self.globalcontext = {"css_files": [], "script_files": []}

    def get_doc_context(self, docname: str, body: str, metatags: str) -> dict[str, Any]:
        """Return what the template prints."""
        return frame_of(self.frame, self.env.metadata[docname], body)

    def handle_page(self, pagename: str, addctx: dict[str, Any], *args: Any, **kwargs: Any) -> None:
        """Write a page as a new file, because the old one may be linked to from an earlier release."""
        self.get_output_path(pagename).unlink(missing_ok=True)
        super().handle_page(pagename, addctx, *args, **kwargs)

    def copy_assets(self) -> None:
        """Copy the theme's files."""
        for name, raw in self._assets.items():
            write_if_new(Path(self.outdir) / STATIC / name, raw)

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page; one that cannot be written is told, and the others are written all the same."""
        with guard.page(self.env.metadata[docname]["page"]):
            super().write_doc(docname, doctree)

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Do nothing: pages have no pictures and no Sphinx index."""

    def finish(self) -> None:
        """Remove pages that are gone, and remember what all pages were written with."""
        kept = {self.get_output_path(docname) for docname in self.env.found_docs}
        for old in [path for path in Path(self.outdir).rglob("*.html") if path not in kept]:
            old.unlink()
        (Path(self.doctreedir) / WRITTEN).write_text(self._look)
