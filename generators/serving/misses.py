"""Counts what was looked for in vain, as a list of words that the glossary lacks; nothing about who asked is kept.

A query that holds an at sign or many digits may name a person and is not counted; one that was asked only once is not
written down.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from generators import atomic
from search.folding import fold

NAME = "misses.json"
LEAST = 2
LONGEST, MOST, DIGITS = 80, 2000, 4
NOTHING, UNOPENED = "nothing_found", "nothing_opened"


@dataclass
class Misses:
    """The counts of one folder; `nothing_opened` is how often hits were shown, less how often one was opened."""

    folder: Path
    _counts: dict[str, dict[str, int]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Go on from what was counted before; a file that is none of ours is begun again."""
        path = self.folder / NAME
        held = _read(path.read_bytes()) if path.is_file() else {}
        self._counts.update({query: {name: int(times[name]) for name in times} for query, times in held.items()})

    def asked(self, query: str, found: int) -> None:
        """Count one answer."""
        self._add(query, UNOPENED if found else NOTHING, 1)

    def opened(self, query: str) -> None:
        """Count that a hit of this query was opened."""
        if self._counts.get(_plain(query), {}).get(UNOPENED):
            self._add(query, UNOPENED, -1)

    def _add(self, query: str, name: str, times: int) -> None:
        plain = _plain(query)
        if not plain or (plain not in self._counts and len(self._counts) >= MOST):
            return
        counts = self._counts.setdefault(plain, {NOTHING: 0, UNOPENED: 0})
        counts[name] += times
        if max(counts.values()) >= LEAST:
            shown = {query: held for query, held in sorted(self._counts.items()) if max(held.values()) >= LEAST}
            atomic.write_text(self.folder / NAME, json.dumps(shown, ensure_ascii=False, indent=1) + "\n")


def _plain(query: str) -> str:
    """Return the query in one normal form, or nothing where it must not be kept."""
    plain = " ".join(fold(query).split())
    return "" if "@" in plain or len(plain) > LONGEST or sum(map(str.isdigit, plain)) > DIGITS else plain


def _read(raw: bytes) -> Mapping[str, Mapping[str, int]]:
    try:
        held = json.loads(raw)
    except (ValueError, RecursionError):
        return {}
    return held if isinstance(held, dict) and all(map(_is_count, held.values())) else {}


def _is_count(held: object) -> bool:
    names = {NOTHING, UNOPENED}
    return isinstance(held, dict) and set(held) == names and all(type(times) is int for times in held.values())
