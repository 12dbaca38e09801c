"""Question and answer: plain frozen data that the terminal, the interface for machines and the page all show alike."""

from __future__ import annotations

from dataclasses import dataclass, field

from search.plan import Filters
from search.snippets import Marked


@dataclass(frozen=True)
class Question:
    """What a reader asks.

    `lang` is the language in which they read; `today` an ISO day, on which what is shown must be in force unless
    `older` is set; `limit` how many documents to show, `offset` how many before them to leave out.
    """

    text: str
    lang: str
    today: str = ""
    filters: Filters = field(default_factory=Filters)
    older: bool = False
    limit: int = 10
    offset: int = 0


@dataclass(frozen=True)
class Counterpart:
    """The same thing elsewhere: in another language, or word for word in another document."""

    lang: str
    address: str
    title: str


@dataclass(frozen=True)
class Hit:
    """One place to land on: `address` is `kind/id.html#anchor` below the folder of its language.

    `why` is `pinned`, `reference` or nothing; `heading` the headings above it, outermost first; `same` are the places
    in other documents that say word for word the same, as terms of reference repeat the standard.
    """

    address: str
    lang: str
    part: str
    number: str
    code: str
    heading: tuple[str, ...]
    snippet: Marked
    status: str
    date: str
    score: float
    why: str = ""
    counterparts: tuple[Counterpart, ...] = ()
    same: tuple[Counterpart, ...] = ()


@dataclass(frozen=True)
class Group:
    """The hits of one document, the best first; `more` is how many further ones were found and are not shown."""

    document: str
    kind: str
    title: Marked
    hits: tuple[Hit, ...]
    more: int = 0


@dataclass(frozen=True)
class Value:
    """One value of a facet with its label in the reader's language."""

    value: str
    label: str
    count: int
    chosen: bool = False


@dataclass(frozen=True)
class Facet:
    """One facet with its values, the most frequent first."""

    name: str
    label: str
    values: tuple[Value, ...]


@dataclass(frozen=True)
class Said:
    """A message with its words in the reader's language."""

    code: str
    text: str


@dataclass(frozen=True)
class Answer:
    """What was found: `total` units in all, grouped by document; `suggestion` is a better spelling of the query.

    `offers` are other spellings that may have been meant, less likely than the suggestion.
    `hidden` says how many more there are that are not in force; `missed` that nothing was found as it was typed.
    """

    query: str
    lang: str
    total: int
    groups: tuple[Group, ...] = ()
    facets: tuple[Facet, ...] = ()
    messages: tuple[Said, ...] = ()
    suggestion: str = ""
    offers: tuple[str, ...] = ()
    hidden: int = 0
    missed: bool = False
