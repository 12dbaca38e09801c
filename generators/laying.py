"""Lays out all pages of a language as data; those that would be the same stay as they were laid out before."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from generators.asked import Question, listening
from generators.blocks import Crumb, Maker, Page
from generators.outputs.index.kept import key_of
from generators.outputs.index.particulars import details, particulars
from generators.outputs.index.units import Findable
from generators.outputs.site.staging import Listed, is_staged, put_page, put_plan, sweep
from generators.remembered import Remembered
from generators.site_plan import SitePlan
from generators.view import View
from generators.waiting import Waiting


@dataclass(frozen=True)
class Laid:
    """The pages of one language: those that search engines are to know, and what search asks of those of documents.

    `staged` are the SHA-256 of all pages by address, and `makers` what makes them as they are staged.
    """

    listed: Sequence[Listed]
    findable: Mapping[str, Findable]
    staged: Mapping[str, str] = field(default_factory=dict)
    makers: Mapping[str, Maker] = field(default_factory=dict)


def lay(
    folder: Path,
    plan: SitePlan,
    pages: Iterable[Waiting[Page]],
    memory: Remembered,
    view: View,
    ways: Mapping[str, Sequence[Crumb]],
) -> Laid:
    """Stage all pages of a language in the folder; `ways` are more ways that lead on from pages, by their address.

    That a page which is known stands there is looked at in `mend`, for the few that are not known as HTML.
    """
    put_plan(folder, plan)
    listed, findable = list[Listed](), dict[str, Findable]()
    staged, makers = dict[str, str](), dict[str, Maker]()
    for one in pages:
        more = repr((one.more, ways.get(one.address)))
        known = memory.recall(one.address, more)
        if known is None:
            known = _laid_out(
                folder, one, view, ways.get(one.address, ()), partial(memory.keep, one.address, more=more)
            )
        staged[one.address] = known["staged"]
        makers[one.address] = partial(_shown, one.make, ways.get(one.address, ()))
        if known["units"] is not None:
            findable[one.address] = Findable(known["units"], one.make)
        if known["listed"]:
            changed = known["changed"]
            listed.append(Listed(one.address, date.fromisoformat(changed) if changed else None))
    sweep(folder, staged)
    return Laid(tuple(listed), findable, staged, makers)


def mend(folder: Path, laid: Laid, addresses: Iterable[str], lang: str) -> None:
    """Stage those of the pages again that do not stand in the folder as they were staged."""
    for address in addresses:
        if not is_staged(folder, address, laid.staged[address]):
            put_page(folder, laid.makers[address](), lang)


def _shown(make: Maker, ways: Sequence[Crumb]) -> Page:
    """Return a page with all ways that lead on from it."""
    page = make()
    return replace(page, ways=(*page.ways, *ways)) if ways else page


def _laid_out(
    folder: Path,
    one: Waiting[Page],
    view: View,
    ways: Sequence[Crumb],
    keep: Callable[[frozenset[Question], Any], None],
) -> dict[str, Any]:
    """Lay a page out anew and stage it; return, and let keep, what the next build needs to know of it."""
    with listening() as heard:
        page = one.make()
        units = _units(view, page)
    data = {
        "staged": put_page(folder, _shown(lambda: page, ways), view.lang),
        "units": units,
        "listed": page.listed and page.body_lang == page.lang,
        "changed": page.changed.isoformat() if page.changed else None,
    }
    keep(one.asked | heard, data)
    return data


def _units(view: View, page: Page) -> str | None:
    """Return the name of all that the page's search units follow from; empty where it is not filed in this language."""
    document = view.library.get(page.address.rpartition("/")[2])
    if document is None or document.address != page.address:
        return None
    return key_of(page, particulars(view, document), details(view, document)) if page.searchable else ""
