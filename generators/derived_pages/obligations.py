"""Obligations: what was missed and since when, what comes next, and how much no record decides."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial

from generators.blocks import Block, Inline, Maker, Page, Paragraph, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.layouts.common import bullets, heading
from generators.layouts.obligations import obligation_table
from generators.obligations.listing import obligations
from generators.obligations.obligation import STATES, Obligation
from generators.site_plan import Link
from generators.view import View, said

KEY = "obligations"
SOON = timedelta(days=90)
MOST = 200
"""So many are listed of each state; the register has all of them."""


def _links(view: View) -> Iterable[Link]:
    if obligations(view.library, view.today):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    if obligations(view.library, view.today):
        yield f"{KEY}/index", partial(_front, view)


def _front(view: View) -> Page:
    found = obligations(view.library, view.today)
    counted = Counter(one.state for one in found)
    blocks: list[Block] = list(bullets(_way(view, state, counted[state]) for state in STATES))
    soon = [one for one in found if one.state == "coming" and one.due and one.due <= view.today + SOON]
    blocks += _list(view, "missed", [one for one in found if one.state == "missed"])
    blocks += _list(view, "soon", soon)
    return derived_page(view, KEY, f"{KEY}/index", view.words(f"{KEY}.title"), blocks)


def _list(view: View, key: str, found: list[Obligation]) -> Iterator[Block]:
    yield heading(view, key, f"{KEY}.{key}")
    if found:
        table = obligation_table(view, f"{key}-table", view.words(f"{KEY}.{key}"), found[:MOST], key != "soon")
        yield replace(table, quiet=True)
    else:
        yield Paragraph(said(view.words(f"{KEY}.none")))


def _way(view: View, state: str, count: int) -> Inline:
    words = f"{view.words(f'obligation.state.{state}')}: {count}"
    return (Span(words, href=f"register/obligations#?obligation_state={state}"),)


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
