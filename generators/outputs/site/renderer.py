"""MyST's renderer, narrowed to our subset: no roles, directives or references, and no byte of raw HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterator, MutableMapping, Sequence
from contextlib import contextmanager
from typing import Any

from docutils import nodes
from markdown_it.token import Token
from markdown_it.tree import SyntaxTreeNode
from myst_parser.mdit_to_docutils.base import DocutilsRenderer
from sphinx.util import logging

from generators.blocks import Prose
from generators.outputs.site import addresses, icons, tasks
from generators.outputs.site.elements import LANG, Word, el
from generators.outputs.site.outline import Outline

logger = logging.getLogger(__name__)
_ALIGN = {"text-align:right": "right", "text-align:center": "center"}


def _lang(token: SyntaxTreeNode) -> str | None:
    lang = str(token.attrs.get("lang", ""))
    return lang if LANG.fullmatch(lang) else None


class PageRenderer(DocutilsRenderer):
    """Renders the prose of one page after the other; `outline` holds what the page has had so far."""

    outline: Outline
    prose: Prose
    at: list[int]
    quiet = 0

    def show(self, prose: Prose, tokens: list[Token]) -> None:
        """Append one block of prose to where the page stands."""
        self.prose, self.quiet = prose, 0
        self.outline.numbers = dict(prose.numbers)
        self.outline.notes.enter()
        self.setup_render(self.md.options, {})  # type: ignore[arg-type]
        self.current_node = self.outline.here
        if prose.lang != self.outline.body_lang:
            for token in tokens:
                if token.level == 0 and token.nesting >= 0:
                    token.attrs.setdefault("lang", prose.lang)
        self._render_tokens(tokens)

    def setup_render(self, options: dict[str, Any], env: MutableMapping[str, Any]) -> None:
        """Take what one text is rendered with.

        MyST's own makes a document with all its option parsers, whether it is given one or not, which took half of the
        time of pages side by side, where every unit is a text.
        """
        self.md_env, self.md_options, self.md_config = env, options, options["myst_config"]
        self.document = self.current_node = options["document"]
        self.reporter = self.document.reporter

    def render_children(self, token: SyntaxTreeNode) -> None:
        """Print what is inside, and keep its line for whoever must tell where a page broke."""
        if token.map:
            self.at[0] = token.map[0] + 1
        super().render_children(token)

    def copy_attributes(
        self,
        token: SyntaxTreeNode,
        node: nodes.Element,
        keys: Sequence[str] = ("class",),
        *,
        converters: dict[str, Callable[[str], Any]] | None = None,
        aliases: dict[str, str] | None = None,
    ) -> None:
        """Copy id, language, classes and a list's start; a class of the author's cannot take the looks of ours."""
        node["classes"].extend(f"u-{name}" for name in str(token.attrs.get("class", "")).split())
        lang = _lang(token)
        if lang:
            node["classes"].append(f"language-{lang}")
        if "id" in token.attrs:
            node["ids"].append(self._claim(token))
        if "start" in token.attrs:
            node["start"] = token.attrs["start"]

    def _claim(self, token: SyntaxTreeNode) -> str:
        mark = str(token.attrs["id"])
        if not self.outline.claim(mark):
            self._warn("duplicate-id", mark, token)
        return mark

    def _warn(self, kind: str, shown: str, token: SyntaxTreeNode) -> None:
        line = token.map[0] if token.map else 0
        logger.warning("%s: %s", kind, shown, type="doracak", subtype=kind, location=(self.outline.address, line))

    def render_heading(self, token: SyntaxTreeNode) -> None:
        """Open a section below the page's title, or print a heading in place inside a list, quote or note."""
        holder = el("span")
        with self.current_node_context(holder), self._quietly():
            self.render_children(token)
        mark = self._claim(token) if "id" in token.attrs else None
        level, children = int(token.tag[1]), list(holder.children)
        if token.level == 0 and not self.outline.inside:
            self.current_node = self.outline.open_section(
                level, mark, children, self.outline.number(mark), _lang(token)
            )
        else:
            self.current_node += self.outline.heading(level, mark, children, self.outline.number(mark), _lang(token))

    def render_text(self, token: SyntaxTreeNode) -> None:
        """Print words, with terms of the glossary explained where they are first met in running text."""
        if self.quiet or self.prose.lang != self.outline.body_lang:
            super().render_text(token)
        else:
            self.current_node.extend(self.outline.terms.explained(token.content))

    @contextmanager
    def _quietly(self) -> Iterator[None]:
        """Explain no terms in what is not running text or is a link already."""
        self.quiet += 1
        yield
        self.quiet -= 1

    def render_span(self, token: SyntaxTreeNode) -> None:
        """Print words that an author has marked."""
        with self._quietly():
            super().render_span(token)

    def render_paragraph(self, token: SyntaxTreeNode) -> None:
        """Print a paragraph, with number and permanent link where it is a unit."""
        super().render_paragraph(token)
        self._unit(self.current_node[-1], "paragraph")

    def render_list_item(self, token: SyntaxTreeNode) -> None:
        """Print a list item, its number and permanent link in its first paragraph; one with a box can be ticked."""
        super().render_list_item(token)
        tasks.tick(self.current_node[-1])
        self._unit(self.current_node[-1], "item")

    def render_blockquote(self, token: SyntaxTreeNode) -> None:
        """Print a quotation as a unit."""
        super().render_blockquote(token)
        self._unit(self.current_node[-1], "paragraph")

    def _unit(self, node: Any, kind: str) -> None:
        if node["ids"]:
            self.outline.mark(node, node["ids"][0], kind)

    def render_container_note(self, token: SyntaxTreeNode) -> None:
        """Print `::: note` as a notice."""
        box = el("div", class_="notice-body", lang=_lang(token))
        mark = self._claim(token) if "id" in token.attrs else None
        words = Word("site.notice.note")
        title = el("p", icons.node("note"), " ", words, class_="notice-title", lang=self.outline.aside_lang)
        self.current_node += el("div", title, box, class_="notice notice-note", role="note", id=mark)
        with self.current_node_context(box):
            self.render_children(token)

    def render_link(self, token: SyntaxTreeNode) -> None:
        """Print a link that leads where a link may lead; otherwise its words alone."""
        href = str(token.attrs.get("href", ""))
        made = addresses.resolve(self.outline.address, href)
        style = "external" if addresses.outside(href) else None
        node = el("a", href=made, class_=style) if made else el("span")
        with self.current_node_context(node, append=True), self._quietly():
            self.render_children(token)

    def render_image(self, token: SyntaxTreeNode) -> None:
        """Print a picture of the site's own; of any other its words alone. An SVG in `<img>` runs no scripts."""
        src = addresses.picture(self.outline.address, str(token.attrs.get("src", "")))
        if src is None:
            self._warn("image", str(token.attrs.get("src", "")), token)
            self.current_node += nodes.Text(token.content)
        else:
            self.current_node += el("img", src=src, alt=token.content, loading="lazy", decoding="async")

    def render_hardbreak(self, token: SyntaxTreeNode) -> None:
        """Print a line break; MyST would use raw HTML."""
        self.current_node += el("br")

    def render_code_inline(self, token: SyntaxTreeNode) -> None:
        """Print code as it stands."""
        self.current_node += el("code", token.content)

    def render_fence(self, token: SyntaxTreeNode) -> None:
        """Print a code block; whatever its info string says, it is never a directive."""
        self.current_node += el("pre", el("code", token.content))

    def render_code_block(self, token: SyntaxTreeNode) -> None:
        """Print an indented code block."""
        self.render_fence(token)

    def render_footnote_ref(self, token: SyntaxTreeNode) -> None:
        """Print the mark of a footnote."""
        self.current_node += self.outline.notes.refer(str(token.meta["label"]), self.outline.aside_lang)

    def render_footnote_reference(self, token: SyntaxTreeNode) -> None:
        """Keep a footnote's text for the end of the page."""
        label = str(token.meta["label"])
        body = el("div", lang=_lang(token))
        with self.current_node_context(body), self._quietly():
            self.render_children(token)
        if not self.outline.notes.define(label, body):
            self._warn("duplicate-footnote", label, token)

    def render_table(self, token: SyntaxTreeNode) -> None:
        """Print a pipe table in a box that scrolls by itself."""
        table, mark = el("table"), None
        if "id" in token.attrs:
            mark = self._claim(token)
        for part in token.children:
            group = el(part.tag)
            table += group
            for row in part.children:
                group += self._row(row)
        self.current_node += self.outline.table(mark, table, _lang(token))

    def _row(self, row: SyntaxTreeNode) -> nodes.Node:
        made = el("tr")
        for cell in row.children:
            node = el(cell.tag, class_=_ALIGN.get(str(cell.attrs.get("style", ""))))
            if cell.tag == "th":
                node["atts"]["scope"] = "col"
            with self.current_node_context(node), self._quietly():
                self.render_children(cell)
            made += node
        return made
