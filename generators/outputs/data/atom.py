"""News feeds as Atom (RFC 4287).

Ids are `urn:uuid:` of version 5 over what an entry is called, so that they stay the same when the site is given an
address or moves; links are whole where the site states its address, and else relative to the feed (RFC 4287, 2).
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time
from uuid import NAMESPACE_URL, uuid5
from xml.etree import ElementTree as Xml
from zoneinfo import ZoneInfo

ATOM = "http://www.w3.org/2005/Atom"
_CONTROLS = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""
_IDS = uuid5(NAMESPACE_URL, "https://doracak.invalid/")
"""The namespace of all ids; `.invalid` is nobody's (RFC 2606)."""
UP = "../../"
"""Leads from a feed to the top of the site."""


@dataclass(frozen=True)
class Entry:
    """One piece of news; `name` is what its id is made of, `lang` the language of its title and summary."""

    name: str
    title: str
    lang: str
    address: str
    updated: date
    published: date | None = None
    summary: str = ""
    categories: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True)
class Feed:
    """What holds for all entries; `page` and `own` are the web addresses of the register and of the feed itself."""

    name: str
    title: str
    subtitle: str
    author: str
    rights: str
    lang: str
    zone: str
    as_of: date
    page: str
    own: str


def atom(feed: Feed, entries: Iterable[tuple[Entry, str]]) -> bytes:
    """Return the feed with its entries, each with the web address of its page."""
    found = tuple(entries)
    root = Xml.Element("feed", {"xmlns": ATOM, "xml:lang": feed.lang})
    _add(root, "id", _id(feed.lang, feed.name))
    _add(root, "title", feed.title)
    _add(root, "subtitle", feed.subtitle)
    _add(root, "updated", _moment(max((one.updated for one, _ in found), default=feed.as_of), feed.zone))
    _add(_add(root, "author"), "name", feed.author)
    _add(root, "rights", feed.rights)
    _add(root, "generator", "Doracak")
    _add(root, "link", rel="self", type="application/atom+xml", href=feed.own)
    _add(root, "link", rel="alternate", type="text/html", hreflang=feed.lang, href=feed.page)
    for one, page in found:
        _entry(_add(root, "entry"), one, page, feed)
    Xml.indent(root, " ")
    raw: bytes = Xml.tostring(root, "utf-8", xml_declaration=True)
    return raw + b"\n"


def _entry(made: Xml.Element, one: Entry, page: str, feed: Feed) -> None:
    foreign = {} if one.lang == feed.lang else {"xml:lang": one.lang}
    _add(made, "id", _id(feed.lang, one.name))
    _add(made, "title", one.title, **foreign)
    _add(made, "updated", _moment(one.updated, feed.zone))
    if one.published:
        _add(made, "published", _moment(one.published, feed.zone))
    _add(made, "link", rel="alternate", type="text/html", hreflang=feed.lang, href=page)
    for term, label in one.categories:
        _add(made, "category", term=term, label=_held(label))
    if one.summary:
        _add(made, "summary", one.summary, **foreign)


def _add(parent: Xml.Element, name: str, words: str = "", **attributes: str) -> Xml.Element:
    made = Xml.SubElement(parent, name, attributes)
    made.text = _held(words) or None
    return made


def _held(words: str) -> str:
    return _CONTROLS.sub(" ", words)


def _id(lang: str, name: str) -> str:
    return uuid5(_IDS, f"{lang} {name}").urn


def _moment(day: date, zone: str) -> str:
    """Return the first moment of a day by the clock of the site, as RFC 3339 writes it."""
    return datetime.combine(day, time(0), ZoneInfo(zone)).isoformat()
