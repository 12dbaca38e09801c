"""Data of a build that the next one reads back: JSON under its own hash, because CI restores it and disks fail."""

from __future__ import annotations

import hashlib
import json
from contextlib import suppress
from pathlib import Path
from typing import Any

from generators import atomic


def read(path: Path) -> Any:
    """Return what was written; None where nothing stands there, or not as it was written."""
    with suppress(OSError):
        seal, _, raw = path.read_bytes().partition(b"\n")
        if seal == _hash(raw):
            return json.loads(raw)
    return None


def write(path: Path, value: object) -> None:
    """Write data that JSON can hold, where they are not there already; raises DoracakError where it cannot."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    raw = text.encode("utf-8", "surrogatepass")
    sealed = _hash(raw) + b"\n" + raw
    if not path.is_file() or path.read_bytes() != sealed:
        atomic.write_bytes(path, sealed)


def _hash(raw: bytes) -> bytes:
    return hashlib.sha256(raw).hexdigest().encode()
