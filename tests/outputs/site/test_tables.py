"""Tables on a page: a row of many columns can be a card on a telephone, and a day in words is let break."""

from __future__ import annotations

import pytest
from docutils import nodes

from generators.blocks import Cell, Column, Row, Span, Table
from generators.outputs.site import structures
from generators.outputs.site.cards import in_cards
from generators.outputs.site.elements import doracak_element, el
from generators.outputs.site.outline import Outline


def drawn(columns: int, words: str = "x", register: bool = False) -> list[doracak_element]:
    heads = tuple(Column(f"c{place}", f"Label {place}", "date" if place == 1 else "text") for place in range(columns))
    row = Row(None, tuple(Cell((Span(words),)) for _ in heads))
    made = structures.table(Table("_t", "Caption", heads, (row,), register=register), Outline("x", "en", "en"))
    return [one for one in made.findall() if isinstance(one, doracak_element)]


@pytest.mark.parametrize(
    ("columns", "register", "style", "labels"),
    [
        (3, False, None, [None, None, None]),
        (4, False, "cards-narrow", ["Label 0", "Label 1", "Label 2", "Label 3"]),
        (3, True, "register", ["Label 0", "Label 1", "Label 2"]),
    ],
)
def test_cells_of_many_columns_carry_their_label(
    columns: int, register: bool, style: str | None, labels: list[str | None]
) -> None:
    found = drawn(columns, register=register)
    (table,) = [one for one in found if one["tag"] == "table"]
    assert table["atts"].get("class") == style
    body = [one["atts"] for one in found if one["tag"] == "td" or one["atts"].get("scope") == "row"]
    assert [atts.get("data-label") for atts in body] == labels


@pytest.mark.parametrize(
    ("words", "style"), [("30 September 2026", "date"), ("after the contract is signed", "date words")]
)
def test_what_is_due_in_words_may_break(words: str, style: str) -> None:
    styles = [one["atts"].get("class") for one in drawn(3, words) if one["tag"] == "td"]
    assert styles == [style, None]


@pytest.mark.parametrize(("columns", "style"), [(3, None), (4, "cards-narrow")])
def test_rows_of_a_table_in_the_prose_are_cards_too_where_it_has_many_columns(columns: int, style: str | None) -> None:
    heads = [el("th", f"Label {place}") for place in range(columns)]
    cells = [el("td", "x ", el("a", "y"), " z") for _ in range(columns)]
    made = in_cards(el("table", el("thead", el("tr", *heads)), el("tbody", el("tr", *cells))))
    assert made["atts"].get("class") == style
    labels = [f"Label {place}" if style else None for place in range(columns)]
    assert [one["atts"].get("data-label") for one in cells] == labels
    # Beside its label each cell is one piece, whatever stands in it.
    said = {(len(one.children), "".join(one.findall(nodes.Text))) for one in cells}
    assert said == {(1 if style else 3, "x y z")}
