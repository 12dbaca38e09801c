"""Boxes above a page that no reader may overlook: its language, the version in force, a translation left behind."""

from __future__ import annotations

from collections.abc import Iterator

from generators.blocks import Block, Inline, Notice, Span
from generators.document import Document
from generators.in_force import DRAFT, is_draft, version_in_force
from generators.kind import ProseRule
from generators.layouts.common import period
from generators.translation_states import State, Translation, statuses
from generators.view import View, joined, plain, said


def notices(view: View, document: Document, lang: str) -> Iterator[Block]:
    """Yield all boxes of a page whose body stands in this language."""
    yield from _language_notices(view, document, lang)
    yield from _version_notices(view, document)
    yield from _translation_notices(view, document)


def _language_notices(view: View, document: Document, lang: str) -> Iterator[Block]:
    if document.prose and lang != view.lang:
        words = view.words("notice.fallback.text", language=view.language_name(lang))
        yield Notice("fallback", view.words("notice.fallback.title"), said(words))
    authentic = view.library.authentic(document)
    if document.kind.prose is ProseRule.NORMATIVE and authentic not in ("both", view.lang):
        words = view.words("notice.authentic.text", language=view.language_name(authentic))
        yield Notice("note", view.words("notice.authentic.title"), said(words))


def _translation_notices(view: View, document: Document) -> Iterator[Block]:
    """Yield a box that names the units whose source has changed since they were translated, each with a link."""
    if view.lang not in document.stamps:
        return
    units = statuses(view.library, document).get(view.lang, ())
    outdated = [unit for unit in units if unit.state is State.OUTDATED]
    if outdated:
        said_so = said(view.words.count("notice.translation", len(outdated)) + " ")
        ways = joined((_to_unit(unit) for unit in outdated if not unit.original.keys), ", ")
        yield Notice("outdated", view.words("notice.translation.title"), (*said_so, *ways))


def _to_unit(unit: Translation) -> Inline:
    return (Span(f"¶ {unit.id}", href=f"#{unit.id}"),)


def _version_notices(view: View, document: Document) -> Iterator[Block]:
    if is_draft(document):
        adopted = view.link(document.id.removesuffix(DRAFT))
        words = said(view.words("notice.working.text") + " ")
        yield Notice("draft", view.words("notice.working.title"), (*words, *adopted))
        return
    version = version_in_force(document, view.today)
    if version is not None and document.field("status") == "adopted":
        held = view.words(
            "notice.in-force.text", version=version.version, period=plain(period(view, version.from_, version.until))
        )
        newer = view.library.get(f"{document.id}{DRAFT}")
        ways = (*said(" " + view.words("notice.in-force.newer") + " "), *view.link(newer.id)) if newer else ()
        yield Notice("note", view.words("notice.in-force.title"), (*said(held), *ways))
