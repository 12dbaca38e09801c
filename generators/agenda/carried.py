"""The items of an agenda as minutes write them: with the reason in every language, and what is internal marked so."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from generators.agenda.draft import topics
from generators.agenda.pages import why
from generators.agenda.topics import Topic
from generators.library import Library
from generators.model.record import Access
from generators.model.texts import Text
from generators.registers import Entry
from generators.slugs import slug
from generators.view import View, plain
from generators.words import words

Mark = dict[str, str]


@dataclass(frozen=True)
class Line:
    """A point of an item: one open action with its owner and day."""

    id: str
    text: Text
    mark: Mark


@dataclass(frozen=True)
class Carried:
    """One item; `mark` says that it is internal, where it comes from something that is."""

    topic: Topic
    why: Text
    points: tuple[Line, ...]
    mark: Mark

    @property
    def id(self) -> str:
        """Return the id of the item."""
        return self.topic.id

    @property
    def title(self) -> Text:
        """Return its title."""
        return self.topic.title


def carried(whole: Library, public: Library, bodies: tuple[str, ...], day: date) -> tuple[Carried, ...]:
    """Return what the agenda of a sitting of these bodies holds.

    What follows from public records is said as these say it, so that no count and no word of an internal one is in it.
    """
    shown = {one.key: one for one in _all(public, bodies, day)}
    return tuple(_carried(whole, public, topic, shown.get(topic.key), day) for topic in _all(whole, bodies, day))


def _all(library: Library, bodies: tuple[str, ...], day: date) -> tuple[Topic, ...]:
    return topics(library, tuple(body for body in bodies if library.get(body)), day, day)


def _carried(whole: Library, public: Library, topic: Topic, shown: Topic | None, day: date) -> Carried:
    known = {one.made.code for one in shown.actions} if shown else set()
    points = tuple(_line(whole, public, one, one.made.code in known, day) for one in topic.actions)
    return Carried(topic, _why(public if shown else whole, shown or topic, day), points, _mark(shown is not None))


def _mark(is_public: bool) -> Mark:
    return {} if is_public else {"access": Access.INTERNAL.value}


def _line(whole: Library, public: Library, entry: Entry, is_public: bool, day: date) -> Line:
    library = public if is_public else whole
    text = _spoken(library, day, lambda view: f"{entry.made.code}: {plain(view.text(entry.made.text))}")
    return Line(slug(entry.made.code), text, _mark(is_public))


def _why(library: Library, topic: Topic, day: date) -> Text:
    return _spoken(library, day, lambda view: plain(why(view, topic)))


def _spoken(library: Library, day: date, say: Callable[[View], str]) -> Text:
    tags = library.site.languages
    return Text({tag: say(View(library, tag, words(tag, library.words.get(tag)), day)) for tag in tags})
