"""Statistics of meetings and of their follow-up: of all bodies, of each year, and of each body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Crumb, Inline, Maker, Page, Paragraph, Span
from generators.crumbs import to_start
from generators.derived import Derived
from generators.layouts import statistics as shown
from generators.layouts.common import heading
from generators.meeting_statistics.scope import Scope
from generators.site_plan import Link
from generators.view import View, plain, said

KEY = "statistics"
FRONT = f"{KEY}/index"


def _links(view: View) -> Iterable[Link]:
    if view.all_sittings:
        yield Link(view.words("statistics.title"), FRONT)


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    if not view.all_sittings:
        return
    whole = Scope(view.library, view.today)
    yield FRONT, partial(_front, view, whole)
    for year in _years(whole):
        address, title = f"{KEY}/all_{year}", view.words("statistics.of-year", year=str(year))
        yield address, partial(_page, view, address, title, Scope(view.library, view.today, year=year))
    for key in view.sittings:
        if view.library.get(key):
            title = view.words("statistics.of-body", name=plain(view.link(key)))
            yield f"{KEY}/{key}", partial(_page, view, f"{KEY}/{key}", title, Scope(view.library, view.today, key))


def _years(scope: Scope) -> list[int]:
    """Return the years in which any meeting was held, the latest first."""
    return sorted({one.minutes.date.year for one in scope.sittings}, reverse=True)


def _front(view: View, whole: Scope) -> Page:
    return _page(view, FRONT, view.words("statistics.title"), whole, tuple(_comparisons(view, whole)))


def _comparisons(view: View, whole: Scope) -> Iterator[Block]:
    bodies = [key for key in view.sittings if view.library.get(key)]
    bodies.sort(key=lambda key: (view.language.sort_key(plain(view.link(key))), key))
    by_body = [(_way(f"{KEY}/{key}", view.link(key)), Scope(whole.library, whole.as_of, key)) for key in bodies]
    by_year = [
        (_way(f"{KEY}/all_{year}", said(str(year))), Scope(whole.library, whole.as_of, year=year))
        for year in _years(whole)
    ]
    for first, rows in (("year", by_year), ("body", by_body)):
        yield heading(view, f"by-{first}", f"statistics.by-{first}")
        yield shown.compared(view, f"by-{first}-table", view.words(f"statistics.by-{first}"), first, rows)


def _way(address: str, words: Inline) -> Inline:
    return tuple(Span(span.text, span.lang, address, span.role) for span in words)


def _page(view: View, address: str, title: str, scope: Scope, more: tuple[Block, ...] = ()) -> Page:
    about = view.words("statistics.about", day=view.language.day(scope.as_of), count=str(len(scope.sittings)))
    lead: list[Block] = [
        Paragraph(said(about)),
        Paragraph(said(view.words("statistics.silence"))),
    ]
    if scope.body is not None:
        lead.append(Paragraph(view.link(scope.body)))
    front = (Crumb(view.words("statistics.title"), FRONT),) if address != FRONT else ()
    return Page(
        address,
        view.lang,
        view.lang,
        said(title),
        (*lead, *shown.everything(view, scope), *more),
        crumbs=(to_start(view), *front),
        section=KEY,
        description=about,
    )


DERIVED = Derived(key=KEY, heading="registers", links=_links, makers=_makers)
