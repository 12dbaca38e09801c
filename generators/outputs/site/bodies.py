"""Staged pages to the HTML of their bodies, with what all pages share made once.

Sphinx would build option parsers, run sixty transforms, pickle the nodes and read them back, for every page. Ours have
nothing that these could change: links lead where they lead, and pages know nothing of each other. A test has Sphinx do
all of it and compares.
"""

from __future__ import annotations

from copy import copy
from pathlib import Path
from typing import Any

from docutils import frontend, nodes
from sphinx.util.docutils import LoggingReporter
from sphinx.writers.html import HTMLWriter

from generators.blocks import Page
from generators.outputs.charts.drawings import DRAWINGS
from generators.outputs.site import guard
from generators.outputs.site.finished import Body
from generators.outputs.site.reading import PageReader
from generators.outputs.site.staging import SUFFIX


class BodyMaker:
    """Makes the bodies of pages, one after the other."""

    def __init__(self, builder: Any) -> None:
        """Take settings and translator from Sphinx's builder."""
        self._builder = builder
        self._settings = frontend.get_default_settings(HTMLWriter)
        vars(self._settings).update(builder.env.settings, traceback=True, compact_lists=True)
        self._reader = PageReader(Path(builder.doctreedir) / DRAWINGS)

    def body(self, page: Page) -> Body:
        """Return the body of a page; one that breaks is told and empty."""
        with guard.page(page) as at:
            document = self._document(page)
            outline = self._reader.read(page, document, at)
            translator = self._builder.create_translator(document, self._builder)
            translator.translate(document)
            return Body("".join(translator.fragment), tuple(outline.contents), outline.register)
        return Body("")

    def _document(self, page: Page) -> nodes.document:
        source = str(Path(self._builder.srcdir) / f"{page.address}{SUFFIX}")
        settings = copy(self._settings)
        reporter = LoggingReporter(source, settings.report_level, settings.halt_level)
        self._builder.env.prepare_settings(page.address)
        return nodes.document(settings, reporter, source=source)
