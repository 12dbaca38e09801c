"""One update of an index at a time: a lock that the system drops with the process that holds it."""

from __future__ import annotations

import os
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

LOCK = "lock.sqlite"
_PATIENCE = 600.0
"""Seconds to wait for another process that updates the same index."""


@contextmanager
def alone(home: Path) -> Iterator[bool]:
    """Hold the folder for one update; gives whether the file of the lock was damaged and had to be emptied.

    Raises OSError where it cannot be had.
    """
    home.mkdir(parents=True, exist_ok=True)
    lock, mended = _taken(home / LOCK)
    with closing(lock):
        yield mended


def _taken(path: Path) -> tuple[sqlite3.Connection, bool]:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
        return _exclusive(path), True
    try:
        return _exclusive(path), False
    except sqlite3.DatabaseError:
        # An empty file is a database to SQLite; it is emptied in place, because two who each made a new one would
        # both hold a lock.
        os.truncate(path, 0)
        return _exclusive(path), True


def _exclusive(path: Path) -> sqlite3.Connection:
    """Return what holds the lock; raises sqlite3.DatabaseError for a file that is none, OSError as the system says."""
    try:
        lock = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None)
    except sqlite3.OperationalError as error:
        raise OSError(0, str(error), str(path)) from error
    try:
        lock.execute("begin exclusive")
    except sqlite3.OperationalError as error:
        lock.close()
        raise OSError(0, str(error), str(path)) from error
    except sqlite3.DatabaseError:
        lock.close()
        raise
    return lock
