"""A unit in two languages: beside each other on a wide screen, one below the other on a narrow one."""

from __future__ import annotations

from collections.abc import Callable

from docutils import nodes

from generators.blocks import Block, Pair, Side
from generators.outputs.site.elements import Child, doracak_element, el, permalink
from generators.outputs.site.finished import Entry
from generators.outputs.site.outline import Outline

Show = Callable[[Block], None]


def show(pair: Pair, outline: Outline, show_block: Show) -> None:
    """Append the unit; it has one address for both languages, and what is inside has none."""
    outline.claim(pair.id)
    here, outline.inside = outline.root, True
    sides = [_side(side, outline, show_block) for side in pair.sides]
    outline.here, outline.inside = here, False
    number = next((side.number for side in pair.sides if side.number), "")
    if pair.level:
        outline.contents.append(_entry(pair, sides, number, outline))
    link = permalink(pair.id, "point" if number else "paragraph", number, None)
    style = f"pair pair-{pair.level}" if pair.level else "pair"
    here += el("div", *sides, link, id=pair.id, class_=style)


def _entry(pair: Pair, sides: list[doracak_element], number: str, outline: Outline) -> Entry:
    """Return the line of the contents: the first heading of the two, in its own language."""
    found = ((side.lang, _heading(made)) for side, made in zip(pair.sides, sides, strict=True))
    lang, words = next(((lang, words) for lang, words in found if words), (outline.body_lang, ""))
    return Entry(pair.id, pair.level, number, words, "" if lang == outline.body_lang else lang)


def _side(side: Side, outline: Outline, show_block: Show) -> doracak_element:
    inner: list[Child] = [el("span", side.name, class_="side-name")]
    if side.number:
        inner += [" ", el("span", side.number, class_="number")]
    if side.state:
        inner += [" ", el("span", side.state, class_="side-state")]
    lang = side.lang if side.lang != outline.body_lang else None
    body = el("div", class_="side-body", lang=lang)
    outline.here = body
    for block in side.blocks:
        show_block(block)
    return el("div", el("p", *inner, class_="side-mark"), body, class_="side")


def _heading(side: nodes.Element) -> str:
    """Return the words of the heading in a side; its name and number stand outside the body."""
    body = side.children[-1]
    return " ".join(body.astext().split()) if isinstance(body, nodes.Element) else ""
