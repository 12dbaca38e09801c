"""Glossary: terms of the field in all languages, with acronyms, variants and a definition in our own words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Annotated

from generators.blocks import Block, Fields, Heading, Inline, Paragraph, Span
from generators.document import Document
from generators.kind import Kind
from generators.language import language
from generators.layouts.common import source_block, standing
from generators.model.record import Basis, Part, Record
from generators.model.scalars import EntryId, Line
from generators.model.texts import Text, term
from generators.view import View, joined, plain, said


class GlossaryTerm(Part):
    """One concept with its words; `basis` says whether its wording was seen in a public text."""

    id: EntryId
    words: Text
    acronym: Text | None = None
    variants: Mapping[str, tuple[Line, ...]] | None = None
    topic: Annotated[str, term("glossary-topics")]
    definition: Text
    basis: Basis
    note: Text | None = None


class Glossary(Record):
    """A list of terms; each is a unit with an address of its own."""

    title: Text
    summary: Text | None = None
    source: Text
    terms: tuple[GlossaryTerm, ...]


def layout(view: View, document: Document) -> Iterator[Block]:
    """Yield the terms under the letters of the language's own alphabet, each with its words in the other languages."""
    record: Glossary = document.record  # type: ignore[assignment]
    yield from standing(view, document)
    if record.summary:
        yield Paragraph(view.text(record.summary))
    letter = ""
    order = sorted(record.terms, key=lambda entry: view.language.sort_key(plain(view.text(entry.words))))
    for entry in order:
        initial = view.language.initial(plain(view.text(entry.words)))
        if initial != letter:
            letter = initial
            yield Heading(f"_letter-{_slug(letter)}", 2, said(letter))
        yield from _term(view, entry)
    yield from source_block(view, document)


def _slug(letter: str) -> str:
    return (
        "-".join(f"{ord(sign):x}" if not sign.isascii() else sign.lower() for sign in letter if sign != "#") or "other"
    )


def _term(view: View, entry: GlossaryTerm) -> Iterator[Block]:
    yield Heading(entry.id, 3, view.text(entry.words))
    yield Paragraph(view.text(entry.definition))
    rows: list[tuple[str, Inline]] = []
    for lang in view.order:
        if lang != view.lang and lang in entry.words:
            rows.append((language(lang).name, _in(entry, lang, entry.words[lang])))
    if entry.acronym and view.lang in entry.acronym:
        rows.append((view.label("acronym"), said(entry.acronym[view.lang])))
    own = (entry.variants or {}).get(view.lang, ())
    if own:
        rows.append((view.label("variants"), joined((said(word) for word in own), "; ")))
    rows.append((view.label("topic"), view.term(entry.topic)))
    rows.append((view.label("basis"), view.value(entry.basis)))
    if entry.note:
        rows.append((view.label("note"), view.text(entry.note)))
    yield Fields(tuple(rows))


def _in(entry: GlossaryTerm, lang: str, words: str) -> Inline:
    acronym = f" ({entry.acronym[lang]})" if entry.acronym and lang in entry.acronym else ""
    return (Span(words + acronym, lang),)


SAMPLE = """\
title: {sq: Fjalorth, en: Glossary}
source: {sq: Shembull, en: Example}
terms:
  - id: quorum
    words: {sq: kuorum, en: quorum}
    topic: meetings
    definition: {sq: Numri më i vogël i anëtarëve., en: The least number of members.}
    basis: example
"""

KIND = Kind(
    name="glossary",
    folder="content/glossary",
    model=Glossary,
    sample=SAMPLE,
    title=lambda record: record.title,
    layout=layout,
)
