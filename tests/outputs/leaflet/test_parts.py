"""Parts of a page by the names that readers of the source know: sections with what is below them, and units."""

from __future__ import annotations

import pytest

from generators import pandoc
from generators.outputs.documents.nodes import every, text_of
from generators.outputs.leaflet.parts import on_paper, part
from generators.prose import ProseUnit, parse

TEXT = """\
{#what}
## What

First words.[^a] With a [link](https://example.org).

- one;
- two.

| A | B |
|---|---|
| 1 | 2 |

{#inner}
### Inner

Deeper.

{#next}
## Next

Last words.

[^a]: A note.
"""
BLOCKS = pandoc.read([TEXT])[0]


def words(name: str) -> list[str]:
    return [" ".join(text_of(one).split()) for one in part(BLOCKS, name)]


def test_a_section_holds_what_is_below_it() -> None:
    assert words("what") == ["What", "First words. With a link.", "one;two.", "AB12", "Inner", "Deeper."]
    assert words("inner") == ["Inner", "Deeper."]


@pytest.mark.parametrize("unit", [one for one in parse("", TEXT).units if one.kind != "footnote" and not one.mark])
def test_a_unit_is_the_one_that_the_parser_counts(unit: ProseUnit) -> None:
    assert "".join("".join(words(unit.id)).split()) == "".join(unit.words.split())


@pytest.mark.parametrize("name", ["nothing", "what.9", "what.0", "next.2"])
def test_what_is_not_there_is_nothing(name: str) -> None:
    assert part(BLOCKS, name) == []


def test_paper_has_no_notes_and_no_links() -> None:
    kinds = {one["t"] for one in every(on_paper(part(BLOCKS, "what")))}
    assert not kinds & {"Note", "Link"}
    assert "Table" in kinds
