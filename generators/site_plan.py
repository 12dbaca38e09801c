"""What the whole site shares: its languages, words and navigation; computed once, the same for every page."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Link:
    """An entry of the navigation."""

    words: str
    address: str


@dataclass(frozen=True)
class Section:
    """A group of entries of the navigation under one heading; `kinds` names the pages that belong to it."""

    key: str
    words: str
    links: tuple[Link, ...]
    kinds: tuple[str, ...] = ()


@dataclass(frozen=True)
class SitePlan:
    """One language's share of the site: what its templates print beside the pages."""

    lang: str
    title: str
    publisher: str
    languages: tuple[tuple[str, str], ...]
    sections: tuple[Section, ...]
    words: dict[str, str]
    base_address: str | None
    edit_address: str | None
    as_of: str
    licence: str
    contact: str | None = None
