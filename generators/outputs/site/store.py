"""Finished pages by the hash of all that they depend on: a page whose hash is known is never rendered again.

The store holds text and never pickles, because CI restores it. Each row carries its own hash; one that does not fit is
as good as absent, and a store that cannot be read is made anew.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any

from generators.outputs.site.finished import Body, Entry, Framed
from generators.outputs.site.keys import Keys

KEEP = 3
"""For how many builds a page is kept that none of them asked for: two branches may take turns."""
_VERSION = 2
"""Of the tables; a store of another version is made anew."""
_TABLES = f"""
pragma user_version = {_VERSION};
create table if not exists bodies (key text primary key, html text, contents text, seal text) without rowid;
create table if not exists frames (key text primary key, body text, before text, after text, seal text) without rowid;
create table if not exists pages (key text primary key, body text, digest text, used integer) without rowid;
"""
_PAGE = (
    "select before, html, after, frames.seal, bodies.seal, contents "
    "from frames join bodies on bodies.key = body where frames.key = ? and body = ?"
)
_UNUSED = (
    "delete from frames where key not in (select key from pages)",
    "delete from bodies where key not in (select body from pages)",
)


class PageStore:
    """The store of one language in the folder `memory`; a store that fails costs time and stops no one."""

    def __init__(self, memory: Path) -> None:
        """Open the store, or make a new one where there is none that can be read."""
        memory.mkdir(parents=True, exist_ok=True)
        self._path = memory / "pages.sqlite"
        self._broken = False
        self._base: sqlite3.Connection | None = None
        self._build = 0
        for _ in range(2):
            if self._base is None:
                with self._safely():
                    self._open()

    def _open(self) -> None:
        base = sqlite3.connect(self._path)
        try:
            # What a power cut may leave is caught by the seals; a lost store costs time and no page.
            base.executescript("pragma journal_mode = memory; pragma synchronous = off;")
            if base.execute("pragma user_version").fetchone()[0] not in (0, _VERSION):
                raise sqlite3.DatabaseError("another version")
            base.executescript(_TABLES)
            self._build = base.execute("select max(used) from pages").fetchone()[0] or 0
        except sqlite3.Error:
            base.close()
            self._path.unlink(missing_ok=True)
            raise
        self._base, self._broken = base, False

    def __enter__(self) -> PageStore:
        """Return the store."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Keep what was added, also where something failed afterwards: every row stands for itself."""
        if self._base is None:
            return
        with self._safely():
            self._base.commit()
        self._base.close()
        if self._broken:
            self._path.unlink(missing_ok=True)

    @contextmanager
    def _safely(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.Error:
            self._broken = True

    def _rows(self, ask: str, *values: str | int) -> tuple[Any, ...] | None:
        if self._base is None or self._broken:
            return None
        with self._safely():
            found: tuple[Any, ...] | None = self._base.execute(ask, values).fetchone()
            return found
        return None

    def _write(self, order: str, rows: Iterable[tuple[Any, ...]]) -> None:
        if self._base is not None and not self._broken:
            with self._safely():
                self._base.executemany(order, rows)

    def body(self, keys: Keys) -> Body | None:
        """Return a body that was rendered before."""
        found = self._rows("select html, contents, seal from bodies where key = ?", keys.body)
        if found is None or found[2] != _seal(*found[:2]):
            return None
        data = json.loads(found[1])
        return Body(found[0], tuple(Entry(**entry) for entry in data["contents"]), data["register"])

    def page(self, keys: Keys) -> bytes | None:
        """Return a page that is known whole."""
        found = self._rows(_PAGE, keys.page, keys.body)
        if found is None or found[3:] != (_seal(found[0], found[2]), _seal(found[1], found[5]), found[5]):
            return None
        return f"{found[0]}{found[1]}{found[2]}".encode()

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of every page that is known whole, by the key of the page."""
        if self._base is not None and not self._broken:
            with self._safely():
                return dict(self._base.execute("select key, digest from pages"))
        return {}

    def add(self, keys: Keys, body: Body, framed: Framed) -> None:
        """Keep a page."""
        data = {"contents": [vars(entry) for entry in body.contents], "register": body.register}
        contents = json.dumps(data, ensure_ascii=False)
        row = (keys.body, body.html, contents, _seal(body.html, contents))
        self._write("insert or replace into bodies values (?, ?, ?, ?)", [row])
        frame = (keys.page, keys.body, framed.before, framed.after, _seal(framed.before, framed.after))
        self._write("insert or replace into frames values (?, ?, ?, ?, ?)", [frame])
        page = (keys.page, keys.body, hashlib.sha256(framed.around(body)).hexdigest(), self._build)
        self._write("insert or replace into pages values (?, ?, ?, ?)", [page])

    def keep(self, used: Collection[Keys]) -> None:
        """Remember that a build used these pages, and forget those that several builds did not use."""
        build = self._build + 1
        self._write("update pages set used = ? where key = ?", [(build, keys.page) for keys in used])
        if self._rows("select 1 from pages where used < ?", build - KEEP):
            self._write("delete from pages where used < ?", [(build - KEEP,)])
            for order in _UNUSED:
                self._write(order, [()])


def _seal(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
