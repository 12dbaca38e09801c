r"""Repositories for tests, built in a temporary folder from a readable Markdown case over a tiny valid one.

A case is a heading `## ...` with files, each a path in backquotes on a line of its own and then a fenced block, and the
output expected, in blocks `text en` and `text sq`. The first word after the fence says what the block is:

* `yaml`, `markdown`, `text`: the whole file; with `append` behind it, what is added at the end of the file;
* `diff`: what stands behind `-`, a line, part of one or several, is replaced by what stands behind `+`;
* `bytes`: a file with escapes as in `\xff` for bytes that cannot be shown, and no line end after the last line;
* `symlink`: a link to the target in the block; `fifo`: a pipe; `remove`: the file is taken away;
* `unreadable`: the file is there, and the tree says that it cannot be read, as it does to one who is not root.

`repeat=N` writes the block N times; a path may hold the same escapes as `bytes`.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from generators.tree import Entry, FolderTree

HERE = Path(__file__).parent
MINIMAL = HERE / "repos" / "minimal"
_FENCE = re.compile(r"(?P<mark>`{3,}|~{3,})(?P<info>[^`~]*)")
_PATH = re.compile(r"`(?P<path>[^`]+)`:?")


@dataclass(frozen=True)
class Step:
    """One change to the tiny repository: what is done at which path, with the text of the block."""

    path: str
    info: tuple[str, ...]
    text: str


@dataclass(frozen=True)
class Case:
    """One scenario of a case file: its title, the steps that break the repository, and the output by language."""

    title: str
    steps: tuple[Step, ...]
    expected: dict[str, str]


@dataclass(frozen=True)
class PartlyReadable(FolderTree):
    """A folder in which some files cannot be read; tests run as root, to whom everything can."""

    unreadable: frozenset[str] = frozenset()

    def files(self) -> dict[str, Entry]:
        """Return every path and what stands there."""
        return {path: Entry.UNREADABLE if path in self.unreadable else entry for path, entry in super().files().items()}


def parts(text: str) -> list[tuple[str, str]]:
    """Return title and body of each part of a case file; what stands before the first heading has an empty title."""
    found: list[tuple[str, list[str]]] = [("", [])]
    mark = ""
    for line in text.split("\n"):
        fence = _FENCE.fullmatch(line)
        if not mark and line.startswith("## "):
            found.append((line.removeprefix("## "), []))
            continue
        if fence and mark in ("", line):
            mark = "" if mark else fence["mark"]
        found[-1][1].append(line)
    return [(title, "\n".join(lines)) for title, lines in found]


def cases(text: str) -> Iterator[Case]:
    """Yield the scenarios of a case file."""
    for title, body in parts(text)[1:]:
        blocks = list(_blocks(body))
        steps = tuple(step for step in blocks if step.path)
        expected = {step.info[1]: step.text for step in blocks if not step.path and step.info[:1] == ("text",)}
        yield Case(title, steps, expected)


def _blocks(body: str) -> Iterator[Step]:
    path, mark, info, held = "", "", (), list[str]()
    for line in body.split("\n"):
        fence, named = _FENCE.fullmatch(line), _PATH.fullmatch(line)
        if mark and line == mark:
            yield Step(path, info, "".join(f"{one}\n" for one in held))
            path, mark, held = "", "", []
        elif mark:
            held.append(line)
        elif fence:
            mark, info = fence["mark"], tuple(fence["info"].split())
        elif named:
            path = named["path"]


def build(root: Path, steps: tuple[Step, ...]) -> FolderTree:
    """Return the tree of the tiny repository in this folder, with the steps of a case done to it."""
    shutil.copytree(MINIMAL, root, dirs_exist_ok=True)
    for step in steps:
        _do(root, step)
    hidden = frozenset(step.path for step in steps if step.info[0] == "unreadable")
    return PartlyReadable(root, hidden)


def _do(root: Path, step: Step) -> None:
    path = os.fsencode(root) + b"/" + _bytes(step.path)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    kind, text = step.info[0], step.text * _times(step.info)
    if kind == "symlink":
        os.symlink(text.strip(), path)
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "remove":
        os.remove(path)
    elif kind == "diff":
        _write(path, _changed(_read(path), text).encode())
    elif kind == "bytes":
        _write(path, _bytes(text.removesuffix("\n")))
    elif kind != "unreadable":
        _write(path, (_read(path) if "append" in step.info else "").encode() + text.encode())


def _times(info: tuple[str, ...]) -> int:
    return next((int(word.removeprefix("repeat=")) for word in info if word.startswith("repeat=")), 1)


def _bytes(text: str) -> bytes:
    """Return the text as bytes with its escapes undone; what is not an escape is UTF-8."""
    return re.sub(rb"\\x([0-9a-f]{2})", lambda found: bytes([int(found[1], 16)]), text.encode())


def _read(path: bytes) -> str:
    with open(path, encoding="utf-8") as file:
        return file.read()


def _write(path: bytes, raw: bytes) -> None:
    with open(path, "wb") as file:
        file.write(raw)


def _changed(text: str, diff: str) -> str:
    for hunk in re.findall(r"(?:^-.*\n)+(?:^\+.*\n)*", diff, re.MULTILINE):
        lines = hunk.splitlines()
        old = "\n".join(line[1:] for line in lines if line[0] == "-")
        new = [line[1:] for line in lines if line[0] == "+"]
        assert text.count(old) == 1, f"not found once: {old}"
        text = text.replace(old, "\n".join(new)) if new else text.replace(f"{old}\n", "")
    return text
