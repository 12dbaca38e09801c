"""What authors wrote: the words of a section, and of its parts where these have headings of their own.

Narratives are read and never written: no rebuild touches them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generators.blocks import Inline, Prose
from generators.document import Document
from generators.model.texts import Text
from generators.prose import Prose as Read
from generators.prose import ProseUnit
from generators.records.report import Section
from generators.reports.issue import Made
from generators.view import View, said
from generators.wording import definitions, linked, section_texts, taken_along


@dataclass(frozen=True)
class Written:
    """The words of one language, by section and by `section.part`; `lang` is theirs."""

    lang: str
    path: str
    texts: Mapping[str, str]

    def block(self, view: View, key: str) -> Prose | None:
        """Return the words of a section or part with their links resolved; None where nothing was written."""
        text = self.texts.get(key, "")
        return Prose(linked(text, view.library, self.path), self.lang) if text.strip() else None


def narrative(view: View, issue: Made) -> Written | None:
    """Return what was written for an issue: in this language, else in another one; None where nothing was."""
    return _written(view, issue.narrative, issue.report.sections)


def guidance(view: View, document: Document) -> Written | None:
    """Return what the body of a report says to its authors, by section."""
    return _written(view, document.prose, ())


def titles(view: View, document: Document) -> Mapping[str, Inline]:
    """Return the title of each section, as the body's headings have it; the body of another language stands in."""
    found: dict[str, Inline] = {}
    for lang in reversed(view.order):
        held = document.prose.get(lang)
        for unit in _headings(held, 2) if held else ():
            words = view.text(Text({lang: unit.words}))
            found[unit.id] = words or said(unit.id)
    return found


def _written(view: View, held: Mapping[str, Read], sections: Iterable[Section]) -> Written | None:
    lang = next((one for one in view.order if one in held), None)
    if lang is None:
        return None
    read = held[lang]
    return Written(lang, read.path, dict(_texts(read, {one.id: _text_parts(one) for one in sections})))


def _text_parts(section: Section) -> tuple[str, ...]:
    return tuple(part.id for part in section.parts if part.text)


def _texts(read: Read, parts: Mapping[str, tuple[str, ...]]) -> Iterator[tuple[str, str]]:
    """Yield the words below each heading of a section; a heading of a part of it begins the words of that part."""
    known, whole = definitions(read), section_texts(read)
    for unit in _headings(read, 2):
        key, text = unit.id, whole[unit.id].partition(unit.source.strip())[2]
        for one in _headings(read, 3):
            before, found, after = text.partition(one.source.strip())
            if found and one.mark in parts.get(unit.id, ()):
                yield key, _whole(known, before)
                key, text = f"{unit.id}.{one.mark}", after
        yield key, _whole(known, text)


def _whole(known: Iterable[str], text: str) -> str:
    """Return a piece with the definitions that it refers to, and with no other."""
    for source in known:
        text = text.replace(source.strip(), "")
    return "\n\n".join([text.strip(), *(one.strip() for one in taken_along(known, text))])


def _headings(read: Read, level: int) -> Iterator[ProseUnit]:
    return (unit for unit in read.units if unit.kind == "heading" and unit.level == level)
