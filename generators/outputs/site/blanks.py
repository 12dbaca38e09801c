"""A form as it looks, on its page: what is asked, and of what kind the answer is; it is filled in as a document."""

from __future__ import annotations

from docutils import nodes

from generators.blocks import Blank, BlankForm, BlankTable
from generators.outputs.site.elements import Child, Word, doracak_element, el, inline
from generators.outputs.site.outline import Outline

ASKED = "fields asked"
MOST = 12
"""So many choices are named; of more the form has a list."""


def put(block: Blank | BlankForm | BlankTable, outline: Outline) -> None:
    """Append a form to where the page stands; blanks that follow each other are one list."""
    made, held = look(block, outline), outline.here.children
    last = held[-1] if held else None
    if isinstance(block, Blank) and isinstance(last, doracak_element) and last["atts"].get("class") == ASKED:
        last.extend(made.children)
    else:
        outline.here += made


def look(block: Blank | BlankForm | BlankTable, outline: Outline) -> doracak_element:
    """Return how a form, one of its blanks or a table of them looks."""
    match block:
        case BlankForm():
            return el("dl", *(_line(one, outline) for one in block.asked), class_=ASKED)
        case BlankTable():
            return _table(block, outline)
        case Blank():
            return el("dl", _line(block, outline), class_=ASKED)


def _line(one: Blank, outline: Outline) -> doracak_element:
    unit: list[Child] = [" ", el("span", f"({one.unit})", class_="muted")] if one.unit else []
    helped: list[Child] = [el("p", *inline(one.help, outline.address))] if one.help else []
    return el("div", el("dt", one.label, *unit), el("dd", _held(one, one.value, outline), *helped))


def _held(one: Blank, value: str | None, outline: Outline) -> nodes.Node:
    """Return what is filled in already, or else of which kind it will be."""
    if value is not None:
        return el("span", dict(one.choices).get(value, value))
    if len(one.choices) > MOST:
        return el("span", Word("site.blank.list"), class_="muted", lang=outline.aside_lang)
    if one.choices:
        return el("span", " / ".join(words for _, words in one.choices), class_="muted")
    kind = {"percent": "number", "money": "number", "record": "text", "choice": "text"}.get(one.kind, one.kind)
    return el("span", Word(f"site.blank.{kind}"), class_="muted", lang=outline.aside_lang)


def _table(block: BlankTable, outline: Outline) -> doracak_element:
    outline.claim(block.id)
    caption_id = f"{block.id}-caption"
    corner = [el("th", block.corner, scope="col")] if block.heads else []
    head = el("tr", *corner, *(_column(one) for one in block.columns))
    empty = (None,) * len(block.columns)
    rows = block.rows or (empty,) * max(len(block.heads), 1)
    heads = [words for _, words in block.heads] or [""] * len(rows)
    lines = [_row(block, words, row, outline) for words, row in zip(heads, rows, strict=True)]
    caption = el("caption", el("span", block.caption, id=caption_id))
    made = el("table", caption, el("thead", head), el("tbody", *lines))
    return el("div", made, id=block.id, class_="scroll", role="group", tabindex="0", aria_labelledby=caption_id)


def _column(one: Blank) -> doracak_element:
    return el("th", f"{one.label} ({one.unit})" if one.unit else one.label, scope="col")


def _row(block: BlankTable, words: str, row: tuple[str | None, ...], outline: Outline) -> doracak_element:
    first = [el("th", words, scope="row")] if words else []
    cells = (el("td", _held(one, value, outline)) for one, value in zip(block.columns, row, strict=True))
    return el("tr", *first, *cells)
