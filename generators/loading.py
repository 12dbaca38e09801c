"""Reads a tree into a library: every file once, every problem kept, nothing raised for what a user wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generators import limits, source
from generators.decoding import decode
from generators.document import Address, Document, Stamp, address_of
from generators.garbage import paused
from generators.kind import registry
from generators.kinds.site import SAMPLE
from generators.library import Library, Retirement
from generators.model.record import Part
from generators.model.scalars import Day, Line
from generators.model.texts import Text
from generators.parsed import Parsed
from generators.problem import Problem
from generators.prose import Prose
from generators.readings import Kept, Reading
from generators.records.site import Site
from generators.records.theme import Theme
from generators.source import Source
from generators.tree import Entry, Tree
from generators.validate import against

IDS, CODES, RETIRED, WORDS = "content/ids.txt", "content/codes.txt", "content/retired.yaml", "content/words/"
THEME = "content/theme.yaml"


class RetiredEntry(Part):
    """One entry of content/retired.yaml."""

    id: Line
    date: Day
    reason: Text
    successor: Line | None = None


class RetiredFile(Part):
    """The whole of content/retired.yaml."""

    retired: tuple[RetiredEntry, ...]


@dataclass
class _Shelf:
    """What one run of reading gathers."""

    sources: dict[str, Source] = field(default_factory=dict)
    prose: dict[tuple[str, str], dict[str, Prose]] = field(default_factory=dict)
    stamps: dict[tuple[str, str], dict[str, Mapping[str, Stamp]]] = field(default_factory=dict)
    records: list[tuple[Address, str, Any]] = field(default_factory=list)
    ids: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    words: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    texts: dict[str, Prose] = field(default_factory=dict)
    narratives: dict[tuple[str, str], dict[str, dict[str, Prose]]] = field(default_factory=dict)
    answers: dict[tuple[str, str], dict[str, dict[str, Any]]] = field(default_factory=dict)


@paused()
def load(tree: Tree, cache: Path | None = None, kept: Kept | None = None) -> Library:
    """Return the library of this tree.

    `cache` is the folder in which parsed files are remembered; `kept` what this process read of the same tree before.
    """
    files, shelf, kept = tree.files(), _Shelf(), kept or Kept()
    with Parsed(cache) as parsed:
        for path, entry in files.items():
            if entry is Entry.FILE and path.endswith((".yaml", ".md")) and path.isprintable():
                address = address_of(path)
                if address is not None or path in (RETIRED, THEME) or path.startswith(WORDS):
                    _shelve(kept.reading(path, address, _bytes(tree, path), parsed), shelf)
    documents, retired, theme = _documents(shelf, kept), _retired(shelf), _theme(shelf)
    baseline, codes = _lines(tree, files, IDS, shelf), _lines(tree, files, CODES, shelf)
    return Library(
        site=_site(documents),
        documents=documents,
        sources=shelf.sources,
        files=files,
        ids={key: tuple(paths) for key, paths in sorted(shelf.ids.items())},
        problems=tuple(shelf.problems),
        prose=shelf.texts,
        baseline=baseline,
        codes=codes,
        retired=retired,
        words=shelf.words,
        theme=theme,
        past=lru_cache(maxsize=None)(lambda tag: load(tree.at(tag), cache)),
    )


def _bytes(tree: Tree, path: str) -> bytes:
    """Return what the file holds; of one that is too large only zeros of a size that `decode` refuses."""
    return tree.bytes(path) if tree.size(path) <= limits.FILE_BYTES else bytes(limits.FILE_BYTES + 1)


def _shelve(reading: Reading, shelf: _Shelf) -> None:
    path, address = reading.path, reading.address
    shelf.problems += reading.problems
    if reading.source is not None:
        shelf.sources[path] = reading.source
    if address is None:
        if path.startswith(WORDS) and reading.source and not reading.source.problems:
            shelf.words[path.removeprefix(WORDS).removesuffix(".yaml")] = reading.source.data
        return
    key = (address.kind.name, address.id)
    if reading.prose is not None:
        shelf.texts[path] = reading.prose
        if address.what == "narrative":
            shelf.narratives.setdefault(key, {}).setdefault(address.name, {})[address.lang] = reading.prose
        else:
            shelf.prose.setdefault(key, {})[address.lang] = reading.prose
    if address.what == "answers" and reading.source is not None and not reading.source.problems:
        issue, _, institution = address.name.partition("/")
        shelf.answers.setdefault(key, {}).setdefault(issue, {})[institution] = reading.source.data
    if reading.stamps is not None:
        shelf.stamps.setdefault(key, {})[address.lang] = reading.stamps
    if address.what == "record":
        shelf.ids.setdefault(address.id, []).append(path)
    if reading.record is not None:
        shelf.records.append((address, path, reading.record))


def _documents(shelf: _Shelf, kept: Kept) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for address, path, record in shelf.records:
        key = (address.kind.name, address.id)
        if address.id not in found:
            prose, stamps = shelf.prose.get(key, {}), shelf.stamps.get(key, {})
            narratives, answers = shelf.narratives.get(key, {}), shelf.answers.get(key, {})
            made = Document(address.kind, address.id, path, record, prose, stamps, narratives, answers)
            found[address.id] = kept.document(made)
    return found


def _site(documents: Mapping[str, Document]) -> Site:
    """Return the site's record; where it is missing or broken its sample stands in, so that other checks can run."""
    held = documents.get("site")
    if held is not None and isinstance(held.record, Site):
        return held.record
    site: Site = registry()["site"].adapter.validate_python(source.read("site", SAMPLE.encode()).data)
    return site


def _theme(shelf: _Shelf) -> Theme:
    """Return the house style; where its file is missing or broken that of the product."""
    read = shelf.sources.get(THEME)
    if read is None or read.problems:
        return Theme()
    theme, problems = against(TypeAdapter(Theme), Theme, read)
    shelf.problems += problems
    return theme or Theme()


def _lines(tree: Tree, files: Mapping[str, Entry], path: str, shelf: _Shelf) -> dict[str, int]:
    """Return the lines of a list; one that cannot be read is a problem, for without it nothing would be missed."""
    if files.get(path) is not Entry.FILE:
        return {}
    most = limits.LIST_BYTES
    text, problems = decode(path, tree.bytes(path) if tree.size(path) <= most else bytes(most + 1), most)
    shelf.problems += problems
    return {line.strip(): number for number, line in enumerate(text.split("\n"), 1) if line.strip()}


def _retired(shelf: _Shelf) -> dict[str, Retirement]:
    read = shelf.sources.get(RETIRED)
    if read is None or read.problems:
        return {}
    entries, problems = against(TypeAdapter(RetiredFile), RetiredFile, read)
    shelf.problems += problems
    return {entry.id: entry for entry in _entries(entries)}


def _entries(file: RetiredFile | None) -> Iterator[Retirement]:
    for entry in file.retired if file else ():
        yield Retirement(entry.id, entry.date.isoformat(), dict(entry.reason), entry.successor)
