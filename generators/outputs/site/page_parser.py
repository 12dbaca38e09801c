"""Sphinx's parser for staged pages: JSON in, nodes out."""

from __future__ import annotations

from dataclasses import replace
from typing import cast

from docutils import nodes
from markdown_it import MarkdownIt
from sphinx.parsers import Parser

from generators.blocks import Page, Prose
from generators.outputs.site import markdown, structures, wire
from generators.outputs.site.outline import Outline
from generators.outputs.site.renderer import PageRenderer


class PageParser(Parser):
    """Reads `.page` files; the Markdown parser is made once for all of them."""

    supported = ("doracak",)
    reader: MarkdownIt | None = None

    def parse(self, inputstring: str, document: nodes.document) -> None:
        """Fill the document with the page, and keep the page's frame for the templates."""
        page = wire.load(inputstring, Page)
        outline = Outline(page.address, page.lang, page.body_lang)
        for block in page.blocks:
            if isinstance(block, Prose):
                self._prose(block, outline, document)
            else:
                structures.show(block, outline)
        document += outline.root
        document += outline.notes.section(outline.aside_lang, outline.body_lang) or []
        env = document.settings.env
        frame = replace(page, blocks=())
        env.metadata[env.docname].update(
            orphan=True, page=frame, contents=tuple(outline.contents), register=outline.register
        )

    def _prose(self, prose: Prose, outline: Outline, document: nodes.document) -> None:
        if PageParser.reader is None:
            PageParser.reader = markdown.make_parser()
        reader = PageParser.reader
        reader.options["document"] = document
        renderer = cast(PageRenderer, reader.renderer)
        renderer.outline = outline
        renderer.show(prose, markdown.parse(reader, prose.markdown))
