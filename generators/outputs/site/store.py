"""Finished pages by the hash of all that they depend on: a page whose hash is known is never rendered again.

The store holds text and never pickles, because CI restores it. Each row carries its own hash; one that does not fit is
as good as absent, and a store that cannot be read is made anew.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Collection
from pathlib import Path

from generators.outputs.site.finished import Body, Entry, Framed
from generators.outputs.site.keys import Keys
from generators.outputs.site.rows import Rows, seal

KEEP = 3
"""For how many builds a page is kept that none of them asked for: two branches may take turns."""
_TABLES = """
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


class PageStore(Rows):
    """The store of one language in the folder `memory`; a store that fails costs time and stops no one."""

    version = 2
    tables = _TABLES

    def __init__(self, memory: Path) -> None:
        """Open the store, or make a new one where there is none that can be read."""
        self._build = 0
        super().__init__(memory / "pages.sqlite")

    def look(self, base: sqlite3.Connection) -> None:
        """Find out which build was the last one."""
        self._build = base.execute("select max(used) from pages").fetchone()[0] or 0

    def body(self, keys: Keys) -> Body | None:
        """Return a body that was rendered before."""
        found = self.row("select html, contents, seal from bodies where key = ?", keys.body)
        if found is None or found[2] != seal(*found[:2]):
            return None
        data = json.loads(found[1])
        return Body(found[0], tuple(Entry(**entry) for entry in data["contents"]), data["register"])

    def page(self, keys: Keys) -> bytes | None:
        """Return a page that is known whole."""
        found = self.row(_PAGE, keys.page, keys.body)
        if found is None or found[3:] != (seal(found[0], found[2]), seal(found[1], found[5]), found[5]):
            return None
        return f"{found[0]}{found[1]}{found[2]}".encode()

    def digests(self) -> dict[str, str]:
        """Return the SHA-256 of every page that is known whole, by the key of the page."""
        return dict(self.rows("select key, digest from pages"))

    def add(self, keys: Keys, body: Body, framed: Framed) -> None:
        """Keep a page."""
        data = {"contents": [vars(entry) for entry in body.contents], "register": body.register}
        contents = json.dumps(data, ensure_ascii=False)
        row = (keys.body, body.html, contents, seal(body.html, contents))
        self.write("insert or replace into bodies values (?, ?, ?, ?)", [row])
        frame = (keys.page, keys.body, framed.before, framed.after, seal(framed.before, framed.after))
        self.write("insert or replace into frames values (?, ?, ?, ?, ?)", [frame])
        page = (keys.page, keys.body, hashlib.sha256(framed.around(body)).hexdigest(), self._build)
        self.write("insert or replace into pages values (?, ?, ?, ?)", [page])

    def keep(self, used: Collection[Keys]) -> None:
        """Remember that a build used these pages, and forget those that several builds did not use."""
        build = self._build + 1
        self.write("update pages set used = ? where key = ?", [(build, keys.page) for keys in used])
        if self.row("select 1 from pages where used < ?", build - KEEP):
            self.write("delete from pages where used < ?", [(build - KEEP,)])
            for order in _UNUSED:
                self.write(order, [()])
