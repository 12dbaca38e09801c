"""Filters that were typed: days of every length, and values by id, code, label or beginning."""

from __future__ import annotations

import pytest

from search.choices import Chooser, bound
from search.lore import Lore, Speech
from search.plan import Filters
from search.query.tree import Chosen

LORE = Lore(
    ("en",),
    aliases={"body": {"wtr": "water-group"}},
    speech={"en": Speech(labels={"status.in-force": "In force", "kind.tor": "Terms of reference"})},
)
CHOOSER = Chooser(
    LORE,
    {
        "kind": frozenset({"tor", "minutes", "act"}),
        "body": frozenset({"water-group", "water-board"}),
        "status": frozenset({"in-force", "draft"}),
    },
)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("2019", "2019-01-01", "2019-12-31"),
        ("2019-02", "2019-02-01", "2019-02-31"),
        ("2019-10-25", "2019-10-25", "2019-10-25"),
        ("25.10.2019", "", ""),
        ("2019-13", "", ""),
        ("soon", "", ""),
        ("", "", ""),
    ],
)
def test_a_day_may_be_a_year_or_a_month(text: str, first: str, last: str) -> None:
    assert (bound(text, last=False), bound(text, last=True)) == (first, last)


@pytest.mark.parametrize(
    ("chosen", "filters"),
    [
        (Chosen("kind", "TOR"), Filters(kind=frozenset({"tor"}))),
        (Chosen("kind", "Terms of Reference"), Filters(kind=frozenset({"tor"}))),
        (Chosen("status", "in force"), Filters(status=frozenset({"in-force"}))),
        (Chosen("body", "WTR"), Filters(body=frozenset({"water-group"}))),
        (Chosen("body", "water"), Filters(body=frozenset({"water-group", "water-board"}))),
        (Chosen("kind", "act", excluded=True), Filters(kind=frozenset({"tor", "minutes"}))),
        (Chosen("since", "2019"), Filters(since="2019-01-01")),
        (Chosen("until", "2019"), Filters(until="2019-12-31")),
    ],
)
def test_a_value_is_known_by_any_of_its_names(chosen: Chosen, filters: Filters) -> None:
    assert CHOOSER.filters([chosen], Filters()) == (filters, ())


@pytest.mark.parametrize(
    ("chosen", "code"),
    [
        (Chosen("kind", "minuts"), "value"),
        (Chosen("kind", ""), "value"),
        (Chosen("scheme", "sdg:5"), "value"),
        (Chosen("body", "water-group", excluded=True), "not-excluded"),
        (Chosen("since", "yesterday"), "bad-day"),
        (Chosen("since", "2019", excluded=True), "bad-day"),
    ],
)
def test_what_cannot_be_done_is_said_and_changes_nothing(chosen: Chosen, code: str) -> None:
    filters, told = CHOOSER.filters([chosen], Filters())
    assert (filters, [one.code for one in told]) == (Filters(), [code])


def test_values_add_to_those_chosen_before() -> None:
    before = Filters(kind=frozenset({"act"}))
    assert CHOOSER.filters([Chosen("kind", "tor")], before)[0].kind == {"act", "tor"}


@pytest.mark.parametrize(
    ("chosen", "near"),
    [
        (Chosen("kind", "minuts"), "minutes"),
        (Chosen("kind", "terms of referense"), "tor"),
        (Chosen("body", "wtaer-group"), "water-group"),
        (Chosen("kind", "xyz"), "act, minutes, tor"),
        (Chosen("year", "2019"), ""),
    ],
)
def test_an_unknown_value_names_the_one_that_is_spelt_or_called_most_like_it(chosen: Chosen, near: str) -> None:
    filters, (said,) = CHOOSER.filters([chosen], Filters())
    assert filters == Filters()
    assert (said.code, dict(said.values)["near"]) == ("value", near)
