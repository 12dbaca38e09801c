"""What the site's own Markdown path makes of a text, as a plain outline that can be compared."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, cast

from docutils import nodes
from myst_parser.mdit_to_docutils.base import make_document

from generators.blocks import Prose
from generators.outputs.site import markdown
from generators.outputs.site.elements import doracak_element
from generators.outputs.site.outline import Outline
from generators.outputs.site.renderer import PageRenderer

_READER = markdown.make_parser()
_LISTS = {nodes.bullet_list: "bullets", nodes.enumerated_list: "numbers"}
_QUIET = ("permalink", "notice-title", "table-mark", "number")


def outline(text: str) -> list[str]:
    """Return the blocks of a text, one a line, each deeper one indented."""
    made = Outline("page/here", "en", "en")
    renderer = cast(PageRenderer, _READER.renderer)
    _READER.options["document"] = make_document()
    renderer.outline, renderer.at = made, [0]
    renderer.show(Prose(text, "en"), markdown.parse(_READER, text))
    return list(_Lines(made).blocks(made.root.children, 0))


class _Lines:
    def __init__(self, made: Outline) -> None:
        self.made = made

    def blocks(self, held: list[nodes.Node], depth: int, mark: str = "") -> Iterator[str]:
        for node in (one for one in held if not isinstance(one, nodes.Text)):
            yield from self.block(node, depth, mark)
            mark = ""

    def line(self, depth: int, what: str, node: Any, words: str = "", mark: str = "") -> str:
        own = node.get("atts", {}).get("id")
        marks = mark or (f" #{own}" if own else "") + _attributes(node)
        return f"{'  ' * depth}{what}{marks}{f': {words}' if words else ''}"

    def block(self, node: Any, depth: int, mark: str = "") -> Iterator[str]:
        if isinstance(node, nodes.paragraph):
            yield self.line(depth, "paragraph", node, self.words(node), mark)
        elif type(node) in _LISTS:
            start = f" from {node['start']}" if node.get("start", 1) != 1 else ""
            yield self.line(depth, _LISTS[type(node)] + start, node)
            for item in node.children:
                yield self.line(depth + 1, "item", item)
                yield from self.blocks(item.children, depth + 2)
        elif isinstance(node, nodes.block_quote):
            yield self.line(depth, "quote", node)
            yield from self.blocks(node.children, depth + 1)
        elif isinstance(node, nodes.definition_list):
            yield self.line(depth, "definitions", node)
            for item in node.children:
                yield from self.definition(item, depth + 1)
        elif isinstance(node, nodes.transition):
            yield self.line(depth, "rule", node)
        elif isinstance(node, doracak_element):
            yield from self.element(node, depth)
        else:
            raise TypeError(type(node).__name__)

    def definition(self, item: Any, depth: int) -> Iterator[str]:
        for part in item.children:
            if isinstance(part, nodes.term):
                yield f"{'  ' * depth}term: {self.words(part)}"
            else:
                yield f"{'  ' * depth}meaning"
                yield from self.blocks(part.children, depth + 1)

    def element(self, node: Any, depth: int) -> Iterator[str]:
        tag, style = node["tag"], str(node["atts"].get("class", ""))
        if style in _QUIET:
            return
        if tag in ("h2", "h3", "h4", "h5", "h6"):
            yield self.line(depth, f"heading {tag[1]}", node, self.words(node))
        elif tag == "pre":
            yield self.line(depth, "code", node, repr(node.astext().rstrip("\n").expandtabs(4)))
        elif "notice-note" in style:
            yield self.line(depth, "note", node)
            yield from self.blocks(node.children[1].children, depth + 1)
        elif tag == "table":
            yield from self.table(node, depth)
        elif "unit-table" in style:
            rows = list(self.blocks(node.children, depth))
            yield from [self.line(depth, "table", node), *rows[1:]]
        else:
            yield from self.blocks(node.children, depth)

    def table(self, node: Any, depth: int) -> Iterator[str]:
        yield f"{'  ' * depth}table"
        for row in node.findall(lambda one: isinstance(one, doracak_element) and one["tag"] == "tr"):
            cells = [f"{self.words(cell)}{_align(cell)}" for cell in row.children]
            yield f"{'  ' * (depth + 1)}row: {' | '.join(cells)}"

    def words(self, node: Any) -> str:
        return " ".join("".join(self.inline(child) for child in node.children).split())

    def inline(self, node: Any) -> str:
        if isinstance(node, nodes.Text):
            return node.astext()
        inner = "".join(self.inline(child) for child in node.children)
        if isinstance(node, nodes.emphasis):
            return f"<em>{inner}</em>"
        if isinstance(node, nodes.strong):
            return f"<strong>{inner}</strong>"
        if isinstance(node, nodes.inline):
            return f"<span{_attributes(node)}>{inner}</span>"
        return self.own(node, inner)

    def own(self, node: Any, inner: str) -> str:
        tag, atts = node["tag"], node["atts"]
        if atts.get("class") in _QUIET:
            return ""
        if atts.get("class") == "footnote-mark":
            key = self.made.notes.order[int(node.astext()) - 1]
            return f"<note>{' / '.join(self.blocks(self.made.notes.texts[key].children, 0))}</note>"
        if tag == "a":
            return f"<a {atts['href']}>{inner}</a>"
        return {"code": f"<code>{inner}</code>", "br": "<br>"}.get(tag, inner)


def _attributes(node: Any) -> str:
    lang = [f" lang={one.removeprefix('language-')}" for one in node["classes"] if one.startswith("language-")]
    looks = [f" .{one.removeprefix('u-')}" for one in node["classes"] if one.startswith("u-")]
    return "".join([*(f" #{one}" for one in node["ids"]), *looks, *lang])


def _align(cell: Any) -> str:
    return f" ({cell['atts']['class']})" if cell["atts"].get("class") else ""
