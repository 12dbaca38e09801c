"""What the news feeds tell: new decisions, changed guidelines, new minutes, newsletters, each in one language.

An entry counts as updated on the day of the last commit that touched its file; where git does not know that, on the day
that the record itself states. A guideline of which no such day is known is left out, as nobody can say when it changed.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import islice

from generators.blocks import Inline
from generators.document import Document
from generators.in_force import is_draft
from generators.newsletter.issue import issue
from generators.newsletter.news import months
from generators.newsletter.page import KEY, newsletter_page
from generators.outputs.data.atom import Entry
from generators.outputs.data.context import Context
from generators.registers import Sitting
from generators.view import View, plain

MOST = 50
"""So many entries stand in a feed; the register has all of them."""


@dataclass(frozen=True)
class Told:
    """One feed: where its register stands, and its entries, the latest first."""

    register: str
    entries: Callable[[Context, str], Iterable[Entry]]


def _decisions(context: Context, lang: str) -> Iterator[Entry]:
    view = context.views[lang]
    for one in view.made["decisions"][:MOST]:
        document, words = one.sitting.document, view.text(one.made.text)
        yield Entry(
            name=f"decision {one.made.code}",
            title=f"{one.made.code}: {plain(words)}",
            lang=_language(words, lang),
            address=f"{document.address}#{one.anchor}",
            updated=context.changed.get(document.path, one.date),
            published=one.date,
            summary=plain(words),
            categories=_bodies(view, one.sitting),
        )


def _minutes(context: Context, lang: str) -> Iterator[Entry]:
    view = context.views[lang]
    for one in view.all_sittings[:MOST]:
        document, minutes, title = one.document, one.minutes, view.title(one.document)
        state = {"state": plain(view.term(minutes.state)), "day": view.language.day(minutes.date)}
        yield Entry(
            name=f"minutes {minutes.code}",
            title=plain(title),
            lang=_language(title, lang),
            address=document.address,
            updated=context.changed.get(document.path, minutes.date),
            published=minutes.date,
            summary=view.words("data.minutes", body=plain(view.links(minutes.bodies)), **state),
            categories=_bodies(view, one),
        )


def _guidelines(context: Context, lang: str) -> Iterator[Entry]:
    view = context.views[lang]
    dated = [(day, one) for one in view.library.of("guideline") if (day := _last_change(context, one, lang))]
    for day, one in sorted(dated, key=lambda found: (-found[0].toordinal(), found[1].id))[:MOST]:
        title, status = view.title(one), plain(view.word(one.field("status")))
        yield Entry(
            name=f"guideline {one.id}",
            title=plain(title),
            lang=_language(title, lang),
            address=one.address,
            updated=day,
            summary=view.words("data.guideline", version=plain(view.value(one.field("version"))), status=status),
        )


def _newsletters(context: Context, lang: str) -> Iterator[Entry]:
    """Yield the newsletters of the months that are over: one that still grows is not sent out twice."""
    view = context.views[lang]
    over = (one for one in months(view.library, view.today) if one.last <= view.today)
    for month in islice(over, MOST):
        page = newsletter_page(view, issue(view.library, month, view.today))
        yield Entry(
            name=f"newsletter {month.key}",
            title=plain(page.title),
            lang=lang,
            address=page.address,
            updated=month.last,
            published=month.last,
            summary=page.description,
        )


def _last_change(context: Context, one: Document, lang: str) -> date | None:
    """Return the last day on which the record or its text in this language changed, or its last version began."""
    if is_draft(one):
        return None
    known = [context.changed[path] for path in (one.path, one.twin_path(lang)) if path in context.changed]
    days = (day for version in one.field("versions") or () for day in (version.adopted, version.from_))
    return max(known or [day for day in days if isinstance(day, date) and day <= context.first.today], default=None)


def _bodies(view: View, one: Sitting) -> tuple[tuple[str, str], ...]:
    return tuple((body, plain(view.link(body))) for body in one.minutes.bodies if view.library.get(body))


def _language(words: Inline, lang: str) -> str:
    return next((span.lang for span in words if span.lang), lang)


FEEDS: Mapping[str, Told] = {
    "decisions": Told("register/decisions", _decisions),
    "guidelines": Told("register/guidelines", _guidelines),
    "minutes": Told("register/meetings", _minutes),
    "newsletters": Told(f"{KEY}/index", _newsletters),
}
"""Every feed by its name, as generators/catalogue/addresses.py lists them."""
