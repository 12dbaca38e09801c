"""Nodes to HTML: our own elements as they are, docutils' remaining ones without its extras."""

from __future__ import annotations

from typing import Any, cast

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from generators.outputs.site import elements
from generators.outputs.site.elements import Word


class SiteTranslator(HTML5Translator):
    """Writes the body of one page."""

    def _say(self, word: Word) -> str:
        return str(cast("Any", self.builder).say(word.key, **dict(word.values)))

    def visit_doracak_element(self, node: nodes.Element) -> None:
        """Open an element."""
        self.body.append(elements.start(node, self._say))

    def depart_doracak_element(self, node: nodes.Element) -> None:
        """Close an element."""
        self.body.append(elements.end(node))

    def visit_doracak_word(self, node: nodes.Element) -> None:
        """Print words of the product."""
        self.body.append(self.encode(self._say(node["word"])))
        raise nodes.SkipNode

    def visit_raw(self, node: nodes.Element) -> None:
        """Refuse raw markup, from wherever it might come."""
        raise nodes.SkipNode
