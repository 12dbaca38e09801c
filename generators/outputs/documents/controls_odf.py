"""Blanks as fields of OpenDocument 1.3 (part 3, 7.7): placeholders, input fields, drop-down lists, and sections.

Each stands inside a bookmark, which is its key: LibreOffice keeps bookmarks and fields when it saves.
"""

from __future__ import annotations

from generators.outputs.documents.blanks import CHOICES, LONG, NUMBERS, ROWS, SHORT, Control
from generators.outputs.documents.controls_word import distinct
from generators.outputs.documents.odf_names import Element, element, markup, q

TABLES = (SHORT, LONG, ROWS)


def control(one: Control, locale: str) -> str:  # noqa: ARG001 - a control of Word needs it
    """Return a field inside its bookmark, as markup."""
    parts = (_mark("start", one), _field(one), _mark("end", one))
    return "".join(markup(part) for part in parts)


def box(one: Control) -> str:
    """Return a section in which paragraphs are written freely; its name is the second key."""
    held = element("text:p", {"text:style-name": "Compact"}, _mark("start", one), _placeholder(one), _mark("end", one))
    lines = (one.value or "").split("\n")
    if one.value is not None:
        held[1].getparent().remove(held[1])
        held[0].tail = lines[0]
    more = [element("text:p", {"text:style-name": "Compact"}) for _ in lines[1:]]
    for paragraph, line in zip(more, lines[1:], strict=True):
        paragraph.text = line
    return markup(element("text:section", {"text:name": one.mark}, held, *more))


def _mark(end: str, one: Control) -> Element:
    return element(f"text:bookmark-{end}", {"text:name": one.mark})


def _placeholder(one: Control) -> Element:
    made = element("text:placeholder", {"text:placeholder-type": "text", "text:description": one.label})
    made.text = f"<{one.shown}>"
    return made


def _field(one: Control) -> Element:
    if one.kind in CHOICES and one.choices:
        return _list(one)
    if one.kind not in (*NUMBERS, "date"):
        # LibreOffice 7.4 joins the lines of an input field when it saves, and drops tabs and second blanks.
        return _placeholder(one) if one.value is None else _lines(one.value)
    made = element("text:text-input", {"text:description": one.label})
    made.text = one.shown
    return made


def _lines(text: str) -> Element:
    """Return words with their line breaks, as they are typed into a cell."""
    first, *rest = text.split("\n")
    made = element("text:span", {}, *(element("text:line-break") for _ in rest))
    made.text = first
    for one, line in zip(made, rest, strict=True):
        one.tail = line
    return made


def _list(one: Control) -> Element:
    """Return a drop-down list; its first entry asks for a choice, and stands for none."""
    known = list(distinct(one.choices))
    said = dict(known).get(one.value or "", one.asking)
    entries = [
        element("text:label", _chosen(words, chosen=words == said)) for words in (one.asking, *dict(known).values())
    ]
    made = element("text:drop-down", {"text:name": one.label}, *entries)
    entries[-1].tail = said
    return made


def _chosen(words: str, *, chosen: bool) -> dict[str, str]:
    return {"text:value": words, **({"text:current-selected": "true"} if chosen else {})}


def room(root: Element, automatic: Element) -> None:
    """Give the boxes for long text some height, so that it is seen how much is asked for."""
    cells = [one for one in root.iter(q("table:table-cell")) if one.get(q("table:style-name")) == "BlankboxRow"]
    for cell in cells:
        cell.getparent().set(q("table:style-name"), "BlankRoom")
    if cells:
        height = element("style:table-row-properties", {"style:min-row-height": "30mm"})
        automatic.append(element("style:style", {"style:name": "BlankRoom", "style:family": "table-row"}, height))
