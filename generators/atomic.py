"""The one module that writes: a reader sees the old file or the new one, and never a piece of either.

What is written is forced to disk before its name changes, so that the promise holds over a kill and a power cut.
"""

from __future__ import annotations

import json
import os
import secrets
import socket
import stat
import sys
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path

from generators.problem import DoracakError

LOCK = ".lock"


def write_bytes(path: Path, data: bytes) -> None:
    """Put these bytes at the path in one step; a symbolic link there is refused, the file's mode is kept."""
    with said(path):
        mode = _mode(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f".{path.name[:100]}.{os.getpid()}-{secrets.token_hex(4)}.partial")
        with ExitStack() as undo:
            undo.callback(fresh.unlink, missing_ok=True)
            _write(fresh, data, mode)
            os.replace(fresh, path)
            undo.pop_all()
        sync_folder(path.parent)


def write_text(path: Path, text: str) -> None:
    """Put this text at the path in UTF-8 and with the line ends that it has."""
    write_bytes(path, text.encode("utf-8"))


def _mode(path: Path) -> int:
    try:
        found = path.lstat().st_mode
    except FileNotFoundError:
        return 0o644
    if not stat.S_ISREG(found):
        raise DoracakError("not-a-file", file=str(path))
    return stat.S_IMODE(found)


def _write(path: Path, data: bytes, mode: int) -> None:
    handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(data)
        file.flush()
        os.chmod(path, mode)
        os.fsync(file.fileno())


def sync_file(path: Path) -> None:
    """Force what the file holds to disk."""
    handle = os.open(path, os.O_RDONLY if os.name != "nt" else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def sync_folder(path: Path) -> None:
    """Force the names in the folder to disk; Windows knows no such thing and keeps its own journal."""
    if os.name != "nt":
        sync_file(path)


@contextmanager
def said(path: Path) -> Iterator[None]:
    """Turn what the system says of this path (disk full, no permission) into a mistake that the user can mend."""
    try:
        yield
    except OSError as error:
        place = str(error.filename or path)
        raise DoracakError("cannot-write", file=place, said=error.strerror or str(error)) from error


@contextmanager
def lock(folder: Path, command: str) -> Iterator[None]:
    """Hold the folder for this command; whoever comes second is told who holds it.

    The system drops the lock with the process, so that a killed build leaves nothing to clean.
    """
    path = folder / LOCK
    with said(path):
        folder.mkdir(parents=True, exist_ok=True)
        handle = os.open(path, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o644)
    try:
        if not _take(handle):
            raise DoracakError("locked", **_holder(handle))
        now = datetime.now(UTC).isoformat(timespec="seconds")
        holder = {"pid": str(os.getpid()), "host": socket.gethostname(), "start": now, "command": command}
        with said(path):
            os.ftruncate(handle, 0)
            os.lseek(handle, 0, os.SEEK_SET)
            os.write(handle, json.dumps(holder).encode())
        yield
    finally:
        os.close(handle)


def _holder(handle: int) -> dict[str, str]:
    """Return who holds the lock; whoever took it this very moment is given the time to write it down."""
    nobody = {"pid": "?", "host": "?", "start": "?", "command": "?"}
    for _ in range(20):
        time.sleep(0.05)
        os.lseek(handle, 0, os.SEEK_SET)
        with suppress(ValueError):
            held = json.loads(os.read(handle, 65536))
            if isinstance(held, dict):
                return nobody | {key: str(value) for key, value in held.items()}
    return nobody


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> bool:
        try:
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True
else:
    import fcntl

    def _take(handle: int) -> bool:
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
