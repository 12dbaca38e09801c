"""Changes of a year in words: counts for all bodies, and what began, ended or was made for one."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from generators.blocks import Block, Heading, Inline, Paragraph, Row, Span, Table
from generators.layouts.common import cells, table
from generators.layouts.plans import money
from generators.model.record import Name, Version
from generators.records.body import Member
from generators.registers import Entry
from generators.view import View, plain, said
from generators.year_on_year.changes import KINDS, Change, bodies, changes
from generators.year_on_year.period import Period


def overview(view: View, period: Period, key: str, ending: str = "") -> Table:
    """Return how many changes of each kind each body had; bodies and kinds without any are left out.

    The way leads to the page of the body below `key`, with `ending` behind its id.
    """
    found = []
    for body in bodies(view.library):
        counted = Counter(one.kind for one in changes(view.library, body, period))
        if counted:
            found.append(((Span(plain(view.link(body)), href=f"{key}/{body}{ending}"),), counted))
    held = [kind for kind in KINDS if any(counted[kind] for _, counted in found)]
    rows = [Row(None, cells(name, *(said(str(counted[kind])) for kind in held))) for name, counted in found]
    columns = ("body", *(f"{kind}:number" for kind in held))
    return table(view, f"year-{period.last.year}-table", period_words(view, period), columns, rows)


def period_words(view: View, period: Period) -> str:
    """Return from when until when is compared."""
    days = {"first": view.language.day(period.first), "last": view.language.day(period.last)}
    return view.words("year-on-year.period", **days)


def body_blocks(view: View, body: str, period: Period) -> Iterator[Block]:
    """Yield what changed for a body in a period, kind by kind; where nothing did, that."""
    found = changes(view.library, body, period)
    year = period.last.year
    yield Heading(f"_year-{year}", 2, said(str(year)))
    yield Paragraph(said(period_words(view, period)))
    if not found:
        yield Paragraph(said(view.words("year-on-year.none")))
        return
    rows = []
    for one in found:
        how = view.words(f"year-on-year.{one.how}")
        label = view.label(one.kind)
        rows.append(Row(None, cells(said(label), view.day(one.day), said(how), _what(view, one))))
    columns = ("changed_kind", "date", "changed_how", "changed_what")
    yield table(view, f"changes-{year}", view.words("year-on-year.changes", year=str(year)), columns, rows)


def _what(view: View, one: Change) -> Inline:
    what = one.what
    if isinstance(what, Name):
        return view.text(what.text)
    if isinstance(what, Member):
        return view.text(what.post)
    if isinstance(what, Version):
        words = view.words("year-on-year.version", version=what.version)
        return (*view.link(one.document.id), *said(f", {words}"))
    if isinstance(what, Entry):
        code = view.link(one.document.id, what.anchor, said(what.made.code))
        return (*code, *said(": "), *view.text(what.made.text))
    if one.kind == "indicators":
        before = view.words("year-on-year.no-value") if one.before is None else money(view, one.before)
        after = "" if one.after is None else money(view, one.after)
        return (
            *view.link(one.document.id),
            *said(": " + view.words("year-on-year.values", before=before, after=after)),
        )
    return view.link(one.document.id)
