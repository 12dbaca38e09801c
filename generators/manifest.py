"""What a published folder holds: SHA-256 and size of every file, and the commit that it was made from.

The same commit gives the same bytes, so that anyone can build again and compare; what differs from build to build
(number, time, tools) stands in release.json beside it, which is not listed here.
"""

from __future__ import annotations

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

from generators import atomic
from generators.history import has_git
from generators.problem import DoracakError
from generators.tree import CONTENT_FOLDERS, run_git

MANIFEST, RELEASE = "manifest.json", "release.json"
LARGEST = 64 * 1024 * 1024
"""A manifest that is larger than this was not written by us; one of 100,000 files has 14 MB."""
_AT_ONCE = 1 << 20
"""Bytes up to which a file is read at once, which takes a third of the time."""
_DIGEST = re.compile(r"[0-9a-f]{64}")


@dataclass(frozen=True)
class Source:
    """The commit that a site was made from; `clean` says that the content was exactly that of the commit."""

    commit: str
    clean: bool


@dataclass(frozen=True)
class Entry:
    """One file; `strange` says that a link, pipe or the like stands there, which we never publish."""

    sha256: str
    size: int
    strange: bool = False


@dataclass(frozen=True)
class Difference:
    """How a published folder differs from its manifest at one path."""

    what: Literal["changed", "added", "removed"]
    path: str


def source_of(root: Path) -> Source | None:
    """Return the commit of a repository, or None where there is no git."""
    if not has_git(root):
        return None
    commit = run_git(root, "rev-parse", "--verify", "-q", "HEAD").decode("ascii").strip()
    return Source(commit, not run_git(root, "status", "--porcelain", "-z", "--", *CONTENT_FOLDERS))


def write(folder: Path, source: Source | None = None, known: Mapping[str, str] = MappingProxyType({})) -> None:
    """Write the manifest of everything that stands in the folder; equal folders give equal bytes.

    `known` are the SHA-256 of files which this process linked here after it had read them.
    """
    files = {path: {"sha256": entry.sha256, "size": entry.size} for path, entry in scan(folder, known).items()}
    made = {"commit": source.commit, "clean": source.clean} if source else None
    text = json.dumps({"files": files, "source": made}, ensure_ascii=False, indent=1, sort_keys=True) + "\n"
    atomic.write_text(folder / MANIFEST, text)


def scan(folder: Path, known: Mapping[str, str] = MappingProxyType({})) -> dict[str, Entry]:
    """Return every file below a folder by its path with forward slashes, sorted; the two lists are left out."""
    found = {path: _entry(entry, known.get(path)) for path, entry in walk(folder) if path not in (MANIFEST, RELEASE)}
    return dict(sorted(found.items()))


def walk(folder: Path) -> Iterator[tuple[str, os.DirEntry[str]]]:
    """Yield everything below a folder that is no folder itself, by its path with forward slashes."""
    waiting = [("", os.fspath(folder))]
    while waiting:
        begin, here = waiting.pop()
        # What may not be looked into is as good as absent.
        with suppress(PermissionError), os.scandir(here) as entries:
            for entry in entries:
                if entry.is_dir(follow_symlinks=False):
                    waiting.append((f"{begin}{entry.name}/", entry.path))
                else:
                    yield f"{begin}{entry.name}", entry


def _entry(found: os.DirEntry[str], known: str | None) -> Entry:
    if not found.is_file(follow_symlinks=False):
        return Entry("", 0, strange=True)
    about = found.stat(follow_symlinks=False)
    # What was put in the place of a linked file meanwhile stands there alone.
    if known is not None and about.st_nlink > 1:
        return Entry(known, about.st_size)
    with open(found.path, "rb", buffering=0) as file:
        if about.st_size > _AT_ONCE:
            return Entry(hashlib.file_digest(file, "sha256").hexdigest(), about.st_size)
        raw = file.read()
    return Entry(hashlib.sha256(raw).hexdigest(), len(raw))


def read(folder: Path) -> Mapping[str, Entry]:
    """Return what the manifest of a folder says; raises DoracakError where there is none that can be read."""
    path = folder / MANIFEST
    if path.is_symlink() or not path.is_file():
        raise DoracakError("no-manifest", folder=str(folder))
    data = plain_json(path)
    files = data.get("files") if isinstance(data, dict) else None
    if not isinstance(files, dict):
        raise DoracakError("bad-manifest", file=str(path))
    return {name: _listed(path, entry) for name, entry in files.items()}


def plain_json(path: Path) -> Any:
    """Return the JSON of a file that may have been tampered with; raises DoracakError."""
    if path.stat().st_size > LARGEST:
        raise DoracakError("bad-manifest", file=str(path))
    try:
        return json.loads(path.read_bytes())
    except (ValueError, RecursionError):
        raise DoracakError("bad-manifest", file=str(path)) from None


def _listed(path: Path, entry: Any) -> Entry:
    if isinstance(entry, dict):
        digest, size = entry.get("sha256"), entry.get("size")
        if isinstance(digest, str) and _DIGEST.fullmatch(digest) and type(size) is int:
            return Entry(digest, size)
    raise DoracakError("bad-manifest", file=str(path))


def digest(folder: Path) -> str:
    """Return the SHA-256 of the manifest itself, by which a release is known."""
    return hashlib.sha256((folder / MANIFEST).read_bytes()).hexdigest()


def differences(folder: Path) -> Iterator[Difference]:
    """Yield every file that differs from what the folder's manifest says."""
    listed, there = read(folder), scan(folder)
    for path in sorted({*listed, *there}):
        if path not in there:
            yield Difference("removed", path)
        elif path not in listed:
            yield Difference("added", path)
        elif listed[path] != there[path]:
            yield Difference("changed", path)
