"""Staged pages to docutils nodes, the Markdown parser made once for all of them."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from docutils import nodes
from sphinx.parsers import Parser

from generators.blocks import Block, Page, Pair, Prose
from generators.outputs.site import beside, guard, markdown, structures, wire
from generators.outputs.site.outline import Outline
from generators.outputs.site.renderer import PageRenderer
from generators.outputs.site.terms import Terms


class PageReader:
    """Reads one page after the other."""

    def __init__(self, drawings: Path | None = None) -> None:
        """Make the parser; `drawings` is the folder in which drawings of charts are remembered."""
        self._reader = markdown.make_parser()
        self._drawings = drawings

    def read(self, page: Page, document: nodes.document, at: list[int]) -> Outline:
        """Fill the document with the page; `at` holds the line at hand, for whoever must tell where it broke."""
        outline = Outline(page.address, page.lang, page.body_lang, Terms(page.terms, page.address))
        outline.drawings = self._drawings

        def show(block: Block) -> None:
            if isinstance(block, Prose):
                self._prose(block, outline, document, at)
            elif isinstance(block, Pair):
                beside.show(block, outline, show)
            else:
                structures.show(block, outline)

        for block in page.blocks:
            show(block)
        document += outline.root
        document += outline.terms.notes() or []
        document += outline.notes.section(outline.aside_lang, outline.body_lang) or []
        return outline

    def _prose(self, prose: Prose, outline: Outline, document: nodes.document, at: list[int]) -> None:
        self._reader.options["document"] = document
        renderer = cast(PageRenderer, self._reader.renderer)
        renderer.outline, renderer.at = outline, at
        renderer.show(prose, markdown.parse(self._reader, prose.markdown))


class PageParser(Parser):
    """Reads staged pages for Sphinx as it is, which can thus do with them whatever it can do with its own."""

    supported = ("doracak",)

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document with the page, and keep what its frame must know of it."""
        page, env = wire.load(inputstring, Page), document.settings.env
        meta = env.metadata[env.docname]
        meta.update(orphan=True, contents=(), register=False)
        with guard.page(page) as at:
            outline = PageReader().read(page, document, at)
            meta.update(contents=tuple(outline.contents), register=outline.register)
