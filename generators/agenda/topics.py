"""What is proposed for an agenda, each with the reason why it is there and what it comes from."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from typing import Literal

from generators.language import Language, language
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.registers import Entry
from generators.words import Words, words

Why = Literal["opens", "minutes", "actions", "returns", "asked", "programme", "prepared", "closes"]
Speaker = Callable[[Words, Language], str]
ID_LENGTH = 40


@dataclass(frozen=True)
class Source:
    """What an item comes from: the code or title that is cited, the id of its record, and its place there."""

    record: str
    anchor: str = ""
    code: str = ""


@dataclass(frozen=True)
class Topic:
    """One item of an agenda.

    `why` is a key of the words, and `source` what it names; `reason` is what another body said of it. `kind` is that of
    the item that comes back, `continues` is what the minutes write under this key. `actions` are still open; `seen` is
    what the reason says besides: a term, a day, how many.
    """

    id: str
    title: Text
    why: Why
    source: Source | None = None
    kind: str | Unstated | None = None
    continues: str = ""
    reason: Text | None = None
    actions: tuple[Entry, ...] = ()
    seen: object = None

    @property
    def key(self) -> tuple[object, ...]:
        """Return what is the same for the same matter on two agendas."""
        source = self.source
        return self.why, source and (source.record, source.anchor), self.continues, self.title


def spoken(library: Library, say: Speaker) -> Text:
    """Return words of the product in every language of the site."""
    tags = library.site.languages
    return Text({tag: say(words(tag, library.words.get(tag)), language(tag)) for tag in tags})


def numbered(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return the topics with ids that are all different, as entries of one list must be."""
    taken: set[str] = set()
    found = []
    for topic in topics:
        key, count = topic.id, 1
        while key in taken:
            count += 1
            key = f"{topic.id[: ID_LENGTH - len(str(count)) - 1]}-{count}"
        taken.add(key)
        found.append(replace(topic, id=key))
    return tuple(found)


def joint(topics: Iterable[Topic]) -> tuple[Topic, ...]:
    """Return the topics of several bodies that sit together, each matter once."""
    found: dict[tuple[object, ...], Topic] = {}
    for topic in topics:
        known = found.get(topic.key)
        found[topic.key] = (
            replace(known, actions=tuple(dict.fromkeys((*known.actions, *topic.actions)))) if known else topic
        )
    return tuple(found.values())
