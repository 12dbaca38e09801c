"""A small SQLite file of things that can be made again: one that cannot be read is made anew, and stops no one."""

from __future__ import annotations

import hashlib
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self


class Rows:
    """The file at `path`; what of it cannot be written costs time in the next build.

    `tables` makes its tables; a file of another `version` is made anew.
    """

    version: ClassVar[int]
    tables: ClassVar[str]

    def __init__(self, path: Path) -> None:
        """Open the file, or make a new one where there is none that can be read."""
        path.parent.mkdir(parents=True, exist_ok=True)
        self._path = path
        self._broken = False
        self._base: sqlite3.Connection | None = None
        for _ in range(2):
            if self._base is None:
                with self._safely():
                    self._open()

    def _open(self) -> None:
        base = sqlite3.connect(self._path)
        try:
            # What a power cut may leave is caught by the seals; a lost store costs time and no page.
            base.executescript("pragma journal_mode = memory; pragma synchronous = off;")
            version = base.execute("pragma user_version").fetchone()[0]
            if version not in (0, self.version):
                raise sqlite3.DatabaseError("another version")
            if version == 0:
                base.executescript(f"{self.tables}\npragma user_version = {self.version};")
            self.look(base)
        except sqlite3.Error:
            base.close()
            self._path.unlink(missing_ok=True)
            raise
        self._base, self._broken = base, False

    def look(self, base: sqlite3.Connection) -> None:
        """Look at what stands there when it is opened; raises sqlite3.Error where it cannot be read."""

    def __enter__(self) -> Self:
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

    def row(self, ask: str, *values: str | int) -> tuple[Any, ...] | None:
        """Return the first row of what is asked for; None where there is none, or none that can be read."""
        return next(iter(self.rows(ask, *values)), None)

    def rows(self, ask: str, *values: str | int) -> list[tuple[Any, ...]]:
        """Return all rows of what is asked for; none where they cannot be read."""
        if self._base is not None and not self._broken:
            with self._safely():
                return self._base.execute(ask, values).fetchall()
        return []

    def write(self, order: str, rows: Iterable[tuple[Any, ...]]) -> None:
        """Do what is ordered with each of the rows."""
        if self._base is not None and not self._broken:
            with self._safely():
                self._base.executemany(order, rows)


def seal(*parts: str) -> str:
    """Return the hash by which a row shows that it is as it was written."""
    return hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).hexdigest()
