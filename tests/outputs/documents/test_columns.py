"""How wide the columns of a table are: no words that stay together run into the next column, and rows stay low."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from generators.outputs.documents.columns import LANDSCAPE, PADDING, PORTRAIT, is_flat, need, shares, width

DATE = "15\u00a0shk\u00a02025"
LONG = "Termat e referencës së grupit shembull për aftësitë dhe punësimin, me të gjitha shtojcat e tyre " * 3
WORD = "ndërinstitucionalizimit"
MEETING = "Mbledhja e komitetit drejtues shembull për financat publike, 14\u00a0maj\u00a02025"


def room(*columns: Sequence[str] | str) -> list[float]:
    """Return how many ems each column of a table has for its words, told as its head, or as all its texts."""
    texts = [(one,) if isinstance(one, str) else one for one in columns]
    needs = [need(one[0], one[1:]) for one in texts]
    line = LANDSCAPE if is_flat(needs) else PORTRAIT
    return [line * share - PADDING for share in shares(needs)]


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
    assert room(*columns)[0] >= width(DATE) - 0.1


def test_an_amount_is_held_together_as_a_date_is() -> None:
    amount = "1\u202f250\u202f000,00"
    assert room(DATE, amount, *(LONG,) * 8)[1] >= width(amount) - 0.1


def test_words_beside_each_other_that_fit_are_never_squeezed() -> None:
    assert min(room(WORD, WORD, WORD)) >= width(WORD) - 0.1


def test_a_title_beside_many_numbers_has_few_lines() -> None:
    heads = ("Pjesëmarrës", "Institucione", "Pika", "Vendime", "Rekomandime", "Detyra")
    numbers = [(head, "18") for head in heads]
    assert width(MEETING) / room(("Mbledhja", MEETING), (DATE, DATE), *numbers)[0] < 5


def test_one_long_cell_does_not_take_the_line_from_all_others() -> None:
    usual = ["një fjali e shkurtër me disa fjalë"] * 20
    widths = room([LONG, *usual], usual)
    assert widths[0] < 3 * widths[1]


def test_dates_alone_can_turn_a_page() -> None:
    count = int(PORTRAIT / (width(DATE) + PADDING))
    assert is_flat([need(DATE, ())] * (count + 1))
    assert not is_flat([need(DATE, ())] * count)


def test_a_single_column_never_turns_a_page() -> None:
    assert not is_flat([need(LONG * 20, ())])


@pytest.mark.parametrize("columns", [(DATE, LONG, WORD, "", "1"), ("", ""), (LONG,), (LONG,) * 40])
def test_the_shares_of_a_line_add_up(columns: tuple[str, ...]) -> None:
    found = shares([need(words, ()) for words in columns])
    assert sum(found) == pytest.approx(1)
    assert min(found) > 0
