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
        words = next((_heading(made) for made in sides if _heading(made)), "")
        outline.contents.append(Entry(pair.id, pair.level, number, words))
    link = permalink(pair.id, "point" if number else "paragraph", number, None)
    style = f"pair pair-{pair.level}" if pair.level else "pair"
    here += el("div", *sides, link, id=pair.id, class_=style)


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
