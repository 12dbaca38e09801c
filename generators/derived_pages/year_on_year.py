"""Year on year: for each body what changed between two days, read from the days that the records themselves state."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Heading, Maker, Page, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.layouts.common import bullets, heading
from generators.layouts.year_on_year import body_blocks, overview
from generators.site_plan import Link
from generators.view import View, plain, said
from generators.year_on_year.changes import bodies, changes, earlier, periods
from generators.year_on_year.period import Period

KEY = "year-on-year"


def _links(view: View) -> Iterable[Link]:
    if periods(view.library, view.today) or earlier(view.library, view.today):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    found, before = periods(view.library, view.today), earlier(view.library, view.today)
    if not found and not before:
        return
    yield f"{KEY}/index", partial(_front, view, found, before)
    for body in bodies(view.library):
        yield f"{KEY}/{body}", partial(_body, view, body, found, before)
    for period in before:
        yield f"{KEY}/all_{period.last.year}", partial(_of_year, view, period)
        for body in bodies(view.library):
            if changes(view.library, body, period):
                yield _address(period, body), partial(_body_of_year, view, body, period)


def _address(period: Period, body: str = "all") -> str:
    return f"{KEY}/{body}_{period.last.year}"


def _front(view: View, found: tuple[Period, ...], before: tuple[Period, ...]) -> Page:
    blocks: list[Block] = []
    for period in found:
        blocks += [Heading(f"_year-{period.last.year}", 2, said(str(period.last.year))), overview(view, period, KEY)]
    blocks += _years(view, [(one, _address(one)) for one in before])
    return derived_page(view, KEY, f"{KEY}/index", view.words(f"{KEY}.title"), blocks)


def _years(view: View, ways: Iterable[tuple[Period, str]]) -> Iterator[Block]:
    """Yield the ways to earlier years, where there are any."""
    found = [(Span(str(period.last.year), href=address),) for period, address in ways]
    if found:
        yield heading(view, "earlier", f"{KEY}.earlier")
        yield from bullets(found)


def _body(view: View, body: str, found: tuple[Period, ...], before: tuple[Period, ...]) -> Page:
    blocks: list[Block] = [*bullets([view.link(body)])]
    for period in found:
        blocks += body_blocks(view, body, period)
    held = [one for one in before if changes(view.library, body, one)]
    blocks += _years(view, [(one, _address(one, body)) for one in held])
    return derived_page(view, KEY, f"{KEY}/{body}", plain(view.link(body)), blocks)


def _of_year(view: View, period: Period) -> Page:
    blocks = [overview(view, period, KEY, f"_{period.last.year}")]
    return derived_page(view, KEY, _address(period), str(period.last.year), blocks)


def _body_of_year(view: View, body: str, period: Period) -> Page:
    blocks = [*bullets([view.link(body)]), *body_blocks(view, body, period)]
    title = f"{plain(view.link(body))}, {period.last.year}"
    return derived_page(view, KEY, _address(period, body), title, blocks)


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
