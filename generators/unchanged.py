"""What a whole build follows from, as one hash; where it is that of the release that is shown, nothing is made again.

The release is taken only where every file of it still has the bytes that it was published with.
"""

from __future__ import annotations

import hashlib
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path
from typing import Any

from generators import atomic, manifest, own_code
from generators.problem import DoracakError, Place, Problem, Severity
from generators.tree import FolderTree, hash_of, run_git

MEMORY = "unchanged.json"
_CODE = ("generators", "search", "conf.py")
_COMPILED = "__pycache__"


@dataclass(frozen=True)
class Outcome:
    """How a build ended: its problems, how many pages each language has, and the hash of the files of its release."""

    problems: tuple[Problem, ...]
    pages: Mapping[str, int]
    files: str


def key(root: Path, asked: tuple[str, ...]) -> str:
    """Return a hash of everything that a build follows from: content, history, what was asked, code and libraries.

    Raises OSError or KeyError where a file of the content vanishes while it is read.
    """
    made = hashlib.sha256(tool())
    for part in (*asked, *_history(root)):
        made.update(f"{len(part)} {part}\n".encode("utf-8", "surrogateescape"))
    made.update(hash_of(FolderTree(root)))
    return made.hexdigest()


def _history(root: Path) -> Iterator[str]:
    """Yield what git knows: the commit, whether older ones are missing, where the root stands in it, and all tags."""
    try:
        yield run_git(root, "rev-parse", "--verify", "-q", "HEAD").decode("ascii")
        yield run_git(root, "rev-parse", "--is-shallow-repository", "--show-prefix").decode("utf-8", "surrogateescape")
        yield tags(root)
    except DoracakError as error:
        yield error.name


def tags(root: Path) -> str:
    """Return all tags with what they stand for; raises DoracakError where there is no git."""
    return run_git(root, "for-each-ref", "refs/tags", "refs/replace").decode("utf-8", "surrogateescape")


@cache
def tool() -> bytes:
    """Return a hash of all that builds: our files, Python, and the names of what is installed, which tell versions."""
    made = hashlib.sha256(sys.version.encode())
    made.update(own_code.hash_of(found for name in _CODE for found in _files(own_code.TOP / name)))
    for place in sys.path:
        for name in sorted(found.name for found in Path(place).glob("*.dist-info")):
            made.update(f"{name}\n".encode())
    return made.digest()


def _files(place: Path) -> Iterator[Path]:
    if place.is_file():
        yield place
    for here, folders, names in os.walk(place):
        folders[:] = sorted(name for name in folders if name != _COMPILED)
        yield from (Path(here, name) for name in sorted(names))


def remember(memory: Path, name: str, outcome: Outcome) -> None:
    """Write down how the build of this key ended; where that fails the next build takes longer."""
    problems = [_plain(problem) for problem in outcome.problems]
    held = {"problems": problems, "pages": dict(outcome.pages), "files": outcome.files}
    text = json.dumps({"key": name, "outcome": held}, ensure_ascii=False, sort_keys=True)
    with suppress(DoracakError, TypeError, UnicodeEncodeError):
        atomic.write_text(memory / MEMORY, json.dumps([_seal(text), text]))


def recall(memory: Path, name: str) -> Outcome | None:
    """Return how a build of this key ended, or None where that is not known or was written by another hand."""
    with suppress(OSError, ValueError, TypeError, KeyError, RecursionError):
        seal, text = json.loads((memory / MEMORY).read_bytes())
        held = json.loads(text)
        if seal == _seal(text) and held["key"] == name:
            outcome = held["outcome"]
            return Outcome(tuple(map(_problem, outcome["problems"])), outcome["pages"], outcome["files"])
    return None


def _seal(text: str) -> str:
    return hashlib.sha256(tool() + text.encode()).hexdigest()


def _plain(problem: Problem) -> dict[str, Any]:
    severity = None if problem.severity is None else int(problem.severity)
    return {
        "place": asdict(problem.place),
        "check": problem.check,
        "values": dict(problem.values),
        "variant": problem.variant,
        "severity": severity,
    }


def _problem(data: Mapping[str, Any]) -> Problem:
    severity = None if data["severity"] is None else Severity(data["severity"])
    return Problem(Place(**data["place"]), data["check"], data["values"], data["variant"], severity)


def files_of(listed: Mapping[str, manifest.Entry]) -> str:
    """Return one hash for the files that a manifest lists."""
    names = [[path, entry.sha256, entry.size] for path, entry in sorted(listed.items())]
    return hashlib.sha256(json.dumps(names).encode()).hexdigest()


def put(previous: Path | None, outcome: Outcome, folder: Path) -> bool:
    """Link a whole release into an empty folder; say whether that was done, which it is where no byte is different."""
    if previous is None:
        return False
    with suppress(OSError):
        there = manifest.scan(previous)
        if files_of(there) == outcome.files and not any(entry.strange for entry in there.values()):
            for path in there:
                (folder / path).parent.mkdir(parents=True, exist_ok=True)
                os.link(previous / path, folder / path)
            return True
    return False
