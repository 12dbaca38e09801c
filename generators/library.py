"""All documents of one state of the repository, found by id; reading collects every problem and stops at none."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import Any, Protocol, TypeVar

from generators import asked, publicity
from generators.document import Document
from generators.history import Commits, no_commits
from generators.problem import DoracakError, KeyPath, Place, Problem
from generators.prose import Prose
from generators.records.site import Site
from generators.records.theme import Theme
from generators.source import Source
from generators.tree import Entry

Made = TypeVar("Made")


@dataclass(frozen=True)
class Retirement:
    """Why an id or code is gone, since when, and what follows it."""

    id: str
    date: str
    reason: Mapping[str, str]
    successor: str | None = None


Past = Callable[[str], "Library"]
"""Gives the library of a git tag; raises DoracakError where git cannot."""


def no_past(tag: str) -> Library:
    """Refuse: what was not read from a folder has no tags to ask."""
    raise DoracakError("git-refused", said=tag)


class Memory(Protocol):
    """Keeps from build to build what follows from documents."""

    def once(self, name: str, given: Document, find: Callable[[], Any]) -> Any:
        """Return what is kept under the name, data as JSON has them, or else find it."""
        ...


@dataclass(frozen=True)
class Library:
    """Everything that was read, frozen.

    `documents` holds what could be read, by id; `ids` every id that a file claims, readable or not, with its paths;
    `prose` every Markdown file that could be read, by path; `problems` what reading found; `baseline` and `codes` the
    ids and codes that were published before, with the line on which their list names them; `past` gives the library of
    a git tag, `commits` the last commit of a path; `memory` keeps what follows from documents from build to build.
    """

    site: Site
    documents: Mapping[str, Document]
    sources: Mapping[str, Source]
    files: Mapping[str, Entry]
    ids: Mapping[str, tuple[str, ...]]
    problems: tuple[Problem, ...] = ()
    prose: Mapping[str, Prose] = field(default_factory=dict)
    baseline: Mapping[str, int] = field(default_factory=dict)
    codes: Mapping[str, int] = field(default_factory=dict)
    retired: Mapping[str, Retirement] = field(default_factory=dict)
    words: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    theme: Theme = field(default_factory=Theme)
    past: Past = field(default=no_past, compare=False, repr=False)
    commits: Commits = field(default=no_commits, compare=False, repr=False)
    memory: Memory | None = field(default=None, compare=False, repr=False)

    def of(self, kind: str) -> tuple[Document, ...]:
        """Return all documents of a kind, by id."""
        asked.ask(kind)
        return self._by_kind.get(kind, ())

    @cached_property
    def _by_kind(self) -> dict[str, tuple[Document, ...]]:
        found: dict[str, list[Document]] = {}
        for document in self._in_order:
            found.setdefault(document.kind.name, []).append(document)
        return {name: tuple(documents) for name, documents in found.items()}

    def get(self, key: str) -> Document | None:
        """Return the document of this id, or None."""
        return self.documents.get(key)

    def place(self, document: Document, keys: KeyPath) -> Place:
        """Return where the value of this key path stands in the document's record."""
        return self.sources[document.path].place(keys)

    def authentic(self, document: Document) -> str:
        """Return which language of the document is authentic: a language, or `both`."""
        return document.authentic or self.site.authentic

    def source_language(self, document: Document) -> str:
        """Return the language that translations are made from; where all are authentic, the site's first."""
        language = self.authentic(document)
        return language if language in self.site.languages else self.site.languages[0]

    def told_by(self, commits: Commits) -> Library:
        """Return the same library with what gives the last commit of a path."""
        return replace(self, commits=commits)

    def public(self) -> Library:
        """Return the only library that outputs and search receive: nothing in it is marked internal."""
        asked.ask(asked.ALL)
        return self._public

    @cached_property
    def _public(self) -> Library:
        records = {key: publicity.public(document.record) for key, document in self.documents.items()}
        shown = {
            key: replace(self.documents[key], record=record) for key, record in records.items() if record is not None
        }
        return replace(self, documents=shown, sources={}, files={}, ids={}, problems=(), prose={})

    @cached_property
    def _known(self) -> dict[Hashable, Any]:
        return {}

    def once(self, key: Hashable, find: Callable[[], Made]) -> Made:
        """Return what follows from this library and the key alone, worked out when it is first asked for."""
        return asked.once(self._known, key, find)

    def found(self, find: Callable[[Library], Mapping[str, Made]], key: str) -> Made | None:
        """Return what `find`, a function of a module, finds in this library under the key, or None.

        It is worked out once for all keys, and who listens hears of this one: what it finds for others may change.
        """
        name = f"{find.__module__}.{find.__qualname__}"
        asked.ask(f"{asked.FOUND}{name}", key)
        with asked.unheard():
            return self.once(("found", name), lambda: find(self)).get(key)

    def kept(self, name: str, document: Document, find: Callable[[], Any]) -> Any:
        """Return data that follow from this document and what `find` asks, from a build before where there is one.

        They are data as JSON has them: mappings by text, lists, texts, numbers.
        """
        return find() if self.memory is None else self.memory.once(name, document, find)

    @cached_property
    def _in_order(self) -> tuple[Document, ...]:
        with asked.unheard():
            return tuple(self.documents[key] for key in sorted(self.documents))

    def __iter__(self) -> Iterator[Document]:
        """Iterate over all documents by id."""
        asked.ask(asked.ALL)
        return iter(self._in_order)
