"""The leaflets of a view: what each is made of."""

from __future__ import annotations

from collections.abc import Iterator

from generators import pages
from generators.blocks import Notice
from generators.document import Document
from generators.layouts.common import standing
from generators.outputs.leaflet.sheet import Sheet
from generators.records.leaflet import Leaflet
from generators.view import View, plain


def sheets(view: View) -> Iterator[Sheet]:
    """Yield the leaflets of all pages that stand in the language of the view, by id."""
    for document in view.library.of("leaflet"):
        made = sheet(view, document)
        if made is not None:
            yield made


def sheet(view: View, document: Document) -> Sheet | None:
    """Return what a leaflet is made of; None where its page is not public, or stands in another language alone."""
    record = document.record
    page = view.library.get(record.page) if isinstance(record, Leaflet) else None
    if not isinstance(record, Leaflet) or page is None or view.lang not in page.prose:
        return None
    shown = pages.shown(view, page, {})
    # The text is the page's own: what must be known of it is said, and of the choice of parts only where that is all.
    said = (*standing(view, page), *standing(view, document))[:1]
    notices = tuple(one for one in said if isinstance(one, Notice))
    subtitle = plain(view.text(record.subtitle or page.field("summary")))
    return Sheet(document.id, record, shown, plain(view.text(record.title)), subtitle, notices)
