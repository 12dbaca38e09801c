"""Addresses in content: to a record by its id, or outside by a safe scheme; everything else is refused by name."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import NamedTuple
from urllib.parse import unquote

from generators.library import Library
from generators.prose import Link, Prose

SAFE_SCHEMES = frozenset({"http", "https", "mailto", "tel"})
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_WEB = re.compile(r"https?://[^\s/\\?#@]+([/?#].*)?", re.IGNORECASE | re.DOTALL)
_UNSEEN = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2060\ufeff]")
_TARGET = re.compile(r"(?P<id>[a-z][a-z0-9-]{1,39})(#(?P<anchor>[^#\s]+))?")


class Target(NamedTuple):
    """A record by its id, and an anchor on its page; empty for the page as a whole."""

    id: str
    anchor: str


def links(library: Library) -> Iterator[tuple[Prose, Link]]:
    """Yield every link and image in all prose that could be read, with the file in which it stands."""
    return ((prose, link) for prose in library.prose.values() for unit in prose.units for link in unit.links)


def scheme(href: str) -> str:
    """Return the scheme of an address as a browser would see it, without what hides it; empty where it has none."""
    bare = _UNSEEN.sub("", unquote(unescape(href)))
    found = _SCHEME.match(bare)
    return found[1].lower() if found else "//" if bare.startswith(("//", "\\")) else ""


def is_outside(href: str) -> bool:
    """Say whether an address leads out of this repository."""
    return bool(scheme(href))


def is_safe(href: str) -> bool:
    """Say whether an outside address has one of the schemes that are let in, and on the web a host and no user."""
    found = scheme(href)
    return found in SAFE_SCHEMES and (not found.startswith("http") or is_host(href))


def is_host(href: str) -> bool:
    """Say whether an address on the web names the host that a reader takes it for."""
    return bool(_WEB.fullmatch(href))


def target(href: str) -> Target | None:
    """Return the record and anchor that an inside address names, or None where it is not of that form."""
    found = _TARGET.fullmatch(unquote(href))
    return Target(found["id"], found["anchor"] or "") if found else None
