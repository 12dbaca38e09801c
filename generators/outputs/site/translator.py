"""Nodes to HTML: our own elements as they are, docutils' remaining ones without its extras."""

from __future__ import annotations

from typing import Any, cast

from docutils import nodes
from sphinx.writers.html5 import HTML5Translator

from generators.outputs.site import elements
from generators.outputs.site.elements import Word, doracak_element, doracak_word


class SiteTranslator(HTML5Translator):
    """Writes the body of one page."""

    def _say(self, word: Word) -> str:
        return str(cast("Any", self.builder).say(word.key, **dict(word.values)))

    def translate(self, node: Any) -> None:
        """Write a node with all that is in it.

        docutils' own walk looks up the methods of every node by the names of its classes, and most nodes are ours.
        """
        kind = type(node)
        if kind is doracak_element:
            self.body.append(elements.start(node, self._say))
            for child in node.children:
                self.translate(child)
            self.body.append(elements.end(node))
        elif kind is nodes.Text and not (self.protect_literal_text or self.in_mailto or "\0" in node):
            self.body.append(self.encode(str(node)))
        elif kind is doracak_word:
            self.body.append(self.encode(self._say(node["word"])))
        else:
            self._visited(node)

    def _visited(self, node: Any) -> None:
        departs = True
        try:
            try:
                self.dispatch_visit(node)
            except nodes.SkipNode:
                return
            except nodes.SkipDeparture:
                departs = False
            for child in node.children:
                self.translate(child)
        except nodes.SkipChildren:
            pass
        if departs:
            self.dispatch_departure(node)

    def visit_doracak_element(self, node: nodes.Element) -> None:
        """Write an element of ours, should docutils' own walk meet it."""
        self.translate(node)
        raise nodes.SkipNode

    visit_doracak_word = visit_doracak_element

    def visit_raw(self, node: nodes.Element) -> None:
        """Refuse raw markup, from wherever it might come."""
        raise nodes.SkipNode
