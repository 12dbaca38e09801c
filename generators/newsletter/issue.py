"""One newsletter: the news of a month in the order that its editor wants, with the editor's own words and items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from generators.document import Document
from generators.library import Library
from generators.newsletter.month import Month
from generators.newsletter.news import News, coming, edited, happened
from generators.records.newsletter import SECTIONS, Newsletter, OwnItem, Rewritten


@dataclass(frozen=True)
class Told:
    """One item of a newsletter: a piece of news with the editor's words for it, or an item of the editor's own."""

    key: str
    section: str
    news: News | None = None
    words: Rewritten | None = None
    own: OwnItem | None = None


@dataclass(frozen=True)
class Issue:
    """The newsletter of a month up to a day; `document` is the editor's record, where there is one."""

    month: Month
    until: date
    document: Document | None
    parts: tuple[tuple[str, tuple[Told, ...]], ...]

    @property
    def record(self) -> Newsletter | None:
        """Return what the editor wrote."""
        held = self.document.record if self.document else None
        return held if isinstance(held, Newsletter) else None


def issue(library: Library, month: Month, until: date) -> Issue:
    """Return the newsletter of a month as it can be told on a day; parts without any item are left out."""
    document = edited(library).get(month)
    record = document.record if document and isinstance(document.record, Newsletter) else None
    found = tuple(_told(record, (*happened(library, month, until), *coming(library, month, until))))
    sections = dict.fromkeys((*(record.sections if record else ()), *SECTIONS))
    held = ((name, tuple(one for one in found if one.section == name)) for name in sections)
    return Issue(month, until, document, tuple((name, told) for name, told in held if told))


def _told(record: Newsletter | None, news: Iterable[News]) -> Iterator[Told]:
    """Yield all items: first those that the editor puts first, then the editor's own, then the rest by day."""
    if record is None:
        yield from (Told(one.key, one.section, one) for one in news)
        return
    words = {one.item: one for one in record.rewrite}
    found = [Told(one.id, "own", own=one) for one in record.items]
    found += [Told(one.key, one.section, one, words.get(one.key)) for one in news]
    first = {key: place for place, key in enumerate(record.order)}
    kept = (one for one in found if one.key not in record.leave_out)
    yield from sorted(kept, key=lambda one: first.get(one.key, len(first)))


def keys(library: Library, month: Month) -> frozenset[str]:
    """Return the keys of all news that the newsletter of a whole month can tell, and of the editor's own items."""
    record = issue(library, month, month.last).record
    own = (one.id for one in record.items) if record else ()
    news = (*happened(library, month, month.last), *coming(library, month, month.first), *own)
    return frozenset(one if isinstance(one, str) else one.key for one in news)
