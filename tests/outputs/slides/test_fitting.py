"""What fits on a slide: nothing is lost, nothing is longer than a slide, and slides are evenly filled."""

from __future__ import annotations

import pytest

from generators import pandoc
from generators.outputs.documents.nodes import Nodes, joined, text_of
from generators.outputs.slides.fitting import LINES, lines, packed
from generators.outputs.slides.tables import parts

LONG = "This sentence is one of many, and it ends here. " * 40
ITEMS = "".join(f"- entry {place} of a list\n" for place in range(30))
ROWS = "| A | B |\n|---|---|\n" + "".join(f"| {place} | words of row {place} |\n" for place in range(60))


def read(text: str) -> Nodes:
    return joined(pandoc.read([text])[0])  # type: ignore[no-any-return]


def words(blocks: Nodes) -> str:
    return " ".join(" ".join(text_of(one) for one in blocks).split())


@pytest.mark.parametrize("text", [LONG, ITEMS, f"{LONG}\n\n{ITEMS}", "Short.", "**Strong.** " + LONG])
def test_every_word_stands_on_one_slide_that_holds_it(text: str) -> None:
    blocks = read(text)
    groups = packed(blocks)
    said = " ".join(" ".join(words(group) for group in groups).split())
    assert "".join(said.split()) == "".join(words(blocks).split())
    assert all(sum(map(lines, group)) <= LINES for group in groups)


def test_slides_are_evenly_filled() -> None:
    filled = [sum(map(lines, group)) for group in packed(read(ITEMS))]
    assert max(filled) - min(filled) < 3


def test_a_sentence_without_an_end_is_not_divided() -> None:
    assert len(packed(read("word " * 400))) == 1


def test_rows_of_a_table_stand_once_each_below_a_head() -> None:
    made = list(parts(read(ROWS)[0]))
    assert len(made) > 3
    assert [len(one["c"][3][1]) for one in made] == [1] * len(made)
    rows = [text_of(row[1][0][4]) for one in made for row in one["c"][4][0][3]]
    assert rows == [str(place) for place in range(60)]
