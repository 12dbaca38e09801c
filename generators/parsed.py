"""Parsed files by the hash of their bytes, so that what did not change is not parsed again.

The store holds JSON and never pickles: a cache that CI restores must not be able to run code.
"""

from __future__ import annotations

import hashlib
import json
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from functools import cache
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any

_OWN_FILES = ("source.py", "spots.py", "decoding.py", "prose.py", "plain_words.py", "oddities.py", "limits.py")
_KEEPERS = ("bearable.py", "parsed.py", "readings.py")


class Parsed:
    """A store of parsed files; without a folder it remembers nothing."""

    def __init__(self, folder: Path | None) -> None:
        """Open or create the store; a store that cannot be opened or read is made anew."""
        self._fresh: list[tuple[str, str]] = []
        self._known: dict[str, str] = {}
        self._path = folder / "parsed.sqlite" if folder else None
        if self._path is not None and self._path.exists():
            self._known = _load(self._path)

    def __enter__(self) -> Parsed:
        """Return the store."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write down what is new; a store that cannot be written costs time and stops no one."""
        if self._path is None or not self._fresh:
            return
        with suppress(OSError, sqlite3.Error):
            _save(self._path, self._fresh)

    def known(self, path: str, raw: bytes) -> Any:
        """Return what was parsed from these bytes at this path before; None where that is not known."""
        with suppress(KeyError, ValueError, TypeError):
            return json.loads(self._known[_key(path, raw)])
        return None

    def get(self, path: str, raw: bytes, parse: Callable[[], Any]) -> Any:
        """Return what was parsed from these bytes at this path before, else parse and remember it."""
        held = self.known(path, raw)
        if held is not None:
            return held
        value = parse()
        self._fresh.append((_key(path, raw), json.dumps(value, ensure_ascii=False, separators=(",", ":"))))
        return value


def _key(path: str, raw: bytes) -> str:
    return hashlib.sha256(b"\0".join((tool(), path.encode(), raw))).hexdigest()


def _save(path: Path, fresh: list[tuple[str, str]]) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(path)) as base, base:
        base.execute("create table if not exists parsed (key text primary key, value text)")
        base.executemany("insert or replace into parsed values (?, ?)", fresh)


def _load(path: Path) -> dict[str, str]:
    try:
        base = sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True)
        try:
            return dict(base.execute("select key, value from parsed"))
        finally:
            base.close()
    except sqlite3.DatabaseError:
        path.unlink(missing_ok=True)
        return {}


@cache
def tool() -> bytes:
    """Return a hash of what parses: our own modules and the libraries' versions."""
    here = Path(__file__).parent
    parts = [(here / name).read_bytes() for name in _OWN_FILES + _KEEPERS]
    parts += [version(name).encode() for name in ("ruamel.yaml", "markdown-it-py", "mdit-py-plugins")]
    return hashlib.sha256(b"\0".join(parts)).digest()
