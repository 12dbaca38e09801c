"""Sources of a fact: the record and the place in it that a source names, with its file and the last commit of that."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from generators.blocks import Inline
from generators.codes import codes, last_part
from generators.document import Document
from generators.history import Commit
from generators.library import Library
from generators.reports.data import Fact
from generators.view import View, said


@dataclass(frozen=True)
class Source:
    """What a fact comes from; `entry` is the anchor of the very place, `said` the source as the fact names it."""

    said: str
    document: Document | None = field(default=None, compare=False)
    entry: str = field(default="", compare=False)
    commit: Commit | None = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """Return the id of the record; what names no record is its own key."""
        return self.document.id if self.document else self.said

    @property
    def label(self) -> str:
        """Return what is cited within the record, without the code of the record; empty for the record as a whole."""
        if self.document is None or self.said == self.document.id:
            return ""
        code = str(self.document.field("code") or "")
        return self.said.removeprefix(f"{code}/").rpartition("#")[2] if self.said != code else ""


def sources_of(library: Library, facts: Iterable[Fact]) -> tuple[Source, ...]:
    """Return the sources of these facts, each once, in their order."""
    named = dict.fromkeys(name for held in facts for name in held.sources)
    return tuple(source_of(library, name) for name in named)


def source_of(library: Library, name: str) -> Source:
    """Return what an id, `id#entry` or code names; words that name nothing are kept as they are."""
    record, _, entry = name.partition("#")
    document = library.get(record)
    if document is None:
        document = library.found(_by_code, name)
        entry = last_part(name) if document is not None and document.kind.name == "minutes" and _within(name) else ""
    if document is None:
        return Source(name)
    return Source(name, document, entry, library.commits(document.path))


def _within(code: str) -> bool:
    """Say whether a code is of something within minutes, as `EX/2025-03-01/D1` is."""
    return code.count("/") >= 2


def _by_code(library: Library) -> Mapping[str, Document]:
    return {given.code: given.document for given in codes(library)}


def source_words(view: View, one: Source) -> Inline:
    """Return a link to the source with its title; words that name no record as they are."""
    return view.link(one.document.id, one.entry) if one.document else said(one.said)
