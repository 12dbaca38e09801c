"""All pages of a view at once, with their units, as no program of ours needs them but every test does."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date

from generators.blocks import Page
from generators.pages import makers, units
from generators.view import View


def make(view: View, changed: Mapping[str, date]) -> Iterator[Page]:
    """Yield every page of the view."""
    for _, maker in makers(view, changed):
        page = maker()
        yield replace(page, units=tuple(units(view, page.blocks)))
