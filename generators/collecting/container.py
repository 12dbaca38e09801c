"""ZIP containers from outside: held against limits before a byte of them is unpacked."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import PurePosixPath

from generators.collecting import limits
from generators.collecting.given import Unreadable

_ENCRYPTED = 0x1


class Container:
    """The parts of a file; a part is unpacked when it is asked for, and never beyond the limits."""

    def __init__(self, raw: bytes) -> None:
        """Open a container; raises Unreadable for one that is broken, too large or not what it says."""
        try:
            self._file = zipfile.ZipFile(BytesIO(raw))
            entries = self._file.infolist()
        except (zipfile.BadZipFile, NotImplementedError, ValueError, UnicodeDecodeError):
            raise Unreadable("broken") from None
        if len(entries) > limits.PARTS:
            raise Unreadable("many-parts", limit=str(limits.PARTS))
        for one in entries:
            _refuse(one)
        self._entries = {one.filename: one for one in entries}
        if len(self._entries) < len(entries):
            raise Unreadable("same-part")

    def __contains__(self, name: str) -> bool:
        """Say whether there is a part of this name."""
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names of all parts."""
        return tuple(self._entries)

    def read(self, name: str) -> bytes:
        """Return a part; raises Unreadable where there is none, or where it is not as large as it says."""
        entry = self._entries.get(name)
        if entry is None:
            raise Unreadable("no-part", part=name)
        try:
            with self._file.open(entry) as part:
                made = part.read(limits.PART_BYTES + 1)
        except (zipfile.BadZipFile, EOFError, OSError, NotImplementedError, RuntimeError, ValueError):
            raise Unreadable("broken") from None
        if len(made) > limits.PART_BYTES:
            raise Unreadable("too-large", limit=str(limits.PART_BYTES // 1_000_000))
        return made


def _refuse(one: zipfile.ZipInfo) -> None:
    """Raise Unreadable for an entry that no office program writes."""
    path = PurePosixPath(one.filename)
    if path.is_absolute() or ".." in path.parts or "\\" in one.filename or ":" in one.filename:
        raise Unreadable("path", part=one.filename[:100])
    if one.flag_bits & _ENCRYPTED:
        raise Unreadable("encrypted")
    if one.file_size > limits.PART_BYTES:
        raise Unreadable("too-large", limit=str(limits.PART_BYTES // 1_000_000))
    if one.file_size > limits.RATIO_FROM and one.file_size > limits.RATIO * max(one.compress_size, 1):
        raise Unreadable("bomb")
