"""What search knows beside the units: words of one thing in each language, acts, codes and numbers, pins and labels.

All of it is plain data made from the content once per index, kept beside the index as JSON.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from pydantic import TypeAdapter

ByLanguage = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Concept:
    """One thing with its words and acronyms per language, the preferred word first."""

    words: ByLanguage
    acronyms: ByLanguage = field(default_factory=dict)


@dataclass(frozen=True)
class Act:
    """An act that can be cited by type, number and date (an ISO day or nothing)."""

    address: str
    type: str
    number: str
    date: str = ""


@dataclass(frozen=True)
class Pin:
    """An answer that stands above all others for these queries, per language of the query."""

    queries: ByLanguage
    address: str


@dataclass(frozen=True)
class Catalogue:
    """Where codes and numbers lead, and what documents are called.

    `codes` maps a code's letters and digits to addresses, `numbers` a document to the addresses of its numbers,
    `titles` a language to the titles of its documents; `older` says whether some unit is no longer in force.
    """

    codes: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    numbers: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    titles: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    older: bool = False


@dataclass(frozen=True)
class Speech:
    """How one language talks to search: operators, fields, words that say nothing, messages and labels.

    `operators` and `fields` map typed words to what they mean; `section` holds the words for article and point;
    `messages` the templates by code; `labels` the words of facets (`kind`) and their values (`kind.minutes`).
    """

    operators: Mapping[str, str] = field(default_factory=dict)
    fields: Mapping[str, str] = field(default_factory=dict)
    stop: tuple[str, ...] = ()
    section: tuple[str, ...] = ()
    messages: Mapping[str, str] = field(default_factory=dict)
    labels: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Lore:
    """Everything of the content that answers need beside the index; `languages` are those of the site, in its order.

    `act_types` holds per type of act the words and acronyms that it is cited by; `aliases` per facet other names of a
    value, folded: codes and acronyms of bodies.
    """

    languages: tuple[str, ...]
    concepts: tuple[Concept, ...] = ()
    acts: tuple[Act, ...] = ()
    act_types: Mapping[str, ByLanguage] = field(default_factory=dict)
    pins: tuple[Pin, ...] = ()
    aliases: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    speech: Mapping[str, Speech] = field(default_factory=dict)
    catalogue: Catalogue = field(default_factory=Catalogue)


_LORE = TypeAdapter(Lore)


def dumped(lore: Lore) -> bytes:
    """Return the lore as JSON."""
    return _LORE.dump_json(lore)


def loaded(raw: bytes) -> Lore:
    """Return the lore that was dumped; raises pydantic.ValidationError where it is none."""
    return _LORE.validate_json(raw)
