"""What the templates print: the frame that all pages share, and one page in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property, partial
from pathlib import PurePosixPath
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generators import headers
from generators.blocks import BlankTable, Block, Page, Pair, Table
from generators.catalogue.addresses import FEEDS, feed
from generators.language import language
from generators.outputs.site import addresses, citing, icons
from generators.outputs.site.describing import describe
from generators.outputs.site.elements import plain
from generators.outputs.site.finished import Body, Entry
from generators.outputs.site.search_box import search_box
from generators.outputs.site.wrapping import whole
from generators.site_plan import SitePlan

Say = Callable[..., str]


@dataclass(frozen=True)
class Frame:
    """One language's share of the site, with the words and the files of the theme; `render` fills a template."""

    plan: SitePlan
    say: Say
    assets: Mapping[str, bytes]
    render: Callable[[str, dict[str, Any]], str]

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """Return the files of the theme with their hashes, so that a new one is not taken from a browser's memory."""
        return {name: f"_static/{name}?v={hashlib.sha256(raw).hexdigest()[:8]}" for name, raw in self.assets.items()}

    @cached_property
    def as_of(self) -> str:
        """Return the day that the site speaks of, in words."""
        try:
            return language(self.plan.lang).day(date.fromisoformat(self.plan.as_of))
        except ValueError:
            return self.plan.as_of

    @cached_property
    def footer(self) -> Markup:
        """Return the foot of every page."""
        return self._part("footer.html", {"plan": self.plan, "say": self.say, "as_of": self.as_of})

    def navigation(self, page: Page) -> Markup:
        """Return the navigation; it looks the same on all pages of a section that it does not lead to."""
        here = page.address if page.address in self._ways else ""
        key = (page.address.count("/"), page.section, here)
        if key not in self._navigations:
            shared = {"plan": self.plan, "say": self.say, "icon": icons.markup, "page": page, "whole": whole}
            to = partial(addresses.resolve, page.address)
            self._navigations[key] = self._part("navigation.html", {**shared, "to": to})
        return self._navigations[key]

    @cached_property
    def _ways(self) -> frozenset[str]:
        return frozenset(link.address for section in self.plan.sections for link in section.links)

    def find(self, up: str) -> Mapping[str, str]:
        """Return what opens the search; `up` leads to the folder of the language, and pages at one depth share it."""
        if up not in self._found:
            self._found[up] = search_box(self.plan, self.versions, up)
        return self._found[up]

    @cached_property
    def _found(self) -> dict[str, dict[str, str]]:
        return {}

    @cached_property
    def _navigations(self) -> dict[tuple[int, str, str], Markup]:
        return {}

    def _part(self, template: str, context: dict[str, Any]) -> Markup:
        return Markup(self.render(template, context))  # noqa: S704 - everything in it was escaped as it was rendered


MOST_COLUMNS = 6
"""Tables of more columns, and two languages beside each other, take the room that contents of a page would stand in."""


def _is_wide(block: Block) -> bool:
    return isinstance(block, Pair) or (isinstance(block, Table | BlankTable) and len(block.columns) > MOST_COLUMNS)


MOST_ENTRIES = 60
"""Beyond so many entries the contents of a page list its sections alone: a glossary has hundreds of terms."""


def _listed(entries: Sequence[Entry]) -> list[Entry]:
    shown = [entry for entry in entries if entry.level <= 3]
    return shown if len(shown) <= MOST_ENTRIES else [entry for entry in shown if entry.level == 2]


def frame_of(frame: Frame, page: Page, body: Body, shown: str) -> dict[str, Any]:
    """Return everything that the template of a page prints; `shown` is printed where the body stands."""
    up = "../" * page.address.count("/")
    cited = citing.citation(frame.plan, page, frame.say, frame.as_of)
    return {
        "plan": frame.plan,
        "page": page,
        "say": frame.say,
        "icon": icons.markup,
        "wide": any(map(_is_wide, page.blocks)),
        "body": Markup(shown),  # noqa: S704 - made of escaped nodes by our translator
        "contents": nested(_listed(body.contents)),
        "register": body.register,
        "policy": headers.POLICY,
        "plain_title": plain(page.title),
        "whole": whole,
        "asset": lambda name: up + frame.versions[name],
        "to": lambda href: addresses.resolve(page.address, href),
        "find": frame.find(up),
        "languages": _languages(frame.plan, page, up),
        "alternates": _alternates(frame.plan, page),
        "data": tuple(_data(page, frame.say)),
        "description": "" if page.address == "find" else describe(page),
        "canonical": _canonical(frame.plan, page),
        "edit": _edit(frame.plan, page),
        "cite": None if page.address in ("index", "find") or page.moved else cited,
        "report": citing.report(frame.plan, page, frame.say),
        "changed": language(page.lang).day(page.changed) if page.changed else "",
        "navigation": frame.navigation(page),
        "footer": frame.footer,
    }


def _languages(plan: SitePlan, page: Page, up: str) -> list[tuple[str, str, str]]:
    return [(code, name, f"{up}../{code}/{quote(page.address)}.html") for code, name in plan.languages]


def _alternates(plan: SitePlan, page: Page) -> list[tuple[str, str]]:
    """Return the page in all languages for search engines, which read only whole addresses."""
    if page.body_lang != page.lang or not page.listed or not plan.base_address:
        return []
    root = f"{plan.base_address.rstrip('/')}/"
    return [(code, f"{root}{code}/{quote(page.address)}.html") for code, _ in plan.languages]


_FORMS = {".json": "application/json", ".csv": "text/csv", ".ics": "text/calendar"}


def _data(page: Page, say: Say) -> Iterator[tuple[str, str, str]]:
    """Yield the news feeds of the language, and the files with the data of the page, as (type, words, address)."""
    for key in FEEDS:
        yield (
            "application/atom+xml",
            say(f"data.feed.{key}"),
            addresses.resolve(page.address, feed(page.lang, key)) or "",
        )
    for way in page.ways:
        kind = _FORMS.get(PurePosixPath(way.href or "").suffix)
        if kind and way.href:
            yield kind, way.words, addresses.resolve(page.address, way.href) or ""


def _canonical(plan: SitePlan, page: Page) -> str | None:
    if not plan.base_address or page.moved:
        return None
    return f"{plan.base_address.rstrip('/')}/{page.body_lang}/{quote(page.address)}.html"


def _edit(plan: SitePlan, page: Page) -> str | None:
    if not plan.edit_address or not page.source:
        return None
    return f"{plan.edit_address.rstrip('/')}/{quote(page.source)}"


def nested(contents: list[Entry]) -> list[tuple[Entry, list[Entry]]]:
    """Return the entries of the contents as a list of two levels."""
    groups: list[tuple[Entry, list[Entry]]] = []
    for entry in contents:
        if entry.level == 2 or not groups:
            groups.append((entry, []))
        else:
            groups[-1][1].append(entry)
    return groups
