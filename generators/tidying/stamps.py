"""The stamps of translations as a file: one line a unit; comments stay; keys follow their unit when positions shift."""

from __future__ import annotations

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz import fuzz

from generators.document import Document, Stamp
from generators.tidying.spans import spans
from generators.translation_states import Original
from generators.validate import nearest

ALIKE = 60.0
STICKY = 20.0
Earlier = Callable[[str, str, list[str]], Mapping[str, str]]
"""Asked for the texts with these stamps: (path, language, stamps); answers as far as history goes."""


@dataclass(frozen=True)
class _Entry:
    """One unit's lines in a file of stamps, without the comments above the next one; `width` is its key's."""

    key: str
    first: int
    last: int
    width: int


def line_of(key: str, stamp: Stamp) -> str:
    """Return the line of one unit."""
    values = [("of", stamp.of), ("status", stamp.status)]
    values += [("by", json.dumps(stamp.by, ensure_ascii=False))] if stamp.by else []
    values += [("date", str(getattr(stamp.date, "value", stamp.date)))] if stamp.date else []
    return f"{key}: {{{', '.join(f'{name}: {value}' for name, value in values)}}}"


def with_stamps(text: str, stamps: Mapping[str, Stamp]) -> str:
    """Return the file with these units stamped: in their place where they have one, else at the end."""
    lines = text.split("\n")
    entries = {entry.key: entry for entry in _entries(text)}
    for key, entry in sorted(entries.items(), key=lambda pair: -pair[1].first):
        if key in stamps:
            lines[entry.first : entry.last + 1] = [line_of(key, stamps[key])]
    fresh = [line_of(key, stamp) for key, stamp in stamps.items() if key not in entries]
    return "\n".join([*"\n".join(lines).rstrip("\n").split("\n"), *fresh]).strip("\n") + "\n"


def with_keys(text: str, moved: Mapping[str, str]) -> str:
    """Return the file with these keys renamed, all at once; an entry that another one replaces falls away."""
    lines = text.split("\n")
    entries = _entries(text)
    replaced = set(moved.values()) - set(moved)
    for entry in reversed(entries):
        if entry.key in moved:
            lines[entry.first] = moved[entry.key] + lines[entry.first][entry.width :]
        elif entry.key in replaced:
            del lines[entry.first : entry.last + 1]
    return "\n".join(lines)


def without_keys(text: str, gone: Collection[str]) -> str:
    """Return the file without these entries; comments stay."""
    lines = text.split("\n")
    for entry in reversed(_entries(text)):
        if entry.key in gone:
            del lines[entry.first : entry.last + 1]
    return "\n".join(lines)


def gone_keys(document: Document, originals: Iterable[Original], lang: str, moved: Mapping[str, str]) -> frozenset[str]:
    """Return the stamps whose unit is no longer there; one that may be a misspelt unit without a stamp is left."""
    units = {unit.id for unit in originals}
    stamps = document.stamps.get(lang, {})
    free = units - set(stamps) - set(moved.values())
    gone = (key for key in stamps if key not in units and key not in moved)
    return frozenset(key for key in gone if not nearest(key, free))


def _entries(text: str) -> list[_Entry]:
    if not text.strip():
        return []
    lines = text.split("\n")
    tops = [span for span in spans(text) if len(span.keys) == 1 and span.key]
    bounds = [*(span.key[0][0] for span in tops if span.key), len(lines)]
    found = []
    for span, (first, after) in zip(tops, pairwise(bounds), strict=True):
        width = span.key[1][1] if span.key else 0
        found.append(_Entry(str(span.keys[0]), first, _last(lines, first, after), width))
    return found


def _last(lines: list[str], first: int, after: int) -> int:
    last = after - 1
    while last > first and (not lines[last].strip() or lines[last].lstrip().startswith("#")):
        last -= 1
    return last


def moved_keys(document: Document, originals: Iterable[Original], lang: str, earlier: Earlier) -> dict[str, str]:
    """Return which stamps belong to another unit now, because units were put in, taken out or moved.

    First by the stamp itself; what is left, because its source changed as well, by likeness to the text that it had.
    """
    units = {unit.id: unit for unit in originals}
    stamps = document.stamps.get(lang, {})
    settled = {key for key, held in stamps.items() if key in units and units[key].stamp == held.of}
    free = [unit for key, unit in units.items() if key not in settled]
    moved: dict[str, str] = {}
    for key, held in stamps.items():
        if key not in settled:
            exact = next((unit for unit in free if unit.stamp == held.of), None)
            if exact is not None:
                moved[key] = exact.id
                free.remove(exact)
    rest = {key: held.of for key, held in stamps.items() if key not in settled and key not in moved}
    moved |= _by_likeness(rest, free, earlier) if rest and free else {}
    return {key: new for key, new in moved.items() if key != new}


def _by_likeness(rest: dict[str, str], free: list[Original], earlier: Earlier) -> dict[str, str]:
    """Return the best match of every stamp that is left, each unit once; one that is still like itself stays."""
    old: dict[str, str] = {}
    for path, lang in sorted({(unit.path, unit.lang) for unit in free}):
        old |= earlier(path, lang, sorted(rest.values()))
    pairs = [(fuzz.ratio(old[of], unit.text), key, unit) for key, of in rest.items() if of in old for unit in free]
    moved: dict[str, str] = {}
    for score, key, unit in sorted(pairs, key=lambda pair: (-pair[0] - STICKY * (pair[1] == pair[2].id), pair[1])):
        if score >= ALIKE and key not in moved and unit.id not in moved.values():
            moved[key] = unit.id
    return moved
