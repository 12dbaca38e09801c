"""What one file of content holds, read by itself; a file whose bytes did not change is not read again.

Reading one file needs no other file: what they make together is the library's.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from pydantic import TypeAdapter

from generators import bearable, prose, source
from generators.decoding import blemishes, decode
from generators.document import ID, Address, Document, Stamp
from generators.parsed import Parsed
from generators.problem import Place, Problem
from generators.prose import Link, Oddity, Prose, ProseUnit
from generators.records.answers import AnswersFile
from generators.source import Source
from generators.validate import against, validate

_STAMPS = TypeAdapter(dict[str, Stamp])
_ANSWERS = TypeAdapter(AnswersFile)


@dataclass(frozen=True)
class Reading:
    """One file: what its path says, and of the rest what it turned out to hold."""

    path: str
    address: Address | None
    problems: tuple[Problem, ...] = ()
    source: Source | None = None
    prose: Prose | None = None
    stamps: Mapping[str, Stamp] | None = None
    record: Any = None


@dataclass
class Kept:
    """What was read before, for one who reads the same tree again and again; a command that reads once needs none."""

    readings: dict[str, tuple[bytes, Reading]] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)

    def reading(self, path: str, address: Address | None, raw: bytes, parsed: Parsed) -> Reading:
        """Return what the file holds, as before where its bytes are as before."""
        held = self.readings.get(path)
        if held is not None and held[0] == raw:
            return held[1]
        made = read(path, address, raw, parsed)
        self.readings[path] = (raw, made)
        return made

    def document(self, made: Document) -> Document:
        """Return the document of before where nothing of it changed, with everything that is known of it already."""
        held = self.documents.get(made.path)
        if held is not None and _same(held, made):
            return held
        self.documents[made.path] = made
        return made


def _same(one: Document, other: Document) -> bool:
    return (
        one.record is other.record
        and _identical(one.prose, other.prose)
        and _identical(one.stamps, other.stamps)
        and one.answers == other.answers
        and one.narratives == other.narratives
        and (one.kind, one.id) == (other.kind, other.id)
    )


def _identical(one: Mapping[str, Any], other: Mapping[str, Any]) -> bool:
    return one.keys() == other.keys() and all(one[key] is other[key] for key in one)


def read(path: str, address: Address | None, raw: bytes, parsed: Parsed) -> Reading:
    """Return what the file holds; nothing is raised for what a user wrote."""
    unclean = tuple(blemishes(path, raw))
    if address is not None and address.what in ("prose", "narrative"):
        return _prose(path, address, raw, unclean, parsed)
    found = _yaml(path, raw, parsed)
    problems = (*unclean, *found.problems)
    if address is None or (found.problems and address.what in ("stamps", "answers")):
        return Reading(path, address, problems, found)
    if address.what == "answers":
        _, wrong = against(_ANSWERS, AnswersFile, found)
        return Reading(path, address, (*problems, *wrong), found)
    if address.what == "stamps":
        stamps, wrong = against(_STAMPS, dict[str, Stamp], found)
        return Reading(path, address, (*problems, *wrong), found, stamps=stamps)
    if not ID.fullmatch(address.id):
        problems = (*problems, Problem(Place(path), "bad-id", {"id": address.id}))
    if found.problems:
        return Reading(path, address, problems, found)
    record, wrong = validate(address.kind, found)
    return Reading(path, address, (*problems, *wrong), found, record=record)


def _yaml(path: str, raw: bytes, parsed: Parsed) -> Source:
    """Return the file as data; only what was read without a problem is remembered."""
    text, problems = decode(path, raw)
    if problems:
        return Source(path, text, {}, problems)
    held: list[Source] = []

    def parse() -> Any:
        held.append(source.read(path, raw))
        return None if held[0].problems else {"data": held[0].data, "marks": held[0].marks}

    found = parsed.get(path, raw, parse)
    if held:
        return held[0]
    return source.read(path, raw) if found is None else Source(path, text, found["data"], marks=found["marks"])


def _prose(path: str, address: Address, raw: bytes, unclean: tuple[Problem, ...], parsed: Parsed) -> Reading:
    text, problems = decode(path, raw)
    if problems:
        return Reading(path, address, (*unclean, *problems))
    # A text that was read before is bearable, so that this is asked of new ones alone.
    data = parsed.known(path, raw)
    if data is None:
        problems = tuple(bearable.breaches(path, text))
        if problems:
            return Reading(path, address, (*unclean, *problems))
        data = parsed.get(path, raw, lambda: asdict(prose.parse(path, text)))
    units = tuple(_prose_unit(unit) for unit in data["units"])
    oddities = tuple(Oddity(**oddity) for oddity in data["oddities"])
    return Reading(path, address, unclean, prose=Prose(path, text, units, oddities))


def _prose_unit(unit: dict[str, Any]) -> ProseUnit:
    links = tuple(Link(**link) for link in unit["links"])
    lines = (unit["lines"][0], unit["lines"][1])
    return ProseUnit(**{**unit, "links": links, "lines": lines, "params": tuple(unit["params"])})
