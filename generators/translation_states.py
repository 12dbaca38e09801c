"""How far each translation is, unit by unit: missing, machine draft, translated, reviewed, outdated, not to translate.

A translated unit keeps the stamp of the source that it was made from. Where there is a text but no stamp nobody has
said what it was made from, so that we cannot know whether it is outdated: it is `unstamped`.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from generators.document import Document, Stamp
from generators.library import Library
from generators.model.texts import Text
from generators.problem import KeyPath, Place
from generators.prose import Prose, stamp
from generators.translation import is_translated, texts, unit_ids


class State(Enum):
    """How far the translation of one unit is."""

    MISSING = "missing"
    UNSTAMPED = "unstamped"
    MACHINE_DRAFT = "machine-draft"
    TRANSLATED = "translated"
    REVIEWED = "reviewed"
    OUTDATED = "outdated"
    NOT_TO_TRANSLATE = "not-to-translate"


@dataclass(frozen=True)
class Original:
    """One unit in the language that translations are made from; `keys` and `words` are there where it is YAML."""

    id: str
    lang: str
    text: str
    path: str
    line: int = 0
    keys: KeyPath = ()
    words: Text | None = None

    @property
    def stamp(self) -> str:
        """Return the stamp that a translation made from this text carries."""
        return stamp(self.text)


@dataclass(frozen=True)
class Translation:
    """One unit in one language: its source, its text if there is one, and the stamp that it carries."""

    original: Original
    lang: str
    text: str | None
    stamp: Stamp | None
    path: str
    line: int = 0

    @property
    def id(self) -> str:
        """Return the id of the unit, the same in all languages."""
        return self.original.id

    @property
    def state(self) -> State:
        """Return how far this translation is."""
        if self.stamp is not None and self.stamp.status == State.NOT_TO_TRANSLATE.value:
            return State.NOT_TO_TRANSLATE
        if self.text is None:
            return State.MISSING
        if self.stamp is None:
            return State.UNSTAMPED
        return State.OUTDATED if self.stamp.of != self.original.stamp else State(self.stamp.status)


def statuses(library: Library, document: Document) -> dict[str, tuple[Translation, ...]]:
    """Return the state of every unit of a document in every language that it is not itself the source in."""
    found = originals(library, document)
    states = {lang: tuple(_translations(document, found, lang)) for lang in library.site.languages}
    return {lang: units for lang, units in states.items() if units}


def _translations(document: Document, found: tuple[Original, ...], lang: str) -> Iterator[Translation]:
    stamps = document.stamps.get(lang, {})
    twin = document.prose.get(lang)
    units = {unit.id: unit for unit in twin.units} if twin else {}
    for original in found:
        held = stamps.get(original.id)
        if original.lang == lang:
            continue
        if original.words is not None:
            yield Translation(original, lang, original.words.get(lang), held, document.path)
        else:
            unit = units.get(original.id)
            line = unit.lines[0] if unit else 0
            yield Translation(original, lang, unit.text if unit else None, held, document.twin_path(lang), line)


def originals(library: Library, document: Document) -> tuple[Original, ...]:
    """Return every unit of a document in its source language: texts of the record first, then its prose.

    Where a heading has the id of a text in the record, the text is told apart by `record.` before its id.
    """
    order = (library.source_language(document), *library.site.languages)
    lang = next((tag for tag in order if tag in document.prose), None)
    prose = tuple(_of_prose(document.prose[lang], lang)) if lang else ()
    return (*_of_record(document, order, {unit.id for unit in prose}), *prose)


def _of_prose(read: Prose, lang: str) -> Iterator[Original]:
    for unit in read.units:
        if unit.kind != "rule" and unit.text:
            yield Original(unit.id, lang, unit.text, read.path, unit.lines[0])


def _of_record(document: Document, order: tuple[str, ...], taken: set[str]) -> Iterator[Original]:
    named = unit_ids(document)
    for keys, value in texts(document):
        if is_translated(keys):
            words, lang = value.best(order)
            key = f"record.{named[keys]}" if named[keys] in taken else named[keys]
            yield Original(key, lang, words, document.path, 0, keys, value)


def place(library: Library, unit: Translation) -> Place:
    """Return where a translation stands, or where its source does as long as it is missing."""
    if unit.original.words is not None:
        keys = unit.original.keys
        return library.sources[unit.path].place((*keys, unit.lang) if unit.text is not None else keys)
    return Place(unit.path, unit.line, 1) if unit.line else Place(unit.original.path, unit.original.line, 1)


def counts(found: tuple[Translation, ...]) -> Mapping[State, int]:
    """Return how many units are in which state; states without units are there with nought."""
    return {state: sum(one.state is state for one in found) for state in State}
