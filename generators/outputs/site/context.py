"""What the templates print: the frame that all pages share, and one page in it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from generators import headers
from generators.blocks import Page
from generators.language import language
from generators.outputs.site import addresses, icons
from generators.outputs.site.elements import plain
from generators.outputs.site.finished import Body, Entry
from generators.site_plan import SitePlan

Say = Callable[..., str]


@dataclass(frozen=True)
class Frame:
    """One language's share of the site, with the words and the files of the theme."""

    plan: SitePlan
    say: Say
    assets: Mapping[str, bytes]

    def asset(self, name: str) -> str:
        """Return a file of the theme with its hash, so that a new one is not taken from the browser's memory."""
        return f"_static/{name}?v={hashlib.sha256(self.assets[name]).hexdigest()[:8]}"


MOST_ENTRIES = 60
"""Beyond so many entries the contents of a page list its sections alone: a glossary has hundreds of terms."""


def _listed(entries: Sequence[Entry]) -> list[Entry]:
    shown = [entry for entry in entries if entry.level <= 3]
    return shown if len(shown) <= MOST_ENTRIES else [entry for entry in shown if entry.level == 2]


def frame_of(frame: Frame, page: Page, body: Body, shown: str) -> dict[str, Any]:
    """Return everything that the template of a page prints; `shown` is printed where the body stands."""
    up = "../" * page.address.count("/")
    return {
        "plan": frame.plan,
        "page": page,
        "say": frame.say,
        "icon": icons.markup,
        "body": Markup(shown),  # noqa: S704 - made of escaped nodes by our translator
        "contents": nested(_listed(body.contents)),
        "register": body.register,
        "policy": headers.POLICY,
        "plain_title": plain(page.title),
        "asset": lambda name: up + frame.asset(name),
        "to": lambda href: addresses.resolve(page.address, href),
        "languages": _languages(frame.plan, page, up),
        "alternates": _alternates(frame.plan, page, up),
        "canonical": _canonical(frame.plan, page),
        "edit": _edit(frame.plan, page),
        "changed": language(page.lang).day(page.changed) if page.changed else "",
        "as_of": _as_of(frame.plan),
    }


def _as_of(plan: SitePlan) -> str:
    try:
        return language(plan.lang).day(date.fromisoformat(plan.as_of))
    except ValueError:
        return plan.as_of


def _languages(plan: SitePlan, page: Page, up: str) -> list[tuple[str, str, str]]:
    return [(code, name, f"{up}../{code}/{quote(page.address)}.html") for code, name in plan.languages]


def _alternates(plan: SitePlan, page: Page, up: str) -> list[tuple[str, str]]:
    if page.body_lang != page.lang:
        return []
    base = plan.base_address
    root = f"{base.rstrip('/')}/" if base else f"{up}../"
    return [(code, f"{root}{code}/{quote(page.address)}.html") for code, _ in plan.languages]


def _canonical(plan: SitePlan, page: Page) -> str | None:
    if not plan.base_address:
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
