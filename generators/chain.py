"""The chain of releases: each knows the hash of the one before it, so that an old or foreign site can be told.

A release carries its link of the chain as release.json. A copy stays in the log of the releases when the release itself
is thrown away; only what was shown to readers is in the log.
"""

from __future__ import annotations

import hashlib
import json
import platform
import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from itertools import pairwise
from pathlib import Path
from typing import Any

from generators import atomic, manifest
from generators.manifest import RELEASE
from generators.problem import DoracakError

TOOLS = (
    "sphinx",
    "docutils",
    "myst-parser",
    "markdown-it-py",
    "mdit-py-plugins",
    "jinja2",
    "furo",
    "ruamel.yaml",
    "pydantic",
    "babel",
    "pypandoc_binary",
    "typst",
    "python-docx",
    "lxml",
)
_NUMBERED = re.compile(r"(\d{1,9})\.json")


@dataclass(frozen=True)
class Finding:
    """What is wrong with the chain: a key of the words `verify.<name>`, and the values that they need."""

    name: str
    values: dict[str, str]


def numbers(log: Path) -> list[int]:
    """Return the numbers of all releases that were ever shown, in order."""
    if not log.is_dir():
        return []
    return sorted(int(found[1]) for path in log.iterdir() if (found := _NUMBERED.fullmatch(path.name)))


def seal(folder: Path, number: int, log: Path) -> None:
    """Write the release's link of the chain into its folder, which has its manifest already."""
    last = max((known for known in numbers(log) if known < number), default=None)
    data = {
        "number": number,
        "time": datetime.now(UTC).isoformat(timespec="seconds"),
        "manifest": manifest.digest(folder),
        "previous": None if last is None else _previous(log, last),
        "tools": {"python": platform.python_version(), **dict(_versions())},
    }
    atomic.write_text(folder / RELEASE, json.dumps(data, indent=1, sort_keys=True) + "\n")


def _previous(log: Path, number: int) -> dict[str, Any]:
    raw = (log / f"{number}.json").read_bytes()
    held = link(log / f"{number}.json")
    return {"number": number, "manifest": held.get("manifest"), "release": hashlib.sha256(raw).hexdigest()}


def _versions() -> Iterator[tuple[str, str]]:
    for name in TOOLS:
        with suppress(PackageNotFoundError):
            yield name, version(name)


def remember(folder: Path, log: Path) -> None:
    """Put a release that is shown into the log; one from before there was a chain has nothing to remember."""
    path = folder / RELEASE
    if not path.is_file():
        return
    kept = log / f"{link(path)['number']}.json"
    if not kept.is_file():
        atomic.write_bytes(kept, path.read_bytes())


def link(path: Path) -> dict[str, Any]:
    """Return one link of the chain; raises DoracakError where it was not written by us."""
    data = manifest.plain_json(path)
    if isinstance(data, dict) and type(data.get("number")) is int and isinstance(data.get("manifest"), str):
        return data
    raise DoracakError("bad-manifest", file=str(path))


def findings(folder: Path, log: Path) -> Iterator[Finding]:
    """Yield what is wrong with the release in this folder as a link of the chain, and with the chain before it."""
    path = folder / RELEASE
    if path.is_symlink() or not path.is_file():
        yield Finding("unchained", {"file": RELEASE})
        return
    held = link(path)
    if held["manifest"] != manifest.digest(folder):
        yield Finding("other-manifest", {"number": str(held["number"])})
    known = numbers(log)
    if not known:
        return
    if held["number"] < known[-1]:
        yield Finding("rolled-back", {"number": str(held["number"]), "newest": str(known[-1])})
    if held["number"] in known and path.read_bytes() != (log / f"{held['number']}.json").read_bytes():
        yield Finding("forked", {"number": str(held["number"])})
    elif held["number"] not in known:
        yield from _joins(held, known, log)
    yield from _breaks(known, log)


def _joins(held: dict[str, Any], known: list[int], log: Path) -> Iterator[Finding]:
    """Yield a fork where a release that is not in the log does not follow the last one that is."""
    if held["number"] < known[-1] or held.get("previous") != _previous(log, known[-1]):
        yield Finding("forked", {"number": str(held["number"])})


def _breaks(known: list[int], log: Path) -> Iterator[Finding]:
    """Yield every place in the log where a release does not know the one before it."""
    for before, number in pairwise(known):
        if link(log / f"{number}.json").get("previous") != _previous(log, before):
            yield Finding("broken", {"number": str(number), "before": str(before)})
