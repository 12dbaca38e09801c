"""A folder of index files that is whole and ours: every file is listed with its SHA-256 and forced to disk.

Whoosh unpickles what it reads, and unpickling runs code: a folder that holds one byte more or less is never opened.
"""

from __future__ import annotations

import hashlib
import json
import os
import stat
from collections.abc import Mapping
from pathlib import Path
from secrets import token_hex
from typing import Any

Seals = Mapping[str, str]


def seal(folder: Path) -> Seals:
    """Return the hash of every file in the folder, after forcing all of them to disk."""
    found = {path.name: _hash(path) for path in sorted(folder.iterdir())}
    for name in found:
        sync(folder / name)
    sync(folder)
    return found


def is_whole(folder: Path, seals: Seals) -> bool:
    """Say whether the folder holds exactly these files, each a plain file with its hash."""
    if folder.is_symlink() or not folder.is_dir() or {path.name for path in folder.iterdir()} != set(seals):
        return False
    return all(_is_plain(folder / name) and _hash(folder / name) == digest for name, digest in seals.items())


def _is_plain(path: Path) -> bool:
    return stat.S_ISREG(path.lstat().st_mode)


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def sync(path: Path) -> None:
    """Force a file, or the names in a folder, to disk; Windows has no such thing for folders."""
    if path.is_dir() and os.name == "nt":
        return
    handle = os.open(path, os.O_RDWR if os.name == "nt" else os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def read_json(path: Path) -> Any:
    """Return the JSON of a file, or None where none stands there that can be read."""
    try:
        return json.loads(path.read_bytes())
    except (OSError, ValueError, RecursionError):
        return None


def write_json(path: Path, value: object) -> None:
    """Put the value at the path in one step that a reader sees done or not done, also after a power cut."""
    write_bytes(path, json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode())


def write_bytes(path: Path, raw: bytes) -> None:
    """Put these bytes at the path in one step that a reader sees done or not done, also after a power cut."""
    fresh = path.with_name(f".{path.name}.{token_hex(4)}")
    fresh.write_bytes(raw)
    sync(fresh)
    os.replace(fresh, path)
    sync(path.parent)
