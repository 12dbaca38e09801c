"""The only door to content: the same two questions over a folder and over a git commit."""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from pathlib import Path
from typing import Protocol

from generators.blobs import Blobs
from generators.problem import DoracakError

CONTENT_FOLDERS = ("content", "guidelines")


class Entry(Enum):
    """What stands at a path: only regular files are read."""

    FILE = "file"
    LINK = "link"
    OTHER = "other"
    UNREADABLE = "unreadable"


class Tree(Protocol):
    """Files of one state of a repository, by path with forward slashes."""

    def files(self) -> dict[str, Entry]:
        """Return every path below the content folders, sorted, and what stands there."""
        ...

    def bytes(self, path: str) -> bytes:
        """Return what the file holds; raises KeyError where there is no regular file."""
        ...

    def size(self, path: str) -> int:
        """Return the size in bytes without reading the file."""
        ...

    def at(self, tag: str) -> Tree:
        """Return the same repository as a git tag holds it."""
        ...


@dataclass(frozen=True)
class FolderTree:
    """The working tree: what stands in the folder now."""

    root: Path

    def files(self) -> dict[str, Entry]:
        """Return every path below the content folders, sorted; a folder that cannot be read is an entry too."""
        return dict(sorted(entry for top in CONTENT_FOLDERS for entry in _walk(self.root, top)))

    def bytes(self, path: str) -> bytes:
        """Return what the file holds; raises KeyError where there is no regular file."""
        full = self.root / path
        if not full.is_file() or full.is_symlink():
            raise KeyError(path)
        return full.read_bytes()

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        return (self.root / path).lstat().st_size

    def at(self, tag: str) -> GitTree:
        """Return the same repository as a git tag holds it."""
        return GitTree(self.root, f"refs/tags/{tag}")


def _walk(root: Path, folder: str) -> Iterator[tuple[str, Entry]]:
    here = root / folder
    if here.is_symlink():
        yield folder, Entry.LINK
        return
    if not here.is_dir():
        return
    try:
        names = sorted(os.listdir(here))
    except PermissionError:
        yield folder, Entry.UNREADABLE
        return
    for name in names:
        entry = _entry(here / name)
        if entry is None:
            yield from _walk(root, f"{folder}/{name}")
        else:
            yield f"{folder}/{name}", entry


def _entry(full: Path) -> Entry | None:
    """Return what stands there; None for a folder."""
    try:
        mode = full.lstat().st_mode
    except PermissionError:
        return Entry.UNREADABLE
    if stat.S_ISLNK(mode):
        return Entry.LINK
    if stat.S_ISDIR(mode):
        return None
    if stat.S_ISREG(mode):
        return Entry.FILE if os.access(full, os.R_OK) else Entry.UNREADABLE
    return Entry.OTHER


@dataclass(frozen=True)
class GitTree:
    """A commit or tag: what stood in the repository then."""

    root: Path
    revision: str

    @cached_property
    def _listing(self) -> dict[str, tuple[Entry, str, int]]:
        kinds = {"100644": Entry.FILE, "100755": Entry.FILE, "120000": Entry.LINK}
        found: dict[str, tuple[Entry, str, int]] = {}
        # A revision may come from a record: without this sign one that begins with a hyphen would be an option.
        arguments = ("ls-tree", "-r", "-l", "-z", "--end-of-options", self.revision, *CONTENT_FOLDERS)
        for line in run_git(self.root, *arguments).decode("utf-8", "surrogateescape").split("\0"):
            if line:
                head, path = line.split("\t", 1)
                mode, _, blob, size = head.split()
                found[path] = (kinds.get(mode, Entry.OTHER), blob, int(size) if size != "-" else 0)
        return dict(sorted(found.items()))

    @cached_property
    def _blobs(self) -> Blobs:
        return Blobs(self.root)

    def files(self) -> dict[str, Entry]:
        """Return every path below the content folders, sorted."""
        return {path: entry for path, (entry, _, _) in self._listing.items()}

    def bytes(self, path: str) -> bytes:
        """Return what the file held; raises KeyError where there was no regular file."""
        entry, blob, _ = self._listing[path]
        if entry is not Entry.FILE:
            raise KeyError(path)
        return self._blobs.read(blob)

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        return self._listing[path][2]

    def at(self, tag: str) -> GitTree:
        """Return the same repository as another tag holds it."""
        return GitTree(self.root, f"refs/tags/{tag}")


def hash_of(tree: Tree) -> bytes:
    """Return a hash of all content: every path, what stands there, and the bytes of files.

    Raises OSError or KeyError where a file vanishes while it is read.
    """
    made = hashlib.sha256()
    for path, entry in tree.files().items():
        digest = hashlib.sha256(tree.bytes(path)).hexdigest() if entry is Entry.FILE else ""
        made.update(f"{path}\0{entry.value}\0{digest}\n".encode("utf-8", "surrogateescape"))
    return made.digest()


def run_git(root: Path, *arguments: str) -> bytes:
    """Return what git prints; raises DoracakError where git is missing or refuses."""
    command = ["git", "-C", str(root), "-c", "core.quotepath=off", *arguments]
    try:
        done = subprocess.run(command, capture_output=True, check=False)
    except FileNotFoundError:
        raise DoracakError("no-git") from None
    if done.returncode:
        raise DoracakError("git-refused", said=done.stderr.decode("utf-8", "replace").strip())
    return done.stdout
