"""Documents remembered by the hash of all that they follow from; one that was harmed is made anew."""

from __future__ import annotations

import hashlib
from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generators.outputs.site.staging import write_new

_SEAL = hashlib.sha256().digest_size


@dataclass(frozen=True)
class Remembered:
    """The documents of one language in a folder of the cache; each file begins with the SHA-256 of the rest of it."""

    folder: Path

    def get(self, name: str) -> bytes | None:
        """Return the document of this name; None where there is none, or not as it was put here."""
        with suppress(OSError):
            held = (self.folder / name).read_bytes()
            seal, raw = held[:_SEAL], held[_SEAL:]
            return raw if seal == hashlib.sha256(raw).digest() else None
        return None

    def put(self, name: str, raw: bytes) -> None:
        """Remember a document under this name."""
        write_new(self.folder / name, hashlib.sha256(raw).digest() + raw)

    def keep(self, names: Collection[str]) -> None:
        """Forget every document but those of these names."""
        for old in self.folder.iterdir() if self.folder.is_dir() else ():
            if old.name not in names:
                old.unlink()

    def keep_latest(self, most: int) -> None:
        """Forget the oldest of too many documents; what another command has just taken away is not missed."""
        with suppress(OSError):
            held = sorted(self.folder.iterdir(), key=lambda one: one.stat().st_mtime)
            for old in held[:-most]:
                old.unlink(missing_ok=True)
