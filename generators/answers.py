"""What a library answers, as hashes: what was made from the same answers need not be made again."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import fields, replace
from datetime import date
from importlib import import_module
from inspect import isfunction
from typing import Any

from generators import unchanged
from generators.asked import ALL, FOUND, NOWHERE, Asked, Question, ask
from generators.document import Document
from generators.holding import held
from generators.kind import Kind
from generators.library import Library, Memory
from generators.prose import Prose

CHANGED = "@changed"
"""The group of the days on which files were last changed."""
WITHIN = "@document."
"""Begins the groups of what documents have beside their records, their prose first of all, each by the document's id.

Most pages follow from records alone, and most edits are of prose.
"""
_SHORT = 16
"""Bytes of a hash that no two answers share by chance; pages ask hundreds of thousands of questions."""
_NAMED = frozenset({"documents", "site", "words", "theme", "past", "memory"})


def asked(library: Library, memory: Memory | None = None) -> Library:
    """Return a library that says what is asked of it, but for that on which all rests.

    `memory` keeps what follows from its documents.
    """
    documents = {key: _asked_document(document) for key, document in library.documents.items()}

    def question(key: str) -> Question:
        return documents[key].kind.name if key in documents else NOWHERE, key

    others = {name: _asked(f"@{name}", held) for name, held in _others(library) if _can_be_asked(held)}
    return replace(library, **others, documents=Asked(documents, question, (ALL, ALL)), memory=memory)


def _asked_document(document: Document) -> Document:
    within: dict[str, Any] = {}
    for name, inner in _within(document):
        question = f"{WITHIN}{name}", document.id
        within[name] = Asked(inner, _always(question), question)
    return replace(document, **within)


def _within(document: Document) -> Iterator[tuple[str, Mapping[Any, Any]]]:
    for field in fields(document):
        held = getattr(document, field.name)
        if isinstance(held, Mapping):
            yield field.name, held


def _always(question: Question) -> Callable[[object], Question]:
    return lambda _: question


def _others(library: Library) -> Iterator[tuple[str, Any]]:
    """Yield every other field but that of the documents, those that somebody will add too."""
    yield from ((one.name, getattr(library, one.name)) for one in fields(library) if one.name not in _NAMED)


def _can_be_asked(held: Any) -> bool:
    return isinstance(held, Mapping) or callable(held)


def _asked(group: str, held: Any) -> Any:
    if isinstance(held, Mapping):
        return Asked(held, lambda key: (group, str(key)), (group, ALL))

    def answer(name: str) -> Any:
        ask(group, name)
        return held(name)

    return answer


class Answers:
    """The hashes of a library's answers, each worked out when it is first asked for."""

    def __init__(self, library: Library, changed: Mapping[str, date]) -> None:
        """Take what answers."""
        self._library, self._changed = library, changed
        self._known: dict[Question, bytes] = {}

    @property
    def asked_changes(self) -> Mapping[str, date]:
        """Return the days on which files were last changed, as a mapping that says what is asked of it."""
        return Asked(self._changed, lambda path: (CHANGED, path), (CHANGED, ALL))

    def ground(self, more: Iterable[str]) -> str:
        """Return a hash of what everything rests on: our code, the site, words, house style, and `more`.

        Among that should be the tags of git, because terms of reference of a day are read from them.
        """
        library = self._library
        named = repr(library.site), written(dict(library.words)), repr(library.theme)
        rest = [(name, repr(held)) for name, held in _others(library) if not _can_be_asked(held)]
        return _hash(repr((unchanged.tool(), *named, rest, *more))).hex()

    def to(self, question: Question) -> bytes:
        """Return a hash of a question with the answer to it."""
        told = self._known.get(question)
        if told is None:
            made = hashlib.sha256(repr(question).encode("utf-8", "surrogatepass") + self._find(*question))
            told = self._known[question] = made.digest()[:_SHORT]
        return told

    def _find(self, group: str, name: str) -> bytes:
        if group.startswith(WITHIN):
            document = self._library.get(name)
            return b"" if document is None else _hash(written(getattr(document, group.removeprefix(WITHIN))))
        if group.startswith(FOUND):
            return self._found(group.removeprefix(FOUND), name)
        if group.startswith("@") and group != NOWHERE:
            return _hash(repr(self._of_list(group, name)))
        if name != ALL:
            document = self._library.get(name)
            return b"" if document is None else self._print(document)
        found = self._library if group == ALL else self._library.of(group)
        return hashlib.sha256(b"".join(map(self._print, found))).digest()

    def _of_list(self, group: str, name: str) -> object:
        answers = self._changed if group == CHANGED else getattr(self._library, group.removeprefix("@"))
        if not isinstance(answers, Mapping):
            return answers(name)
        return answers.get(name) if name != ALL else sorted(answers.items())

    def _found(self, place: str, key: str) -> bytes:
        """Return a hash of what a function finds under a key: of the documents in it all that they say."""
        find = _finder(place)
        value = self._library.found(find, key) if find else None
        told = held(value)
        if told is None:
            return _hash(repr(value))
        documents, words = told
        prints = (self._find(*question) for question in sorted(documents))
        return hashlib.sha256(words.encode("utf-8", "surrogatepass") + b"".join(prints)).digest()

    def _print(self, document: Document) -> bytes:
        """Return a hash of all that a document says but for what is asked of it apart."""
        apart = dict(_within(document))
        return document.once("print", lambda: _hash(_fields(document, apart)))


def _finder(place: str) -> Callable[[Library], Mapping[str, Any]] | None:
    """Return the function of this name; None where there is none that takes a library alone.

    The name may come from a cache, by which nobody shall call anything else.
    """
    module, _, name = place.rpartition(".")
    find = None
    with suppress(ImportError):
        held_by = import_module(module) if module.startswith("generators.") else sys.modules.get(module)
        find = getattr(held_by, name, None)
    wanted = [kind for what, kind in getattr(find, "__annotations__", {}).items() if what != "return"]
    return find if isfunction(find) and wanted == [Library.__name__] else None


def _fields(document: Document, apart: Mapping[str, Any]) -> str:
    told = (field.name for field in fields(document) if field.name not in apart)
    return repr([(name, written(getattr(document, name))) for name in told])


def written(value: Any) -> str:
    """Return data as words that differ wherever the data do: of prose its text, from which all the rest follows."""
    if isinstance(value, Prose):
        return repr((value.path, value.text))
    if isinstance(value, Kind):
        return value.name
    if isinstance(value, Mapping):
        return repr([(key, written(one)) for key, one in sorted(value.items())])
    return repr(value)


def _hash(words: str) -> bytes:
    return hashlib.sha256(words.encode("utf-8", "surrogatepass")).digest()
