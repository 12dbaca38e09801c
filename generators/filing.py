"""Files beside the pages: those that would be the same are those of the build before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from generators.asked import listening
from generators.outputs.site.known import link
from generators.outputs.site.staging import write_if_new
from generators.remembered import Remembered
from generators.waiting import Waiting


def write(
    folder: Path, files: Iterable[Waiting[bytes]], memory: Remembered, kept: Path, previous: Path | None = None
) -> None:
    """Write files into the folder, by their paths in it; `kept` is where they stand for the next build.

    A file that is the same in the release `previous` is linked to.
    """
    wanted = set()
    for one in files:
        path = one.address.removeprefix("/")
        wanted.add(kept / path)
        raw = _known(kept / path, memory.recall(path, one.more))
        if raw is None:
            with listening() as heard:
                raw = one.make()
            write_if_new(kept / path, raw)
            memory.keep(path, one.asked | heard, _digest(raw), one.more)
        if previous is None or not link(previous / path, folder / path, raw):
            write_if_new(folder / path, raw)
    for old in [path for path in kept.rglob("*") if path.is_file() and path not in wanted]:
        old.unlink()


def _known(path: Path, digest: str | None) -> bytes | None:
    """Return the file where it stands with the bytes of this SHA-256."""
    with suppress(OSError):
        raw = path.read_bytes() if digest else b""
        if raw and _digest(raw) == digest:
            return raw
    return None


def _digest(raw: bytes) -> str:
    return hashlib.sha256(raw).hexdigest()
