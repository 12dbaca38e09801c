"""What search knows beside the units: terms and names, acts and pins, and how each language speaks of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from typing import Any

from generators.document import Document
from generators.library import Library
from generators.model.record import Name
from generators.outputs.index.speech import Values, speech
from generators.view import View
from generators.words import words
from search.browser.leaf import COLUMNS, Leaf
from search.catalogue import catalogue, merged
from search.folding import fold
from search.lore import Act, Catalogue, Concept, Lore, Pin
from search.units import SearchUnit


def lore_of(library: Library, units: Iterable[SearchUnit], today: date) -> Lore:
    """Return the lore of a public library and of the units that were made from it on this day."""
    listed = tuple(units)
    values = {name: {value(unit) for unit in listed} for name, value in COLUMNS.items()}
    return lore_with(library, catalogue(listed), values, today)


def lore_of_leaves(library: Library, leaves: Iterable[Leaf], today: date) -> Lore:
    """Return the same lore of units that stand on leaves."""
    listed = tuple(leaves)
    known = {tuple(traits) for leaf in listed for traits in leaf.traits}
    values = {name: {traits[place] for traits in known} for place, name in enumerate(COLUMNS)}
    return lore_with(library, merged(leaf.entries for leaf in listed), values, today)


def lore_with(library: Library, found: Catalogue, columns: Values, today: date) -> Lore:
    """Return the lore of a library; `columns` are the values by which units can be chosen."""
    languages = library.site.languages
    views = {lang: View(library, lang, words(lang, library.words.get(lang)), today) for lang in languages}
    values = {name: {one for value in held for one in value.split("\n") if one} for name, held in columns.items()}
    return Lore(
        languages=languages,
        concepts=tuple(_concepts(library)),
        acts=tuple(_acts(library)),
        act_types=_act_types(library),
        pins=tuple(_pins(library)),
        aliases=_aliases(library),
        speech={lang: speech(view, values) for lang, view in views.items()},
        catalogue=found,
    )


def _concepts(library: Library) -> Iterator[Concept]:
    for glossary in library.of("glossary"):
        for entry in glossary.field("terms"):
            yield _concept(entry.words, entry.acronym, entry.variants)
    for kind in ("body", "institution"):
        for document in library.of(kind):
            yield from (_concept(name.text, name.acronym, name.variants) for name in _names(document))


def _names(document: Document) -> tuple[Name, ...]:
    return document.field("names") or ()


def _concept(texts: Mapping[str, str], acronyms: Mapping[str, str] | None, variants: Any) -> Concept:
    others = variants or {}
    return Concept(
        {lang: tuple(dict.fromkeys((text, *others.get(lang, ())))) for lang, text in texts.items()},
        {lang: (acronym,) for lang, acronym in (acronyms or {}).items()},
    )


def _acts(library: Library) -> Iterator[Act]:
    for document in library.of("act"):
        number, day = document.field("number"), document.field("date")
        if isinstance(number, str):
            iso = day.isoformat() if isinstance(day, date) else ""
            yield Act(f"{document.address}.html", document.field("type"), number, iso)


def _act_types(library: Library) -> dict[str, dict[str, tuple[str, ...]]]:
    types = library.get("act-types")
    return {
        entry.id: {lang: (text,) for lang, text in entry.words.items()}
        for entry in (types.field("terms") if types else ())
    }


def _aliases(library: Library) -> dict[str, dict[str, str]]:
    """Return other names of bodies and institutions: the code, and acronyms that no other one has."""
    found: dict[str, dict[str, str]] = {}
    for kind in ("body", "institution"):
        claims: dict[str, set[str]] = {}
        for document in library.of(kind):
            acronyms = (text for name in _names(document) for text in (name.acronym or {}).values())
            for alias in filter(None, (document.field("code"), *acronyms)):
                claims.setdefault(fold(str(alias)), set()).add(document.id)
        found[kind] = {alias: ids.pop() for alias, ids in claims.items() if len(ids) == 1}
    return found


def _pins(library: Library) -> Iterator[Pin]:
    for pin in library.site.search.pins if library.site.search else ():
        key, _, anchor = pin.to.partition("#")
        document = library.get(key)
        if document is not None and document.kind.paged:
            yield Pin(dict(pin.queries), f"{document.address}.html" + (f"#{anchor}" if anchor else ""))
