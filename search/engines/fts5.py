"""SQLite FTS5 as an engine: no dependency, small updates in well under a millisecond.

FTS5 keeps the keys with their places and gives them back through `fts5vocab`; its own `bm25()` knows no BM25F, and
its tokenizers cannot put two keys at one position: further keys stand behind the text and are moved back on reading.
Keys are written with a letter for their field, because to ask `fts5vocab` for the column of each place takes as long
as to read the place.
See https://sqlite.org/fts5.html#the_fts5vocab_virtual_table_module
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from pathlib import Path
from threading import Lock
from typing import Any
from urllib.parse import quote

import numpy as np

from search.engines.backend import Backend
from search.engines.engine import Matches
from search.engines.evaluation import Evaluation
from search.engines.facets import Ints
from search.engines.frequent import most_frequent
from search.engines.keyed import FIELDS, Keyed, Positions
from search.engines.postings import BELOW, SHIFT
from search.engines.rows import Floats, Rows, dump, group_text, lengths_of, load, packed, unpacked
from search.engines.spans import NOWHERE
from search.plan import Filters, Node
from search.units import SearchUnit

FILE = "index.sqlite"
_TABLES = f"""
create table units (number integer primary key, id text unique, grouped text, lengths blob, sizes blob, behind text);
create table texts (number integer primary key, unit text);
create virtual table keys using fts5({", ".join(FIELDS)}, tokenize = "ascii tokenchars ':%;'", columnsize = 0);
create virtual table places using fts5vocab(keys, instance);
create virtual table counts using fts5vocab(keys, row);
"""
_GAP = "%"
"""Stands where no key does; no key is written so."""
_LETTERS = dict(zip(FIELDS, "abcd", strict=True))
"""What the keys of each field begin with."""
_SPECIAL = re.compile("[^a-z0-9:\x80-\ud7ff\ue000-\U0010ffff]")
_ESCAPED = re.compile("%([0-9a-f]+);")
_LAST = "\U0010ffff"


def token(field: str, key: str) -> str:
    """Return a key of a field as one token of FTS5; what begins alike is written alike at its beginning."""
    return _LETTERS[field] + _SPECIAL.sub(lambda sign: f"%{ord(sign[0]):x};", key)


def key_of(written: str) -> str:
    """Return the key that `token` wrote."""
    return _ESCAPED.sub(lambda sign: chr(int(sign[1], 16)), written[1:])


def _text(field: str, positions: Positions) -> tuple[str, tuple[int, ...]]:
    """Return the first key of each position and behind them all others, as one text; and where those others belong."""
    first = [token(field, keys[0]) if keys else _GAP for keys in positions]
    others = [(place, key) for place, keys in enumerate(positions) for key in tuple(dict.fromkeys(keys))[1:]]
    return " ".join([*first, *(token(field, key) for _, key in others)]), tuple(place for place, _ in others)


def create(folder: Path, units: Iterable[Keyed]) -> None:
    """Make an index of these units in an empty folder."""
    with closing(_writer(folder)) as base:
        base.executescript(_TABLES)
        _add(base, units)
        base.execute("insert into keys (keys) values ('optimize')")
        base.commit()


def change(folder: Path, gone: Collection[str], units: Iterable[Keyed]) -> None:
    """Take units out of the index of this folder and add others."""
    with closing(_writer(folder)) as base:
        for key in gone:
            base.execute("delete from keys where rowid = (select number from units where id = ?)", (key,))
            base.execute("delete from texts where number = (select number from units where id = ?)", (key,))
            base.execute("delete from units where id = ?", (key,))
        _add(base, units)
        base.commit()


def _writer(folder: Path) -> sqlite3.Connection:
    base = sqlite3.connect(folder / FILE)
    # The store forces the whole folder to disk before anyone reads it, and throws a half-written one away.
    base.executescript("pragma journal_mode = off; pragma synchronous = off; pragma cache_size = -65536;")
    return base


def _add(base: sqlite3.Connection, units: Iterable[Keyed]) -> None:
    for one in units:
        texts = [_text(field, one.fields[field]) for field in FIELDS]
        sizes = packed([len(one.fields[field]) for field in FIELDS])
        behind = json.dumps([homes for _, homes in texts]) if any(homes for _, homes in texts) else None
        row = (one.unit.id, group_text(one.unit), packed(lengths_of(one)), sizes, behind)
        made = base.execute("insert into units (id, grouped, lengths, sizes, behind) values (?, ?, ?, ?, ?)", row)
        base.execute("insert into texts values (?, ?)", (made.lastrowid, dump(one.unit)))
        words = (made.lastrowid, *(text for text, _ in texts))
        base.execute("insert into keys (rowid, hs, hb, bs, bb) values (?, ?, ?, ?, ?)", words)


class Fts5Engine:
    """Answers from one index, which does not change under it; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Open the index for reading."""
        address = f"file:{quote(str(folder / FILE))}?mode=ro&immutable=1"
        self._base = sqlite3.connect(address, uri=True, check_same_thread=False)
        self._lock = Lock()
        ask = "select number, id, grouped, lengths, sizes, behind from units order by number"
        numbers, ids, groups, lengths, sizes, behind = _columns(self._base.execute(ask).fetchall())
        self._rows = Rows(numbers, ids, groups, unpacked(lengths))
        homes = {number: json.loads(held) for number, held in zip(numbers, behind, strict=True) if held}
        self._behind = _Behind([self._rows.by_number(column) for column in unpacked(sizes).T], homes)
        self._evaluation = Evaluation(self._rows, self._places)

    def search(self, plan: Node, filters: Filters, limit: int) -> Matches:
        """Return the units that match."""
        return self._evaluation.search(plan, filters, limit)

    def vocabulary(self, field: str, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Return keys that begin so and in how many units they stand, frequent first."""
        if field not in _LETTERS:
            return ()
        begin = token(field, prefix)
        ask = "select term, doc from counts where term >= ? and term < ?"
        with self._lock:
            held = self._base.execute(ask, (begin, begin + _LAST)).fetchall()
        return most_frequent({key_of(written): count for written, count in held}, limit)

    def unit(self, id: str) -> SearchUnit:  # noqa: A002 (the contract's word)
        """Return the unit of this id. Raises KeyError."""
        number = self._rows.numbers[id]
        with self._lock:
            return load(self._base.execute("select unit from texts where number = ?", (number,)).fetchone()[0])

    def _places(self, field: str, key: str) -> Ints:
        """Return the places of a key; as one text, because a row for each costs twice as much."""
        ask = f"select group_concat((doc << {SHIFT}) | offset) from places where term = ?"  # noqa: S608 (ours)
        with self._lock:
            (held,) = self._base.execute(ask, (token(field, key),)).fetchone()
        if held is None:
            return NOWHERE
        return self._behind.moved(FIELDS.index(field), np.fromstring(held, np.int64, sep=","))


def _columns(rows: Sequence[tuple[Any, ...]]) -> Sequence[Sequence[Any]]:
    return list(zip(*rows, strict=True)) or [()] * 6


class _Behind:
    """Where the keys belong that stand behind the text of a field."""

    def __init__(self, sizes: Sequence[Floats], homes: Mapping[int, list[list[int]]]) -> None:
        self._sizes, self._homes = [size.astype(np.int64) for size in sizes], homes
        self._any = [any(held[column] for held in homes.values()) for column in range(len(FIELDS))]

    def moved(self, column: int, places: Ints) -> Ints:
        """Return the places, sorted, with those behind the text moved to where they belong."""
        if not self._any[column]:
            return places
        beyond = (places & BELOW) - self._sizes[column][places >> SHIFT]
        outside = np.flatnonzero(beyond >= 0)
        if len(outside):
            places[outside] = list(self._home(column, places[outside], beyond[outside]))
            places.sort()
        return places

    def _home(self, column: int, places: Ints, beyond: Ints) -> Iterator[int]:
        for place, step in zip(places.tolist(), beyond.tolist(), strict=True):
            row = place >> SHIFT
            yield (row << SHIFT) | self._homes[row][column][step]


BACKEND = Backend("fts5", f"2 {sqlite3.sqlite_version}", create, change, Fts5Engine, copies=True)
