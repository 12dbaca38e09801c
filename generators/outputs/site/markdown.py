"""The Markdown of our prose: an allow-list of syntax, so that what is not on it stays plain text."""

from __future__ import annotations

from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.attrs import attrs_block_plugin, attrs_plugin
from mdit_py_plugins.container import container_plugin
from mdit_py_plugins.deflist import deflist_plugin
from mdit_py_plugins.footnote import footnote_plugin
from myst_parser.config.main import MdParserConfig

from generators import limits
from generators.outputs.site.renderer import PageRenderer

ATTRIBUTES = ("id", "class", "lang")


def make_parser() -> MarkdownIt:
    """Return the parser of the subset; one is enough for all pages of a process."""
    options = {"html": False, "maxNesting": limits.MARKDOWN_DEPTH * 2, "myst_config": MdParserConfig()}
    parser = MarkdownIt("commonmark", options, renderer_cls=PageRenderer)
    parser.enable("table").disable(["html_block", "html_inline"])
    parser.use(attrs_block_plugin, allowed=ATTRIBUTES)
    parser.use(attrs_plugin, after=("span_close",), spans=True, span_after="link", allowed=ATTRIBUTES)
    parser.use(deflist_plugin).use(container_plugin, name="note")
    return parser.use(footnote_plugin, inline=False, move_to_end=False)


def parse(parser: MarkdownIt, text: str) -> list[Token]:
    """Return the tokens of a text, with the id of `[]{#id}` moved from a list item's start to the item."""
    tokens = parser.parse(text, {})
    for item, inline in _item_starts(tokens):
        mark = _mark(inline)
        if mark:
            item.attrSet("id", mark)
            inline.children = (inline.children or [])[2:]
            _strip_left(inline.children)
    return tokens


def _item_starts(tokens: list[Token]) -> Iterator[tuple[Token, Token]]:
    for index, token in enumerate(tokens[:-2]):
        if token.type == "list_item_open" and tokens[index + 2].type == "inline":
            yield token, tokens[index + 2]


def _mark(inline: Token) -> str | None:
    first, second, *_ = [*(inline.children or []), None, None]
    if first is None or second is None or (first.type, second.type) != ("span_open", "span_close"):
        return None
    mark = first.attrs.get("id")
    return str(mark) if mark else None


def _strip_left(children: list[Token]) -> None:
    if children and children[0].type == "text":
        children[0].content = children[0].content.lstrip()
