"""Sphinx's parser for staged pages: JSON in, nodes out."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from docutils import nodes
from markdown_it import MarkdownIt
from sphinx.parsers import Parser

from generators.blocks import Page, Prose
from generators.outputs.site import guard, markdown, structures, wire
from generators.outputs.site.outline import Outline
from generators.outputs.site.renderer import PageRenderer


class PageParser(Parser):
    """Reads `.page` files; the Markdown parser is made once for all of them."""

    supported = ("doracak",)
    reader: MarkdownIt | None = None

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document with the page, and keep the page's frame for the templates."""
        page = wire.load(inputstring, Page)
        env = document.settings.env
        meta = env.metadata[env.docname]
        meta.update(orphan=True, page=replace(page, blocks=()), contents=(), register=False)
        with guard.page(page) as at:
            outline = self._outline(page, document, at)
            document += outline.root
            document += outline.notes.section(outline.aside_lang, outline.body_lang) or []
            meta.update(contents=tuple(outline.contents), register=outline.register)

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
        if PageParser.reader is None:
            PageParser.reader = markdown.make_parser()
        reader = PageParser.reader
        reader.options["document"] = document
        renderer = cast(PageRenderer, reader.renderer)
        renderer.outline, renderer.at = outline, at
        renderer.show(prose, markdown.parse(reader, prose.markdown))
