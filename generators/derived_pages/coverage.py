"""Coverage of schemes: an overview, a matrix for each scheme, and a scorecard for each body."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from generators.blocks import Block, Crumb, Maker, Page, Paragraph, Span
from generators.coverage.measures import bodies, coverages, together
from generators.crumbs import to_start
from generators.derived import Derived
from generators.document import Document
from generators.layouts import coverage as shown
from generators.layouts.common import bullets, heading
from generators.layouts.tags import short_title
from generators.site_plan import Link
from generators.view import View, joined, plain, said

KEY = "coverage"


def _links(view: View) -> Iterable[Link]:
    if view.library.of("scheme"):
        yield Link(view.words("coverage.title"), f"{KEY}/index")


def _makers(view: View) -> Iterator[tuple[str, Maker]]:
    schemes = view.library.of("scheme")
    if schemes:
        yield f"{KEY}/index", partial(_overview, view)
        for scheme in schemes:
            yield f"{KEY}/{scheme.id}", partial(_of_scheme, view, scheme)
        for body in _bodies(view):
            yield f"{KEY}/{body.id}", partial(_of_body, view, body)


def _bodies(view: View) -> tuple[Document, ...]:
    """Return the bodies that anything which can be tagged belongs to, by title."""
    found = (one for one in view.library.of("body") if one.id in bodies(view.library))
    return tuple(sorted(found, key=lambda one: view.language.sort_key(plain(view.title(one)))))


def _overview(view: View) -> Page:
    library, blocks = view.library, list[Block]()
    rows = [
        (_to(scheme, short_title(view, scheme)), together(library, view.today, scheme))
        for scheme in library.of("scheme")
    ]
    blocks.append(heading(view, "schemes", "coverage.schemes"))
    blocks.append(shown.figures(view, "schemes-table", view.words("coverage.schemes"), "scheme", rows))
    blocks += [heading(view, "how", "coverage.how"), *_rules(view)]
    held = _bodies(view)
    if held:
        blocks.append(heading(view, "bodies", "coverage.bodies"))
        blocks += bullets(_to(body, plain(view.title(body))) for body in held)
    return _page(view, f"{KEY}/index", view.words("coverage.title"), blocks)


def _rules(view: View) -> Iterator[Block]:
    for rule in ("screened", "tagged", "codes", "silent"):
        yield Paragraph(said(view.words(f"coverage.rule.{rule}")))


def _of_scheme(view: View, scheme: Document) -> Page:
    library = view.library
    found, whole = coverages(library, view.today, scheme), together(library, view.today, scheme)
    blocks: list[Block] = [Paragraph((*said(view.words("coverage.scheme") + " "), *view.link(scheme.id)))]
    blocks += _figures_and_gaps(view, scheme, "", 2)
    caption = view.words("coverage.matrix")
    blocks += [heading(view, "matrix", "coverage.matrix"), shown.matrix(view, scheme, found, "matrix-table", caption)]
    rows = [
        (_to(body, plain(view.title(body))), together(library, view.today, scheme, body.id)) for body in _bodies(view)
    ]
    if rows:
        blocks.append(heading(view, "bodies", "coverage.by-body"))
        blocks.append(shown.figures(view, "bodies-table", view.words("coverage.by-body"), "body", rows))
    way = Span(view.words("coverage.all-tags", count=str(len(whole.tags))), href=f"register/tags#?scheme={scheme.id}")
    rows_way = Span(view.words("register.coverage.title"), href=f"register/coverage#?scheme={scheme.id}")
    blocks += [Paragraph((way,)), Paragraph((rows_way,))]
    return _page(view, f"{KEY}/{scheme.id}", plain(view.title(scheme)), blocks)


def _of_body(view: View, body: Document) -> Page:
    blocks: list[Block] = [Paragraph((*said(view.words("coverage.body") + " "), *view.link(body.id)))]
    for scheme in view.library.of("scheme"):
        blocks += _figures_and_gaps(view, scheme, body.id, 2)
    return _page(view, f"{KEY}/{body.id}", plain(view.title(body)), blocks)


def _figures_and_gaps(view: View, scheme: Document, body: str, level: int) -> Iterator[Block]:
    library = view.library
    found, whole = coverages(library, view.today, scheme, body), together(library, view.today, scheme, body)
    title = short_title(view, scheme)
    anchor = f"figures-{scheme.id}"
    yield shown.titled(anchor, level, title)
    yield shown.figures(view, f"{anchor}-table", title, "object_group", shown.by_group(view, found, whole))
    yield from shown.gaps(view, whole)


def _to(document: Document, words: str) -> tuple[Span, ...]:
    return (Span(words, href=f"{KEY}/{document.id}"),)


def _page(view: View, address: str, title: str, blocks: Iterable[Block]) -> Page:
    about = view.words("coverage.about", day=view.language.day(view.today))
    front = Crumb(view.words("coverage.title"), f"{KEY}/index")
    inner = address != front.href
    named = joined((said(view.words("coverage.title")), said(title)), ": ") if inner else said(title)
    return Page(
        address=address,
        lang=view.lang,
        body_lang=view.lang,
        title=named,
        blocks=(Paragraph(said(about)), *blocks),
        crumbs=(to_start(view), *((front,) if inner else ())),
        section=KEY,
        description=about,
    )


DERIVED = Derived(key=KEY, heading="planning", links=_links, makers=_makers)
