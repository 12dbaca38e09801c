"""How one language sees the library: texts with fallback, links, terms, days and words, as inline blocks."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from decimal import Decimal
from enum import Enum
from typing import Any, TypeVar

from generators.asked import cached_property
from generators.blocks import Fields, Inline, Span
from generators.document import Document
from generators.follow_up import owes
from generators.language import Language, called, language
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Ref, Term, Text
from generators.registers import Entry, Sitting, actions, decisions, recommendations, sittings
from generators.tags import Tagged, tagged
from generators.words import Words

K = TypeVar("K")
G = TypeVar("G")


@dataclass(frozen=True)
class View:
    """A public library as readers of one language see it, on one day."""

    library: Library
    lang: str
    words: Words
    today: date

    @property
    def language(self) -> Language:
        """Return the language with its letters and dates."""
        return language(self.lang)

    @property
    def order(self) -> tuple[str, ...]:
        """Return in which order of languages texts are looked for: this one first, then the site's."""
        return (self.lang, *(tag for tag in self.library.site.languages if tag != self.lang))

    @cached_property
    def all_sittings(self) -> tuple[Sitting, ...]:
        """Return all sittings, the latest first."""
        return sittings(self.library)

    @cached_property
    def sittings(self) -> Mapping[str, tuple[Sitting, ...]]:
        """Return the sittings of each body, the latest first; one sitting may serve several bodies."""
        return _grouped((body, sitting) for sitting in self.all_sittings for body in sitting.minutes.bodies)

    @cached_property
    def made(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return all `decisions`, `recommendations` and `actions`, the latest first."""
        library = self.library
        return {
            "decisions": decisions(library),
            "recommendations": recommendations(library),
            "actions": actions(library),
        }

    @cached_property
    def made_by(self) -> Mapping[tuple[str, str], tuple[Entry, ...]]:
        """Return what each body made, by (`decisions` and the like, id of the body), the latest first."""
        return _grouped(
            ((name, body), entry)
            for name, entries in self.made.items()
            for entry in entries
            for body in entry.sitting.minutes.bodies
        )

    @cached_property
    def actions(self) -> Mapping[str, tuple[Entry, ...]]:
        """Return the actions that each institution answers for on this day, the latest first."""
        return _grouped(
            (key, entry) for entry in self.made["actions"] for key in sorted(owes(self.library, entry, self.today))
        )

    @cached_property
    def tags(self) -> tuple[Tagged, ...]:
        """Return every tag of every document."""
        return tagged(self.library)

    @cached_property
    def resting(self) -> Mapping[str, tuple[Document, ...]]:
        """Return the documents that rest on each act."""
        return _grouped((act, document) for document in self.library for act in document.field("legal_basis") or ())

    def language_name(self, tag: str) -> str:
        """Return what a language is called in this one: `Albanian`, `shqip`."""
        return called(tag, self.lang)

    def text(self, value: Text | Unstated | str | None) -> Inline:
        """Return a text in this language, else in another one that is then marked as such."""
        if value is None:
            return ()
        if isinstance(value, Unstated):
            return self.unstated(value)
        if isinstance(value, str):
            return (Span(value),)
        words, lang = value.best(self.order)
        return (Span(words, None if lang == self.lang else lang),) if words else ()

    def unstated(self, value: Unstated) -> Inline:
        """Return the words that say openly that there is no value."""
        return (Span(self.words(f"unstated.{value.value}"), role="muted"),)

    def internal(self) -> Inline:
        """Return the words that stand for something that is not public, of which not even the id is shown."""
        return (Span(self.words("unstated.internal"), role="muted"),)

    def day(self, value: date | Unstated | None) -> Inline:
        """Return a day in this language."""
        if value is None:
            return ()
        return self.unstated(value) if isinstance(value, Unstated) else (Span(self.language.day(value)),)

    def title(self, document: Document) -> Inline:
        """Return a document's title; one without a title is named by its kind's caption, or else by its id."""
        caption = document.kind.caption
        return self.text(document.title) or (caption(self, document) if caption else ()) or (Span(document.id),)

    def link(self, key: str | Unstated | None, anchor: str = "", words: Inline = ()) -> Inline:
        """Return a link to the document of this id with its title; plain words where it has no page or is internal."""
        if key is None:
            return ()
        if isinstance(key, Unstated):
            return self.unstated(key)
        document = self.library.get(key)
        if document is None:
            return words or self.internal()
        shown = words or self.title(document)
        if not document.kind.paged:
            return shown
        address = document.address + (f"#{anchor}" if anchor else "")
        return tuple(Span(span.text, span.lang, address, span.role) for span in shown)

    def links(self, keys: Iterable[str]) -> Inline:
        """Return links to several documents, with commas between them."""
        return joined((self.link(key) for key in keys), ", ")

    def term(self, value: str | Unstated | None) -> Inline:
        """Return the words of a term of a vocabulary."""
        if value is None or isinstance(value, Unstated):
            return self.text(value)
        document = self.library.get(getattr(value, "vocabulary", ""))
        entries = document.field("terms") if document else ()
        found = next((entry.words for entry in entries or () if entry.id == value), None)
        return self.text(found) if found is not None else (Span(value),)

    def label(self, field: str) -> str:
        """Return the label of a field; a field of a new kind without words shows its key."""
        return self.words.get(f"field.{field}", field.replace("_", " "))

    def value(self, value: Any) -> Inline:
        """Return any value of a record as inline words, by its type."""
        if isinstance(value, tuple):
            return joined((self.value(item) for item in value), ", ")
        for kind, show in _SHOWN:
            if isinstance(value, kind):
                return show(self, value)
        return ()

    def word(self, value: Any) -> Inline:
        """Return a value of a closed list in words: a language by its name, others as the product calls them."""
        if isinstance(value, tuple):
            return joined((self.word(item) for item in value), ", ")
        if isinstance(value, Unstated):
            return self.unstated(value)
        if value in self.library.site.languages:
            return (Span(self.language_name(value)),)
        return (Span(self.words.get(f"value.{value}", str(value))),)

    def fields(self, record: Any, *names: str) -> Fields:
        """Return the named fields of a record that make a claim, with their labels."""
        rows = ((self.label(name), self.field(record, name)) for name in names if _claims(getattr(record, name)))
        return Fields(tuple((label, words) for label, words in rows if words))

    def field(self, record: Any, name: str) -> Inline:
        """Return one field of a record; only a closed list of words is put into words, never what someone typed."""
        closed = name in _LANGUAGES or "Literal[" in str(type(record).model_fields[name].annotation)
        return self.word(getattr(record, name)) if closed else self.value(getattr(record, name))


_LANGUAGES = frozenset({"authentic", "languages"})

_SHOWN: tuple[tuple[type | tuple[type, ...], Callable[[View, Any], Inline]], ...] = (
    (Unstated, View.unstated),
    (Ref, View.link),
    (Term, View.term),
    (Text, View.text),
    (bool, lambda view, value: said(view.words("flag.true" if value else "flag.false"))),
    (date, View.day),
    (time, lambda _, value: said(value.strftime("%H:%M"))),
    (Enum, lambda view, value: view.word(value.value)),
    ((str, int, Decimal), lambda _, value: said(str(value))),
)
"""How each type of value is shown; the first that fits is taken, so that special kinds of text stand before text."""


def _grouped(pairs: Iterable[tuple[K, G]]) -> dict[K, tuple[G, ...]]:
    found: dict[K, list[G]] = {}
    for key, value in pairs:
        found.setdefault(key, []).append(value)
    return {key: tuple(values) for key, values in found.items()}


def joined(parts: Iterable[Inline], between: str) -> Inline:
    """Return the parts with these words between them; empty parts are left out."""
    found: list[Span] = []
    for part in parts:
        if part and found:
            found.append(Span(between))
        found.extend(part)
    return tuple(found)


def plain(words: Inline) -> str:
    """Return inline words without their links and languages."""
    return "".join(span.text for span in words)


def said(text: str, role: Any = "") -> Inline:
    """Return words of the page's own language as inline."""
    return (Span(text, role=role),)


def _claims(value: Any) -> bool:
    return value is not None and value != ()
