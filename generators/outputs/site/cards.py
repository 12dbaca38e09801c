"""Tables whose rows are cards on a telephone: there so many columns do not stand side by side."""

from __future__ import annotations

from collections.abc import Iterator

from generators.outputs.site.elements import doracak_element

MANY = 4
"""So many columns do not stand side by side on a telephone."""
STYLE = "cards-narrow"


def in_cards(table: doracak_element) -> doracak_element:
    """Return a table of the prose; where it has many columns each cell carries the words at the head of its column."""
    heads = [one.astext() for one in _of(table, "thead", "th")]
    if len(heads) < MANY:
        return table
    table["atts"]["class"] = STYLE
    for row in _of(table, "tbody", "tr"):
        for label, cell in zip(heads, row.children, strict=False):
            if isinstance(cell, doracak_element):
                _label(cell, label)
    return table


def _label(cell: doracak_element, label: str) -> None:
    """Put all that a cell says into one element, because label and words stand beside each other."""
    cell["atts"]["data-label"] = label
    held = doracak_element("span", {}, list(cell.children))
    cell.children = [held]
    held.parent = cell


def _of(table: doracak_element, part: str, tag: str) -> Iterator[doracak_element]:
    """Yield the elements of this tag in one part of a table."""
    for one in table.children:
        if isinstance(one, doracak_element) and one["tag"] == part:
            yield from (held for held in one.findall(doracak_element) if held["tag"] == tag)
