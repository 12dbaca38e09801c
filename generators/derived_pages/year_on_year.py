"""Year on year: for each body what changed between two days, read from the days that the records themselves state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Heading, Maker, Page
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.layouts.common import bullets
from generators.layouts.year_on_year import body_blocks, overview
from generators.site_plan import Link
from generators.view import View, plain, said
from generators.year_on_year.changes import bodies, periods
from generators.year_on_year.period import Period

KEY = "year-on-year"


def _links(view: View) -> Iterable[Link]:
    if periods(view.library, view.today):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    found = periods(view.library, view.today)
    if found:
        yield f"{KEY}/index", partial(_front, view, found)
        for body in bodies(view.library):
            yield f"{KEY}/{body}", partial(_body, view, body, found)


def _front(view: View, found: tuple[Period, ...]) -> Page:
    blocks: list[Block] = []
    for period in found:
        blocks += [Heading(f"_year-{period.last.year}", 2, said(str(period.last.year))), overview(view, period, KEY)]
    return derived_page(view, KEY, f"{KEY}/index", view.words(f"{KEY}.title"), blocks)


def _body(view: View, body: str, found: tuple[Period, ...]) -> Page:
    blocks: list[Block] = [*bullets([view.link(body)])]
    for period in found:
        blocks += body_blocks(view, body, period)
    return derived_page(view, KEY, f"{KEY}/{body}", plain(view.link(body)), blocks)


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
