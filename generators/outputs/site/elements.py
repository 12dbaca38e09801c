"""HTML elements as docutils nodes: text in them is always escaped, words are looked up when the page is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from html import escape

from docutils import nodes

from generators.blocks import Inline, Span
from generators.outputs.site import addresses

VOID = frozenset({"br", "hr", "img", "input"})
LANG = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")


@dataclass(frozen=True)
class Word:
    """A key of the product's words with its slots, looked up when the page is written."""

    key: str
    values: tuple[tuple[str, str], ...] = ()


class doracak_element(nodes.General, nodes.Element):  # noqa: N801 - docutils finds visitors by this name
    """One HTML element of our own making; `tag` and `atts` never come from a user."""

    tagname = "doracak_element"

    def __init__(self, tag: str, atts: dict[str, str | Word], children: list[nodes.Node]) -> None:
        """Take the children as they are: pages have hundreds of elements, and docutils looks at each node six times.

        Lists that stay empty are one empty tuple: five lists for each element were a third of the time of a page.
        """
        self.rawsource = ""
        self.children = children
        self.attributes = {
            "ids": (),
            "classes": (),
            "names": (),
            "dupnames": (),
            "backrefs": (),
            "tag": tag,
            "atts": atts,
        }
        for child in children:
            child.parent = self

    def copy(self) -> doracak_element:
        """Return the element without its children, as docutils expects of a copy."""
        return doracak_element(self["tag"], dict(self["atts"]), [])


class doracak_word(nodes.Inline, nodes.Element):  # noqa: N801
    """Words of the product inside the text."""


Child = nodes.Node | str | Word | None


def el(tag: str, *children: Child, **atts: str | Word | None) -> doracak_element:
    """Return an element; `class_` and `aria_label` are spelled as Python allows, None leaves an attribute out."""
    kept = {name.rstrip("_").replace("_", "-"): value for name, value in atts.items() if value is not None}
    return doracak_element(tag, kept, [_node(child) for child in children if child is not None])


def _node(child: nodes.Node | str | Word) -> nodes.Node:
    if isinstance(child, nodes.Node):
        return child
    return doracak_word("", word=child) if isinstance(child, Word) else nodes.Text(child)


def start(node: nodes.Element, say: Callable[[Word], str]) -> str:
    """Return the start tag of an element, every attribute escaped."""
    made = [node.attributes["tag"]]
    for name, value in node.attributes["atts"].items():
        made.append(f'{name}="{escape(say(value) if isinstance(value, Word) else str(value))}"')
    return f"<{' '.join(made)}>"


def end(node: nodes.Element) -> str:
    """Return the end tag of an element, nothing for a void one."""
    tag = node.attributes["tag"]
    return "" if tag in VOID else f"</{tag}>"


def inline(words: Inline, origin: str) -> list[nodes.Node]:
    """Return spans as nodes for the page `origin`."""
    return [_span(span, origin) for span in words]


def _span(span: Span, origin: str) -> nodes.Node:
    lang = span.lang if span.lang and LANG.fullmatch(span.lang) else None
    tag, style = _ROLES[span.role]
    href = addresses.resolve(origin, span.href) if span.href else None
    inner: nodes.Node = nodes.Text(span.text)
    if span.role:
        inner = el(tag, inner, class_=style)
    if href:
        return el("a", inner, href=href, lang=lang, class_="external" if addresses.outside(href) else None)
    return el("span", inner, lang=lang) if lang else inner


_ROLES: dict[str, tuple[str, str | None]] = {
    "": ("span", None),
    "strong": ("strong", None),
    "code": ("code", None),
    "muted": ("span", "muted"),
    "badge": ("span", "badge"),
}


def plain(words: Inline) -> str:
    """Return the words alone."""
    return "".join(span.text for span in words)


def number(text: str) -> Iterable[nodes.Node]:
    """Return the number that readers see before a unit, and the space after it."""
    return (el("span", text, class_="number"), nodes.Text(" ")) if text else ()


def permalink(target: str, kind: str, name: str, lang: str | None, cited: str = "") -> doracak_element:
    """Return the quiet link to a unit; its sign is drawn by the style sheet, so that it is not part of the text.

    What a citation calls the unit goes with it: `cited`, or else its number or name where it has one.
    """
    word = Word(f"site.permalink.{kind}", (("name", name),))
    key = "site.cite.point" if kind == "point" else "site.cite.place"
    unit = Word(key, (("name", cited or name),)) if name else None
    return el("a", class_="permalink", href=f"#{target}", aria_label=word, lang=lang, data_unit=unit)
