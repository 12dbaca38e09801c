"""Our own files as a hash: what is remembered of something they make is remembered under it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path

TOP = Path(__file__).resolve().parents[1]


def hash_of(paths: Iterable[Path]) -> bytes:
    """Return a hash of files of ours, by their paths in the program and what they hold, in the order given."""
    made = hashlib.sha256()
    for path in paths:
        raw = path.read_bytes()
        made.update(f"{path.relative_to(TOP).as_posix()}\0{len(raw)}\n".encode() + raw)
    return made.digest()
