"""The two states that are compared: commits, tags, or the folder as it stands now."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from generators.history import has_git
from generators.problem import DoracakError
from generators.tree import CONTENT_FOLDERS, Entry, FolderTree, GitTree, Tree, run_git


@dataclass(frozen=True)
class State:
    """One side of the comparison: its name as it was typed, the commit (empty for the folder), and its files."""

    name: str
    commit: str
    tree: Tree


@dataclass(frozen=True)
class AtHand:
    """A commit of which most files stand unchanged in the folder, where reading them costs no process each.

    A file of the folder is taken only where its bytes have the hash that the commit names, whatever git's index says.
    """

    git: GitTree
    folder: FolderTree
    blobs: Mapping[str, str]

    def files(self) -> dict[str, Entry]:
        """Return every path of the commit."""
        return self.git.files()

    def bytes(self, path: str) -> bytes:
        """Return what the file held in the commit."""
        if path in self.blobs:
            try:
                raw = self.folder.bytes(path)
            except KeyError:
                return self.git.bytes(path)
            if _blob(raw, len(self.blobs[path])) == self.blobs[path]:
                return raw
        return self.git.bytes(path)

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        return self.git.size(path)

    def at(self, tag: str) -> Tree:
        """Return the same repository as a git tag holds it."""
        return self.git.at(tag)


def states(root: Path, asked: str) -> tuple[State, State]:
    """Return the old and the new state of `OLD..NEW`; `OLD...NEW` starts where they parted, `OLD` alone ends now."""
    if not has_git(root):
        raise DoracakError("redline-no-git")
    dots = "..." if "..." in asked else ".."
    old, _, new = asked.partition(dots)
    if dots not in asked:
        return _state(root, old, _commit(root, old)), State("", "", FolderTree(root))
    first, second = _commit(root, old or "HEAD"), _commit(root, new or "HEAD")
    if dots == "...":
        first = _parting(root, first, second, asked)
    return _state(root, old or "HEAD", first), _state(root, new or "HEAD", second)


def _commit(root: Path, name: str) -> str:
    try:
        return run_git(root, "rev-parse", "--verify", "-q", "--end-of-options", f"{name}^{{commit}}").decode().strip()
    except DoracakError as error:
        if error.name != "git-refused":
            raise
        raise DoracakError("unknown-revision", value=name) from None


def _parting(root: Path, old: str, new: str, asked: str) -> str:
    try:
        return run_git(root, "merge-base", old, new).decode().strip()
    except DoracakError as error:
        if error.name != "git-refused":
            raise
        raise DoracakError("no-common-commit", value=asked) from None


def _state(root: Path, name: str, commit: str) -> State:
    listed = run_git(root, "ls-tree", "-r", "-z", commit, "--", *CONTENT_FOLDERS).decode("utf-8", "surrogateescape")
    rows = (line.split("\t", 1) for line in listed.split("\0") if line)
    blobs = {path: head.split()[2] for head, path in rows if head.startswith("100")}
    return State(name, commit, AtHand(GitTree(root, commit), FolderTree(root), blobs))


def _blob(raw: bytes, digits: int) -> str:
    """Return the name that git gives to these bytes: SHA-1, or SHA-256 in a repository that has longer names."""
    name = hashlib.sha1 if digits == 40 else hashlib.sha256
    return name(b"blob %d\0" % len(raw) + raw, usedforsecurity=False).hexdigest()
