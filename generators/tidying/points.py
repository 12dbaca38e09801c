"""Permanent ids of points: minted in the authentic twin, and carried to the others only where they are built alike."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from generators import prose
from generators.document import Document
from generators.kind import ProseRule
from generators.library import Library
from generators.problem import Place
from generators.prose import Prose, ProseUnit
from generators.tidying.form import same_units

POINTS = ("paragraph", "item", "table", "quote", "note")
LETTERS = "23456789bcdfghjkmnpqrstvwxyz"
"""No letters that look like figures, and no vowels, so that no words arise."""
LENGTH = 4
_ITEM = re.compile(r"[ ]{0,3}(?:[-*+]|\d{1,9}[.)])[ \t]+")


@dataclass(frozen=True)
class Parting:
    """Where two twins are built differently, or where we could not write ids; `name` is the key of its words."""

    name: str
    place: Place
    other: Place


@dataclass(frozen=True)
class Marked:
    """The Markdown files that got ids, by path, and where that was not possible."""

    texts: Mapping[str, str]
    partings: tuple[Parting, ...]


def mark(library: Library) -> Marked:
    """Return every normative text with the ids that it was missing."""
    taken = taken_ids(library)
    texts: dict[str, str] = {}
    partings: list[Parting] = []
    for document in library:
        if document.kind.prose is ProseRule.NORMATIVE:
            _mark_document(document, library.source_language(document), taken, texts, partings)
    return Marked(texts, tuple(partings))


def taken_ids(library: Library) -> set[str]:
    """Return every id that a point must not get: those in use, and those that were published before."""
    marks = {unit.mark for document in library for read in document.prose.values() for unit in read.units if unit.mark}
    published = {known.rpartition("#")[2] for known in (*library.baseline, *library.retired)}
    return marks | published | set(library.ids)


def _mark_document(
    document: Document, lang: str, taken: set[str], texts: dict[str, str], partings: list[Parting]
) -> None:
    source = document.prose.get(lang)
    if source is None:
        return
    twins = [twin for tag, twin in sorted(document.prose.items()) if tag != lang]
    differences = {twin.path: parting(source, twin) for twin in twins}
    alike = [twin for twin in twins if differences[twin.path] is None]
    partings += [found for found in differences.values() if found is not None]
    marks = list(_marks(document.id, source, alike, taken))
    for read in (source, *alike):
        fresh = written(read, marks)
        if fresh is None:
            partings.append(Parting("cannot-mark", Place(read.path), Place(read.path)))
        elif fresh != read.text:
            texts[read.path] = fresh


def _marks(owner: str, source: Prose, twins: list[Prose], taken: set[str]) -> Iterator[str | None]:
    """Yield the id of every unit: its own, that of a twin, or a new one; None for what is no point."""
    for index, unit in enumerate(source.units):
        if unit.mark or unit.kind not in POINTS:
            yield unit.mark
            continue
        held = next((twin.units[index].mark for twin in twins if twin.units[index].mark), None)
        yield held or mint(f"{owner}\n{unit.section}\n{unit.text}", taken)


def mint(seed: str, taken: set[str]) -> str:
    """Return a new id, and take it; the same text gets the same id on every machine, so that branches agree."""
    for attempt in range(len(LETTERS) ** LENGTH):
        number = int.from_bytes(hashlib.sha256(f"{attempt}\n{seed}".encode()).digest()[:8], "big")
        made = "p-" + "".join(LETTERS[number // len(LETTERS) ** place % len(LETTERS)] for place in range(LENGTH))
        if made not in taken:
            taken.add(made)
            return made
    raise OverflowError("all ids are taken")


def parting(source: Prose, twin: Prose) -> Parting | None:
    """Return the first place where two twins are built differently, or None where they are built alike."""
    for one, other in zip(source.units, twin.units, strict=False):
        if _built(one) != _built(other) or _strangers(one, other):
            return Parting("twins-part", _place(twin, other), _place(source, one))
    if len(source.units) == len(twin.units):
        return None
    shorter = min(len(source.units), len(twin.units))
    last = [
        _place(read, read.units[min(shorter, len(read.units) - 1)]) if read.units else Place(read.path)
        for read in (twin, source)
    ]
    return Parting("twins-part", last[0], last[1])


def _built(unit: ProseUnit) -> tuple[str, int, str, str]:
    return unit.kind, unit.level, unit.shape, unit.id if unit.kind == "heading" else unit.section


def _strangers(one: ProseUnit, other: ProseUnit) -> bool:
    return bool(one.mark and other.mark and one.mark != other.mark)


def _place(read: Prose, unit: ProseUnit) -> Place:
    return Place(read.path, unit.lines[0], 1)


def written(read: Prose, marks: Iterable[str | None]) -> str | None:
    """Return the text with these ids of its units written in; None where that would change anything else."""
    lines = read.text.split("\n")
    missing = [(unit, made) for unit, made in zip(read.units, marks, strict=True) if made and not unit.mark]
    for unit, made in reversed(missing):
        first = unit.lines[0] - 1
        if unit.kind == "item":
            found = _ITEM.match(lines[first])
            if found is None:
                return None
            lines[first] = f"{found[0]}[]{{#{made}}}{lines[first][found.end() :]}"
        else:
            apart = first > 0 and lines[first - 1].strip() and not _is_heading(read, first)
            lines[first:first] = ["", f"{{#{made}}}"] if apart else [f"{{#{made}}}"]
    fresh = "\n".join(lines)
    return fresh if same_units(read, prose.parse(read.path, fresh), but_marks=True) else None


def _is_heading(read: Prose, line: int) -> bool:
    return any(unit.kind == "heading" and unit.lines[1] == line for unit in read.units)
