"""Staged pages to HTML: blocks to docutils nodes, nodes to text, with what all pages share made once.

Sphinx would build option parsers, run sixty transforms, pickle the nodes and read them back, for every page. Ours have
nothing that these could change: links lead where they lead, and pages know nothing of each other.
"""

from __future__ import annotations

from copy import copy
from pathlib import Path
from typing import Any, cast

from docutils import frontend, nodes
from sphinx.util.docutils import LoggingReporter
from sphinx.writers.html import HTMLWriter

from generators.blocks import Page, Prose
from generators.outputs.site import guard, markdown, structures
from generators.outputs.site.finished import Body
from generators.outputs.site.outline import Outline
from generators.outputs.site.renderer import PageRenderer


class BodyMaker:
    """Makes the bodies of pages, one after the other."""

    def __init__(self, builder: Any) -> None:
        """Take settings and translator from Sphinx's builder."""
        self._builder = builder
        # docutils reads no configuration file of the user's: what a page looks like is decided here.
        self._settings = frontend.get_default_settings(HTMLWriter)
        vars(self._settings).update(builder.env.settings, env=builder.env, traceback=True, compact_lists=True)
        self._reader = markdown.make_parser()

    def body(self, page: Page) -> Body:
        """Return the body of a page; one that breaks is told and empty."""
        with guard.page(page) as at:
            document = self._document(page)
            outline = self._outline(page, document, at)
            document += outline.root
            document += outline.notes.section(outline.aside_lang, outline.body_lang) or []
            translator = self._builder.create_translator(document, self._builder)
            translator.translate(document)
            return Body("".join(translator.fragment), tuple(outline.contents), outline.register)
        return Body("")

    def _document(self, page: Page) -> nodes.document:
        source = str(Path(self._builder.srcdir) / f"{page.address}.page")
        settings = copy(self._settings)
        reporter = LoggingReporter(source, settings.report_level, settings.halt_level)
        self._builder.env.prepare_settings(page.address)
        return nodes.document(settings, reporter, source=source)

    def _outline(self, page: Page, document: nodes.document, at: list[int]) -> Outline:
        """Return the page; `at` holds the line at hand, for whoever must tell where it broke."""
        outline = Outline(page.address, page.lang, page.body_lang)
        for block in page.blocks:
            if isinstance(block, Prose):
                self._prose(block, outline, document, at)
            else:
                structures.show(block, outline)
        return outline

    def _prose(self, prose: Prose, outline: Outline, document: nodes.document, at: list[int]) -> None:
        self._reader.options["document"] = document
        renderer = cast(PageRenderer, self._reader.renderer)
        renderer.outline, renderer.at = outline, at
        renderer.show(prose, markdown.parse(self._reader, prose.markdown))
