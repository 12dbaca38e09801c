"""The consolidated work programme: figures of all groups by year, conflicts, and the way to every line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Inline, Maker, Page, Span
from generators.derived import Derived
from generators.derived_page import derived_page
from generators.layouts.common import bullets, heading
from generators.layouts.consolidated import conflict_blocks, year_blocks
from generators.planning.conflicts import KINDS, conflicts
from generators.planning.lines import all_lines, plans
from generators.planning.years import shown_year, years
from generators.site_plan import Link
from generators.view import View

KEY = "programmes"


def _links(view: View) -> Iterable[Link]:
    if plans(view.library):
        yield Link(view.words(f"{KEY}.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    if plans(view.library):
        yield f"{KEY}/index", partial(_front, view)
        yield f"{KEY}/conflicts", partial(_conflicts, view)
        for year in years(view.library):
            yield f"{KEY}/{year}", partial(_year, view, year)


def _front(view: View) -> Page:
    year = shown_year(view.library, view.today)
    count = sum(len(conflicts(view.library, kind)) for kind in KINDS)
    lines = view.words.count("programmes.lines", len(all_lines(view.library)))
    ways = [
        _to(lines, "register/lines"),
        _to(view.words.count("programmes.conflicts", count), f"{KEY}/conflicts"),
        *(_to(view.words("programmes.year", year=str(one)), f"{KEY}/{one}") for one in years(view.library)),
    ]
    blocks: list[Block] = [*bullets(ways)]
    blocks += year_blocks(view, year)
    blocks += [heading(view, "programmes", "programmes.each")]
    blocks += bullets(view.link(plan.document.id) for plan in plans(view.library) if plan.programme.until.year >= year)
    return derived_page(view, KEY, f"{KEY}/index", view.words(f"{KEY}.title"), blocks)


def _year(view: View, year: int) -> Page:
    return derived_page(view, KEY, f"{KEY}/{year}", str(year), year_blocks(view, year))


def _conflicts(view: View) -> Page:
    title = view.words("programmes.conflicts-title")
    return derived_page(view, KEY, f"{KEY}/conflicts", title, conflict_blocks(view))


def _to(words: str, address: str) -> Inline:
    return (Span(words, href=address),)


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
