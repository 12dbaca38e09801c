"""The ways from a page to its data: from a register to its files, from a body to its calendar and scorecard."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Crumb
from generators.catalogue.addresses import calendar, register_file
from generators.catalogue.dates import dates
from generators.coverage.measures import bodies
from generators.document import Document
from generators.view import View


def of_register(view: View, key: str) -> Iterator[Crumb]:
    """Yield the ways to the data of a register."""
    for suffix in ("json", "csv"):
        yield Crumb(view.words(f"data.as.{suffix}"), register_file(key, suffix))


def of_document(view: View, document: Document) -> Iterator[Crumb]:
    """Yield the ways to what belongs to a body or a calendar beside its page."""
    if document.kind.name == "body" and document.id in bodies(view.library):
        yield Crumb(view.words("coverage.scorecard"), f"coverage/{document.id}")
    if document.kind.name == "body" and document.id in dates(view):
        yield Crumb(view.words("data.as.ics"), calendar(view.lang, document.id))
    if document.kind.name == "calendar" and "" in dates(view):
        yield Crumb(view.words("data.as.all-ics"), calendar(view.lang))
    for one in view.library.of("self-check"):
        if one.field("guideline") == document.id:
            yield Crumb(view.words("self-check.way"), one.address)
