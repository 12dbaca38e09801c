"""Reads a tree into a library: every file once, every problem kept, nothing raised for what a user wrote."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter

from generators import limits, prose, source
from generators.decoding import blemishes, decode
from generators.document import ID, Address, Document, Stamp, address_of
from generators.kind import registry
from generators.kinds.site import SAMPLE
from generators.library import Library, Retirement
from generators.model.record import Part
from generators.model.scalars import Day, Line
from generators.model.texts import Text
from generators.parsed import Parsed
from generators.problem import Place, Problem
from generators.prose import Link, Oddity, Prose, ProseUnit
from generators.records.site import Site
from generators.source import Source
from generators.tree import Entry, Tree
from generators.validate import against, validate

IDS, CODES, RETIRED, WORDS = "content/ids.txt", "content/codes.txt", "content/retired.yaml", "content/words/"
_STAMPS = TypeAdapter(dict[str, Stamp])


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
    stamps: dict[tuple[str, str], dict[str, dict[str, Stamp]]] = field(default_factory=dict)
    records: list[tuple[Address, str, Any]] = field(default_factory=list)
    ids: dict[str, list[str]] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    words: dict[str, Mapping[str, Any]] = field(default_factory=dict)
    texts: dict[str, Prose] = field(default_factory=dict)


def load(tree: Tree, cache: Path | None = None) -> Library:
    """Return the library of this tree; `cache` is the folder in which parsed files are remembered."""
    files = tree.files()
    shelf = _Shelf()
    with Parsed(cache) as parsed:
        for path, entry in files.items():
            if entry is Entry.FILE and path.endswith((".yaml", ".md")) and path.isprintable():
                _read(tree, path, parsed, shelf)
    documents, retired = _documents(shelf), _retired(shelf)
    return Library(
        site=_site(documents),
        documents=documents,
        sources=shelf.sources,
        files=files,
        ids={key: tuple(paths) for key, paths in sorted(shelf.ids.items())},
        problems=tuple(shelf.problems),
        prose=shelf.texts,
        baseline=_lines(tree, files, IDS),
        codes=_lines(tree, files, CODES),
        retired=retired,
        words=shelf.words,
    )


def _read(tree: Tree, path: str, parsed: Parsed, shelf: _Shelf) -> None:
    address = address_of(path)
    if address is None and path != RETIRED and not path.startswith(WORDS):
        return
    raw = _bytes(tree, path)
    shelf.problems += blemishes(path, raw)
    if address is not None and address.what == "prose":
        _read_prose(path, raw, address, parsed, shelf)
        return
    read = _yaml(path, raw, parsed)
    shelf.sources[path] = read
    shelf.problems += read.problems
    if address is None:
        if path.startswith(WORDS) and not read.problems:
            shelf.words[path.removeprefix(WORDS).removesuffix(".yaml")] = read.data
    elif address.what == "stamps":
        _read_stamps(read, address, shelf)
    else:
        _read_record(read, address, shelf)


def _bytes(tree: Tree, path: str) -> bytes:
    """Return what the file holds; of one that is too large only zeros of a size that `decode` refuses."""
    return tree.bytes(path) if tree.size(path) <= limits.FILE_BYTES else bytes(limits.FILE_BYTES + 1)


def _yaml(path: str, raw: bytes, parsed: Parsed) -> Source:
    """Return the file as data; only what was read without a problem is remembered."""
    text, problems = decode(path, raw)
    if problems:
        return Source(path, text, {}, problems)
    held: list[Source] = []

    def parse() -> Any:
        held.append(source.read(path, raw))
        return held[0].data if not held[0].problems else None

    data = parsed.get(path, raw, parse)
    if held:
        return held[0]
    return Source(path, text, data) if data is not None else source.read(path, raw)


def _read_prose(path: str, raw: bytes, address: Address, parsed: Parsed, shelf: _Shelf) -> None:
    text, problems = decode(path, raw)
    shelf.problems += problems
    if problems:
        return
    data = parsed.get(path, raw, lambda: asdict(prose.parse(path, text)))
    units = tuple(_prose_unit(unit) for unit in data["units"])
    oddities = tuple(Oddity(**oddity) for oddity in data["oddities"])
    shelf.texts[path] = Prose(path, text, units, oddities)
    shelf.prose.setdefault((address.kind.name, address.id), {})[address.lang] = shelf.texts[path]


def _prose_unit(unit: dict[str, Any]) -> ProseUnit:
    links = tuple(Link(**link) for link in unit["links"])
    lines = (unit["lines"][0], unit["lines"][1])
    return ProseUnit(**{**unit, "links": links, "lines": lines, "params": tuple(unit["params"])})


def _read_stamps(read: Source, address: Address, shelf: _Shelf) -> None:
    if read.problems:
        return
    stamps, problems = against(_STAMPS, dict[str, Stamp], read)
    shelf.problems += problems
    if stamps is not None:
        shelf.stamps.setdefault((address.kind.name, address.id), {})[address.lang] = stamps


def _read_record(read: Source, address: Address, shelf: _Shelf) -> None:
    shelf.ids.setdefault(address.id, []).append(read.path)
    if not ID.fullmatch(address.id):
        shelf.problems.append(Problem(Place(read.path), "bad-id", {"id": address.id}))
    if read.problems:
        return
    record, problems = validate(address.kind, read)
    shelf.problems += problems
    if record is not None:
        shelf.records.append((address, read.path, record))


def _documents(shelf: _Shelf) -> dict[str, Document]:
    found: dict[str, Document] = {}
    for address, path, record in shelf.records:
        key = (address.kind.name, address.id)
        if address.id not in found:
            found[address.id] = Document(
                kind=address.kind,
                id=address.id,
                path=path,
                record=record,
                prose=shelf.prose.get(key, {}),
                stamps=shelf.stamps.get(key, {}),
            )
    return found


def _site(documents: Mapping[str, Document]) -> Site:
    """Return the site's record; where it is missing or broken its sample stands in, so that other checks can run."""
    held = documents.get("site")
    if held is not None and isinstance(held.record, Site):
        return held.record
    site: Site = registry()["site"].adapter.validate_python(source.read("site", SAMPLE.encode()).data)
    return site


def _lines(tree: Tree, files: Mapping[str, Entry], path: str) -> dict[str, int]:
    if files.get(path) is not Entry.FILE:
        return {}
    text, _ = decode(path, _bytes(tree, path))
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
