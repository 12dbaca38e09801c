"""The two states that are compared: commits, tags, or the folder as it stands now."""

from __future__ import annotations

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
    """A commit of which most files stand unchanged in the folder, where reading them costs no process each."""

    git: GitTree
    folder: FolderTree
    differing: frozenset[str]

    def files(self) -> dict[str, Entry]:
        """Return every path of the commit."""
        return self.git.files()

    def bytes(self, path: str) -> bytes:
        """Return what the file held in the commit."""
        if path not in self.differing and self.git.files().get(path) is Entry.FILE:
            try:
                return self.folder.bytes(path)
            except KeyError:
                return self.git.bytes(path)
        return self.git.bytes(path)

    def size(self, path: str) -> int:
        """Return the size in bytes."""
        return self.git.size(path)


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
    options = ("--name-only", "--no-renames", "--no-ext-diff", "--no-textconv", "--relative", "-z")
    changed = run_git(root, "diff", *options, commit, "--", *CONTENT_FOLDERS)
    differing = frozenset(changed.decode("utf-8", "surrogateescape").split("\0"))
    return State(name, commit, AtHand(GitTree(root, commit), FolderTree(root), differing))
