"""Tables on a page: a row of many columns can be a card on a telephone, and a day in words is let break."""

from __future__ import annotations

import pytest

from generators.blocks import Cell, Column, Row, Span, Table
from generators.outputs.site import structures
from generators.outputs.site.elements import doracak_element
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
