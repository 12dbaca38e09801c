"""Twins compared: the prose of a translation beside its source, section by section and unit by unit.

What differs is named once and at the highest level: where headings differ the rest of that section is not compared,
and where the blocks of a section differ its units are not.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from generators.document import Document
from generators.facts import Difference, FactKind, differences
from generators.library import Library
from generators.places import in_unit
from generators.problem import KeyPath, Place, Problem
from generators.prose import Prose, ProseUnit
from generators.translation import languages, texts


@dataclass(frozen=True)
class Twin:
    """The prose of one document in a translation and in the language that it was made from."""

    document: Document
    source_lang: str
    lang: str
    source: Prose
    prose: Prose

    @property
    def values(self) -> dict[str, str]:
        """Return the languages as words for a message."""
        return {"language": f"language:{self.lang}", "other": f"language:{self.source_lang}"}


@dataclass(frozen=True)
class Section:
    """A heading, or the text before the first one, with the units below it."""

    id: str
    heading: ProseUnit | None
    units: tuple[ProseUnit, ...]


def twins(library: Library) -> Iterator[Twin]:
    """Yield every translation in prose beside its source."""
    for document in library:
        source_lang = library.source_language(document)
        source = document.prose.get(source_lang)
        for lang in languages(library) if source else ():
            if source and lang != source_lang and lang in document.prose:
                yield Twin(document, source_lang, lang, source, document.prose[lang])


def headings(prose: Prose) -> list[ProseUnit]:
    """Return the headings in order."""
    return [unit for unit in prose.units if unit.kind == "heading"]


def comparable(twin: Twin) -> bool:
    """Say whether all headings of both have an id of their own; where they do not another check says so."""
    return all(
        len({unit.mark for unit in found}) == len(found) and None not in {unit.mark for unit in found}
        for found in (headings(twin.source), headings(twin.prose))
    )


def sections(prose: Prose) -> dict[str, Section]:
    """Return the sections by the id of their heading; what stands before the first has an empty id."""
    found: dict[str, list[ProseUnit]] = {"": []}
    heads = {}
    for unit in prose.units:
        if unit.kind == "heading":
            heads[unit.section] = unit
        found.setdefault(unit.section, []).extend([unit] if unit.kind != "heading" else [])
    return {key: Section(key, heads.get(key), tuple(units)) for key, units in found.items()}


def shared_sections(twin: Twin) -> tuple[tuple[Section, Section], ...]:
    """Return the sections that both have, source first."""
    return twin.document.once(("sections", twin.source_lang, twin.lang), partial(_shared_sections, twin))


def _shared_sections(twin: Twin) -> tuple[tuple[Section, Section], ...]:
    if not comparable(twin):
        return ()
    source, prose = sections(twin.source), sections(twin.prose)
    return tuple((source[key], prose[key]) for key in source if key in prose)


def same_blocks(source: Section, section: Section) -> bool:
    """Say whether two sections have the same blocks in the same order; the size of tables is looked at apart."""
    return [block(unit) for unit in source.units] == [block(unit) for unit in section.units]


def block(unit: ProseUnit) -> tuple[str, str]:
    """Return what kind of block a unit is, with what is nested in it."""
    return unit.kind, "" if unit.kind == "table" else unit.shape


def pairs(twin: Twin) -> Iterator[tuple[ProseUnit, ProseUnit]]:
    """Yield the units that stand for each other, source first: headings, and what is below where the blocks agree."""
    for source, section in shared_sections(twin):
        if source.heading and section.heading:
            yield source.heading, section.heading
        if same_blocks(source, section):
            yield from zip(source.units, section.units, strict=True)


def fact_problems(library: Library, kind: FactKind, check: str) -> Iterator[Problem]:
    """Yield a problem for every text in which facts of this kind differ from its source, in prose and in records."""
    for twin in twins(library):
        for unit, found in twin.document.once(("facts", twin.source_lang, twin.lang), partial(_in_prose, twin)):
            if found.kind == kind:
                place = in_unit(twin.prose, unit, next(iter(found.second.values()), ""))
                yield _problem(check, place, found, twin.lang, twin.source_lang)
    for document in library:
        source_lang, known = library.source_language(document), languages(library)
        differing = partial(_in_texts, source_lang, known, document)
        for keys, lang, found in document.once(("facts of record", source_lang, known), differing):
            if found.kind == kind:
                place = library.place(document, (*keys, lang))
                yield _problem(check, place, found, lang, library.source_language(document))


def _in_prose(twin: Twin) -> tuple[tuple[ProseUnit, Difference], ...]:
    return tuple(
        (unit, found)
        for source, unit in pairs(twin)
        if source.shape == unit.shape
        for found in differences(source.text, twin.source_lang, unit.text, twin.lang)
    )


def _in_texts(
    source_lang: str, known: tuple[str, ...], document: Document
) -> tuple[tuple[KeyPath, str, Difference], ...]:
    return tuple(
        (keys, lang, found)
        for keys, text in texts(document)
        for lang in known
        if source_lang in text and lang != source_lang and lang in text
        for found in differences(text[source_lang], source_lang, text[lang], lang)
    )


def _problem(check: str, place: Place, found: Difference, lang: str, source_lang: str) -> Problem:
    here, there = ", ".join(sorted(found.second)), ", ".join(sorted(found.first))
    variant = "" if here and there else "extra" if here else "missing"
    languages_in_words = {"language": f"language:{lang}", "other": f"language:{source_lang}"}
    return Problem(place, check, {"here": here, "there": there, **languages_in_words}, variant)
