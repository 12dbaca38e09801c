"""Two texts with the same facts in another order; what cannot be told apart is left alone."""

from __future__ import annotations

import pytest

from generators.fact_order import Orders, other_orders

SWAPPED = {
    "numbers": ("Vota pro 12, kundër 3.", "Votes for 3, against 12.", ("12", "3"), ("3", "12")),
    "dates": (
        "Nga 1 mars 2024 deri më 2 prill 2024.",
        "From 2 April 2024 until 1 March 2024.",
        ("1 mars 2024", "2 prill 2024"),
        ("2 April 2024", "1 March 2024"),
    ),
    "amounts": (
        "10 % të parës, 5 % të dytës.",
        "5 % to the first, 10 % to the second.",
        ("10 %", "5 %"),
        ("5 %", "10 %"),
    ),
}
ALIKE = {
    "the same order": ("Vota pro 12, kundër 3.", "Votes for 12, against 3."),
    "one fact": ("Vota pro 12.", "Votes for 12."),
    "a fact twice": ("Pro 12, kundër 3, përsëri 12.", "For 3, against 12, again 12."),
    "other facts, which another check names": ("Pro 12, kundër 3.", "For 4, against 12."),
    "a number within another one": ("Neni 1, pika 12.", "Article 1, point 12."),
    "no facts": ("Miratohet.", "Approved."),
}


@pytest.mark.parametrize("kind", SWAPPED)
def test_facts_that_changed_places_are_found(kind: str) -> None:
    first, second, here, there = SWAPPED[kind]
    assert other_orders(first, "sq", second, "en") == Orders(kind, here, there)  # type: ignore[arg-type]


@pytest.mark.parametrize("name", ALIKE)
def test_nothing_is_said_of_what_agrees_or_cannot_be_told_apart(name: str) -> None:
    assert other_orders(ALIKE[name][0], "sq", ALIKE[name][1], "en") is None
