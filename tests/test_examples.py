"""The notice above pages that follow from many records: only where an example is among what they lead to."""

from __future__ import annotations

import pytest

from generators.blocks import Block, Bullets, Cell, Column, Fields, Paragraph, Row, Span, Table
from generators.examples import example_notice
from generators.view import View
from tests import meetings_of_a_year as example


@pytest.fixture(scope="module")
def view(tmp_path_factory: pytest.TempPathFactory) -> View:
    return example.view(example.library(tmp_path_factory.mktemp("examples")), "sq")


def led(href: str | None) -> tuple[Block, ...]:
    words = (Span("x", href=href),)
    column = Column("x", "x")
    return (
        Paragraph(words),
        Bullets((Paragraph(words),)),
        Fields((("x", words),)),
        Table("_x", "x", (column,), (Row(None, (Cell(words),)),)),
    )


@pytest.mark.parametrize(
    "href", ["body/example-committee#point", "follow-up/example-committee", "timeline/2024_example-committee"]
)
@pytest.mark.parametrize("place", range(4))
def test_what_leads_to_an_example_says_so(view: View, href: str, place: int) -> None:
    assert [one.tone for one in example_notice(view, led(href)[place : place + 1])] == ["example"]


@pytest.mark.parametrize("href", [None, "https://example.org/", "register/actions", "vocabulary/index"])
def test_what_leads_elsewhere_says_nothing(view: View, href: str | None) -> None:
    assert example_notice(view, led(href)) == ()
