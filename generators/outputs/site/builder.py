"""Sphinx's HTML builder for staged pages: its translator, theme and templates, without what we do not use of the rest.

Pages know nothing of each other, so that `body` and `framed` make one page at a time, without Sphinx's environment:
what a page costs does not depend on how many there are. `sphinx-build` makes the same pages in its own way, and slower.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.builders.html import StandaloneHTMLBuilder

from generators.blocks import Page
from generators.outputs.site import guard, wire
from generators.outputs.site.assets import assets, copy_assets
from generators.outputs.site.bodies import BodyMaker
from generators.outputs.site.context import Frame, frame_of
from generators.outputs.site.finished import Body, Framed
from generators.outputs.site.staging import PLAN, SUFFIX, write_if_new
from generators.outputs.site.translator import SiteTranslator
from generators.site_plan import SitePlan
from generators.words import Words

_BODY = "\0body\0"
"""Stands for the body while the frame is rendered; no text of ours or of a user holds a zero byte."""


class SiteBuilder(StandaloneHTMLBuilder):
    """Makes the pages of one language."""

    name = "doracak"
    search = False
    copysource = False
    use_message_catalog = False
    default_translator_class = SiteTranslator
    raw_plan = b""
    plan: SitePlan

    def init(self) -> None:
        """Read the plan that all pages share."""
        self.read_plan()
        super().init()
        self._bodies = BodyMaker(self)

    def read_plan(self) -> None:
        """Read the plan, and what all pages share with it, anew where it changed."""
        raw = (Path(self.srcdir) / PLAN).read_bytes()
        if raw != self.raw_plan:
            self.raw_plan, self.plan = raw, wire.load(raw, SitePlan)
            self._words = Words(self.plan.lang, self.plan.words)
            self.frame = Frame(self.plan, self.say, assets(), self._fill)

    def say(self, key: str, /, **values: str) -> str:
        """Return words of the product with their slots filled."""
        return self._words(key, **values)

    def _fill(self, template: str, context: dict[str, Any]) -> str:
        return str(self.templates.render(template, context))

    def init_css_files(self) -> None:
        """Name no style sheets; the templates do."""
        self._css_files = []

    def init_js_files(self) -> None:
        """Name no scripts; the templates do."""
        self._js_files = []

    def body(self, page: Page) -> Body:
        """Return the body of a page; one that cannot be made is told, and the others are made all the same."""
        return self._bodies.body(page)

    def framed(self, page: Page, body: Body) -> Framed:
        """Return what stands around the body of a page."""
        with guard.page(page):
            context: dict[str, Any] = frame_of(self.frame, page, body, _BODY)
            return Framed(*self._fill("page.html", context).split(_BODY))
        return Framed("", "")

    def get_outdated_docs(self) -> Iterator[str]:
        """Yield every page, for Sphinx as it is; what is known already is seen to before Sphinx is asked."""
        yield from self.env.found_docs

    def prepare_writing(self, docnames: Any) -> None:
        """Make the settings of the translator; the general index and its like are not for us."""
        super().prepare_writing(docnames)
        self.globalcontext = {}

    def write_doc(self, docname: str, doctree: nodes.document) -> None:
        """Write a page that Sphinx has read and transformed."""
        page = wire.load((Path(self.srcdir) / f"{docname}{SUFFIX}").read_bytes(), Page)
        meta, doctree.settings = self.env.metadata[docname], self.docsettings
        translator: Any = self.create_translator(doctree, self)
        doctree.walkabout(translator)
        body = Body("".join(translator.fragment), meta["contents"], meta["register"])
        write_if_new(Path(self.outdir) / f"{docname}.html", self.framed(page, body).around(body))

    def write_doc_serialized(self, docname: str, doctree: nodes.document) -> None:
        """Do nothing: pages have no pictures and no Sphinx index."""

    def copy_assets(self) -> None:
        """Copy the theme's files."""
        copy_assets(Path(self.outdir))

    def finish(self) -> None:
        """Do nothing: there is no index, inventory or build information."""
