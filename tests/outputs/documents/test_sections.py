"""Pages on their side take what would leave an upright page nearly empty, and nothing more."""

from __future__ import annotations

import pytest

from generators.outputs.documents.nodes import attributes, node, para, words
from generators.outputs.documents.sections import LEAD, SIGNS, sections
from generators.pandoc import Node


def heading() -> Node:
    return node("Header", [2, attributes(), words("Heading")])


def text(count: int = 10) -> Node:
    return para(words("x" * count))


def wide() -> Node:
    return table("house", wide="1")


def table(kind: str, rows: int = 1, **said: str) -> Node:
    row = [attributes(), [[attributes(), {"t": "AlignLeft"}, 1, 1, [text(200)]]]]
    head = [attributes(), []]
    return node(
        "Table",
        [attributes(classes=(kind,), **said), [None, []], [], head, [[attributes(), 0, [], [row] * rows]], head],
    )


def box() -> Node:
    return table("blankbox")


CASES = {
    "a heading with few words goes with its table": ([text(), heading(), text(), wide()], "-|==="),
    "long words stay where they are": ([heading(), text(SIGNS + 1), wide()], "--|="),
    "boxes go with the table behind them": ([text(SIGNS + 1), box(), wide()], "-|=="),
    "boxes go with the table before them": ([wide(), box(), box(), heading(), text()], "===|--"),
    "a long table does not": ([text(), table("house", 30), wide()], "--|="),
    "many blocks begin a page of their own": ([wide(), *[text() for _ in range(LEAD + 1)]], "=|-------"),
    "a heading begins a page of its own": ([wide(), heading(), text()], "=|--"),
    "between two wide tables nothing turns": ([wide(), box(), wide(), heading()], "===|-"),
}


@pytest.mark.parametrize("case", CASES)
def test_pages_turn_where_they_must(case: str) -> None:
    blocks, expected = CASES[case]
    found = "|".join(("=" if one.flat else "-") * len(one.blocks) for one in sections(blocks))
    assert found == expected
