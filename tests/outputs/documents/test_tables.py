"""How wide the columns of a table are: no words that stay together run into the next column."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generators.outputs.documents.nodes import plain, words
from generators.outputs.documents.tables import LANDSCAPE, PORTRAIT, is_wide, shares_of

DATE = "15\u00a0shk\u00a02025"
LONG = "Termat e referencës së grupit shembull për aftësitë dhe punësimin, me të gjitha shtojcat e tyre " * 3
WORD = "ndërinstitucionalizimit"


def room(*columns: str) -> Sequence[float]:
    """Return how many characters each column of a table of one row has room for."""
    row = [[plain(words(text))] for text in columns]
    line = LANDSCAPE if is_wide([row]) else PORTRAIT
    return [line * share for share in shares_of([row], len(columns))]


@pytest.mark.parametrize(
    "columns",
    [
        (DATE, LONG, LONG, "1"),
        (DATE, WORD, WORD, WORD),
        (DATE, WORD, WORD, WORD, WORD, WORD),
        (DATE, *(WORD,) * 9),
        (DATE, "1\u202f250\u202f000,00", *(LONG,) * 8),
    ],
    ids=["long texts", "words that just fit", "on its side", "more than fits on its side", "amounts"],
)
def test_a_date_has_room_beside_all_else(columns: tuple[str, ...]) -> None:
    assert room(*columns)[0] >= len(DATE) + 1


def test_an_amount_is_held_together_as_a_date_is() -> None:
    amount = "1\u202f250\u202f000,00"
    assert room(DATE, amount, *(LONG,) * 8)[1] >= len(amount) + 1


def test_words_beside_each_other_that_fit_are_never_squeezed() -> None:
    assert min(room(WORD, WORD, WORD)) >= len(WORD) + 1


def test_dates_alone_can_turn_a_page() -> None:
    row = [[plain(words(DATE))] for _ in range(8)]
    assert is_wide([row])
    assert not is_wide([row[:7]])


def test_the_shares_of_a_line_add_up() -> None:
    row = [[plain(words(text))] for text in (DATE, LONG, WORD, "", "1")]
    assert sum(shares_of([row], 5)) == pytest.approx(1)
