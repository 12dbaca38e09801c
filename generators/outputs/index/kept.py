"""Units of pages that did not change, remembered from build to build as JSON, which CI may restore.

Beside them stands the leaf of each page, which is all that the index of the site needs of it.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from generators import own_code
from generators.blocks import Page
from generators.outputs.index.particulars import Detail, Particulars
from generators.outputs.site import wire
from generators.outputs.site.rows import Rows
from search.browser.forms import Reader
from search.browser.leaf import Leaf, dumped, leaf, loaded
from search.units import SearchUnit

HERE = Path(__file__).parent
SEARCH = HERE.parents[2] / "search"
READ = ("prose.py", "plain_words.py", "oddities.py", "texts.py")
CODE = (*(HERE.parents[1] / name for name in READ), SEARCH / "units.py")
Units = tuple[SearchUnit, ...]


@cache
def _tool() -> bytes:
    """Return what makes units of a page, as one hash."""
    return own_code.hash_of((*sorted(HERE.glob("*.py")), *CODE))


@cache
def _leaf_tool() -> str:
    """Return what makes leaves of units, as one hash."""
    return own_code.hash_of(sorted(SEARCH.glob("**/*.py"))).hex()


def key_of(page: Page, known: Particulars, places: Mapping[str, Detail]) -> str:
    """Return the name of everything that the units of a page follow from."""
    # The ways to a page and who changed it last are no part of what is found on it.
    shown = wire.dump(
        Page(page.address, page.lang, page.body_lang, page.title, page.blocks, description=page.description)
    )
    return hashlib.sha256(_tool() + shown + repr((known, sorted(places.items()))).encode()).hexdigest()


class _Store(Rows):
    """What is kept in one language, under the names that `key_of` gives."""

    version = 1
    tables = """
    create table if not exists units (key text, made text, raw blob, seal text, primary key (key, made)) without rowid;
    create table if not exists leaves (key text, made text, raw blob, seal text, primary key (key, made)) without rowid;
    """


class Kept:
    """The memory of one language in a file; what a build did not ask for is forgotten at its end."""

    def __init__(self, path: Path | None) -> None:
        """Read what was kept; what cannot be read is as good as absent."""
        self._store = _Store(path) if path else None
        self._asked: dict[str, Units] = {}
        self._known: set[str] = set()

    def __enter__(self) -> Kept:
        """Return the memory."""
        return self

    def once(self, key: str, make: Callable[[], Units]) -> Units:
        """Return the units that are kept under this key, or else make them."""
        self._known.add(key)
        if key not in self._asked:
            held = self._held("units", key, "")
            units = make() if held is None else tuple(map(_unit, json.loads(held)))
            if held is None:
                self._keep("units", key, "", json.dumps([vars(unit) for unit in units], ensure_ascii=False))
            self._asked[key] = units
        return self._asked[key]

    def leaf(self, key: str, make: Callable[[], Units], reader: Reader) -> tuple[str, Leaf | None]:
        """Return the leaf of the units under this key, None where there are none, and a hash of it."""
        self._known.add(key)
        raw = self._held("leaves", key, _leaf_tool())
        if raw is not None:
            return _hash(raw), loaded(raw) if raw != b"" else None
        units = self.once(key, make)
        made = leaf(units, reader) if units else None
        return _hash(self._keep("leaves", key, _leaf_tool(), dumped(made) if made else "")), made

    def _held(self, table: str, key: str, made: str) -> bytes | None:
        ask = f"select raw, seal from {table} where key = ? and made = ?"  # noqa: S608 - one of two words of ours
        found = self._store.row(ask, key, made) if self._store else None
        if found is None or not isinstance(found[0], bytes) or found[1] != _hash(f"{key} {made} ".encode(), found[0]):
            return None
        return found[0]

    def _keep(self, table: str, key: str, made: str, text: str) -> bytes:
        raw = text.encode("utf-8", "surrogatepass")
        if self._store:
            row = (key, made, raw, _hash(f"{key} {made} ".encode(), raw))
            self._store.write(f"insert or replace into {table} values (?, ?, ?, ?)", [row])  # noqa: S608
        return raw

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Forget what was not asked for, but for that of a build that failed."""
        if self._store is None:
            return
        if error is None:
            for table in ("units", "leaves"):
                there = {key for (key,) in self._store.rows(f"select key from {table}")}  # noqa: S608
                gone = [(key,) for key in there - self._known]
                self._store.write(f"delete from {table} where key = ?", gone)  # noqa: S608
        self._store.__exit__(kind, error, trace)


def _hash(*parts: bytes) -> str:
    return hashlib.sha256(b"".join(parts)).hexdigest()


def _unit(fields: Mapping[str, Any]) -> SearchUnit:
    held: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return SearchUnit(**held)
