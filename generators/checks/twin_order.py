"""Facts that changed places in a translation: the same amounts, dates or numbers in another order."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from generators.check import Check
from generators.document import Document
from generators.fact_order import Orders, other_orders
from generators.library import Library
from generators.places import in_unit
from generators.problem import KeyPath, Place, Problem, Severity
from generators.prose import ProseUnit
from generators.translation import languages, texts
from generators.twins import Twin, pairs, twins


def find(library: Library) -> Iterator[Problem]:
    """Yield a notice for every text whose facts stand in another order than in its source."""
    for twin in twins(library):
        key = ("order of facts", twin.source_lang, twin.lang)
        for unit, found in twin.document.once(key, partial(_in_prose, twin)):
            place = in_unit(twin.prose, unit, found.second[0])
            yield _problem(place, found, twin.lang, twin.source_lang)
    known = languages(library)
    for document in library:
        source = library.source_language(document)
        for keys, lang, found in document.once(("order", source, known), partial(_in_texts, document, source, known)):
            yield _problem(library.place(document, (*keys, lang)), found, lang, source)


def _in_prose(twin: Twin) -> tuple[tuple[ProseUnit, Orders], ...]:
    return tuple(
        (unit, found)
        for source, unit in pairs(twin)
        if source.shape == unit.shape
        and (found := other_orders(source.text, twin.source_lang, unit.text, twin.lang)) is not None
    )


def _in_texts(document: Document, source: str, known: tuple[str, ...]) -> tuple[tuple[KeyPath, str, Orders], ...]:
    return tuple(
        (keys, lang, found)
        for keys, text in texts(document)
        for lang in known
        if source in text and lang != source and lang in text
        if (found := other_orders(text[source], source, text[lang], lang)) is not None
    )


def _problem(place: Place, found: Orders, lang: str, source: str) -> Problem:
    values = {"language": f"language:{lang}", "other": f"language:{source}"}
    orders = {"here": ", ".join(found.second), "there": ", ".join(found.first)}
    return Problem(place, "twin-order", {**values, **orders})


CHECK = Check(code="E134", severity=Severity.NOTICE, find=find)
