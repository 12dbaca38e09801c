"""Whoosh as an engine: it keeps the keys with their places; what a plan means is evaluated outside of it.

Only what Whoosh 2.7.4 and its successors share is used. Its own parser, analysers, collectors and highlighter are
not: docs/decisions/search-engines.md says why.
"""

from __future__ import annotations

import os
from collections.abc import Collection, Generator, Iterable, Iterator, Mapping
from pathlib import Path
from threading import Lock
from typing import Any

import numpy as np
import whoosh
from whoosh import columns, fields, formats, index
from whoosh.reading import IndexReader, TermNotFound

from search.engines.backend import Backend
from search.engines.engine import Matches
from search.engines.evaluation import Evaluation
from search.engines.facets import Ints
from search.engines.frequent import most_frequent
from search.engines.keyed import FIELDS, Keyed
from search.engines.postings import SHIFT
from search.engines.rows import Rows, dump, group_text, lengths_of, load, packed, unpacked
from search.engines.spans import NOWHERE
from search.plan import Filters, Node
from search.units import SearchUnit

_COUNTED = 1024
"""The longest list of keys whose units are counted one by one where some were deleted."""
_COLUMNS = ("key", "group", "lengths")
_MEMORY = 256
"""Megabytes that Whoosh may use for postings before it sorts them on disk."""


class Keys(fields.FieldType):
    """A field of keys that were analysed before: its value is the places of each key.

    The schema is pickled into every index, so that this class must stay importable under its name.
    """

    def __init__(self) -> None:
        """Keep the positions of each key as bytes of our own; Whoosh only carries them."""
        self.format = formats.Positions()

    def index(self, value: Mapping[str, list[int]], **_: Any) -> Generator[tuple[bytes, int, float, bytes], Any, None]:
        """Yield key, frequency, weight and positions, as Whoosh asks for it."""
        for key, positions in value.items():
            # One weight for all, because Whoosh stores nothing for it then; the frequency is that of the positions.
            yield _bytes(key), 1, 1.0, np.array(positions, "<u4").tobytes()


def _bytes(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "surrogatepass")


def _schema() -> fields.Schema:
    return fields.Schema(
        id=fields.ID(unique=True),
        unit=fields.STORED(),
        key=fields.COLUMN(columns.VarBytesColumn()),  # type: ignore[no-untyped-call]
        group=fields.COLUMN(columns.RefBytesColumn()),  # type: ignore[no-untyped-call]
        lengths=fields.COLUMN(columns.VarBytesColumn()),  # type: ignore[no-untyped-call]
        **{field: Keys() for field in FIELDS},
    )


def _document(one: Keyed) -> dict[str, Any]:
    held = {
        "id": one.unit.id,
        "unit": dump(one.unit),
        "key": _bytes(one.unit.id),
        "group": _bytes(group_text(one.unit)),
        "lengths": packed(lengths_of(one)),
    }
    return held | {field: one.places(field) for field in FIELDS}


def create(folder: Path, units: Iterable[Keyed]) -> None:
    """Make an index of these units in an empty folder."""
    with index.create_in(os.fspath(folder), _schema()).writer(limitmb=_MEMORY) as writer:
        for one in units:
            writer.add_document(**_document(one))


def change(folder: Path, gone: Collection[str], units: Iterable[Keyed]) -> None:
    """Take units out of the index of this folder and add others."""
    with index.open_dir(os.fspath(folder)).writer(limitmb=_MEMORY) as writer:
        for key in gone:
            writer.delete_by_term("id", key)
        for one in units:
            writer.add_document(**_document(one))


class WhooshEngine:
    """Answers from one index, which does not change under it; safe to share between threads."""

    def __init__(self, folder: Path) -> None:
        """Open the index; whoever calls has seen that its files are ours, because Whoosh unpickles them."""
        self._reader: IndexReader = index.open_dir(os.fspath(folder), readonly=True).reader()  # type: ignore[no-untyped-call]
        self._lock = Lock()
        self._rows = _rows(self._reader)
        self._evaluation = Evaluation(self._rows, self._places)

    def search(self, plan: Node, filters: Filters, limit: int) -> Matches:
        """Return the units that match."""
        return self._evaluation.search(plan, filters, limit)

    def vocabulary(self, field: str, prefix: str, limit: int) -> tuple[tuple[str, int], ...]:
        """Return keys that begin so and in how many units they stand, frequent first.

        Of very long lists the numbers are upper bounds once units were deleted: to count them takes seconds.
        """
        if field not in FIELDS:
            return ()
        with self._lock:
            keys = dict(_keys(self._reader, field, _bytes(prefix)))
        if limit > _COUNTED or not self._reader.has_deletions():
            return most_frequent(keys, limit)
        # Whoosh counts units that were deleted until it merges their segment away.
        return most_frequent(keys, limit, lambda key: self._evaluation.holding(field, key))

    def unit(self, id: str) -> SearchUnit:  # noqa: A002 (the contract's word)
        """Return the unit of this id. Raises KeyError."""
        number = self._rows.numbers[id]
        with self._lock:
            return load(self._reader.stored_fields(number)["unit"])

    def _places(self, field: str, key: str) -> Ints:
        """Return the places of a key; readers of one file share where it is read, so that one thread reads."""
        with self._lock:
            try:
                matcher = self._reader.postings(field, _bytes(key))
            except TermNotFound:
                return NOWHERE
            numbers, values = [], []
            while matcher.is_active():
                numbers.append(matcher.id())
                values.append(matcher.value())
                matcher.next()
        positions = np.frombuffer(b"".join(values), "<u4").astype(np.int64)
        sizes = np.fromiter(map(len, values), np.int64, len(values)) // 4
        return (np.repeat(np.array(numbers, np.int64), sizes) << SHIFT) | positions


def _rows(reader: IndexReader) -> Rows:
    numbers: list[int] = []
    held: tuple[list[bytes], ...] = ([], [], [])
    for leaf, first in reader.leaf_readers():
        live = [number for number in range(leaf.doc_count_all()) if not leaf.is_deleted(number)]
        numbers += (first + number for number in live)
        # The reader of an index without units has no columns at all.
        for name, values in zip(_COLUMNS, held, strict=True) if live else ():
            column = leaf.column_reader(name, translate=False)
            values += (column[number] for number in live)
    keys, groups, lengths = held
    return Rows(numbers, [_text(key) for key in keys], [_text(group) for group in groups], unpacked(lengths))


def _keys(reader: IndexReader, field: str, prefix: bytes) -> Iterator[tuple[str, int]]:
    for text, info in reader.iter_field(field, prefix):
        if not text.startswith(prefix):
            return
        yield _text(text), info.doc_frequency()


BACKEND = Backend("whoosh", f"1 {whoosh.versionstring()}", create, change, WhooshEngine, copies=False)
