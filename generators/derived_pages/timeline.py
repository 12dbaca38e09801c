"""The timeline of a year, planned and done: of each group, and of all groups together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from functools import partial

from generators.blocks import Block, Inline, Maker, Page, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.grouping import grouped
from generators.layouts.common import bullets, heading
from generators.layouts.timeline import timeline
from generators.planning.lines import PlannedLine, plans
from generators.planning.years import lines_of, shown_year, years
from generators.register_parts import MOST_ROWS
from generators.site_plan import Link
from generators.view import View, plain

KEY = "timeline"


def _links(view: View) -> Iterable[Link]:
    if plans(view.library):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    found = years(view.library)
    if not found:
        return
    shown = shown_year(view.library, view.today)
    yield f"{KEY}/index", partial(_of_year, view, shown, f"{KEY}/index")
    for year in found:
        yield f"{KEY}/{year}", partial(_of_year, view, year, f"{KEY}/{year}")
        for body, lines in _by_body(view, year).items():
            yield _address(year, body), partial(_of_body, view, year, body, lines)


def _by_body(view: View, year: int) -> dict[str, tuple[PlannedLine, ...]]:
    """Return the lines of the public bodies of a year."""
    return grouped((one.body, one) for one in lines_of(view.library, year) if view.library.get(one.body))


def _of_year(view: View, year: int, address: str) -> Page:
    """Return the year of all groups; where it has too many lines for one page, the ways to each group alone."""
    lines = lines_of(view.library, year)
    held = _by_body(view, year)
    blocks: list[Block] = []
    if len(lines) <= MOST_ROWS:
        blocks += timeline(view, lines, date(year, 1, 1), date(year, 12, 31))
    blocks += [heading(view, "groups", "timeline.groups"), *bullets(_to(view, year, body) for body in held)]
    other = [one for one in years(view.library) if one != year]
    if other:
        blocks += [heading(view, "years", "timeline.years")]
        blocks += bullets((Span(str(one), href=f"{KEY}/{one}"),) for one in other)
    return derived_page(view, KEY, address, str(year), blocks)


def _of_body(view: View, year: int, body: str, lines: tuple[PlannedLine, ...]) -> Page:
    title = f"{plain(view.link(body))}, {year}"
    blocks = (*bullets([view.link(body)]), *timeline(view, lines, date(year, 1, 1), date(year, 12, 31)))
    return derived_page(view, KEY, _address(year, body), title, blocks)


def _to(view: View, year: int, body: str) -> Inline:
    return (Span(plain(view.link(body)), href=_address(year, body)),)


def _address(year: int, body: str) -> str:
    return f"{KEY}/{year}_{body}"


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
