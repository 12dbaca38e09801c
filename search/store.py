"""The store of an index: made aside, forced to disk and shown by changing one file, so that a kill never harms it.

`<folder>/<engine>/<name>/` holds one whole index. `current.json` beside it says which one is shown, what it was made
of, and the hash of each of its files. What does not fit is as good as absent: the index is derived and is made again.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from secrets import token_hex
from typing import Any, Literal

from search.analysis import Analyser
from search.engines.backend import Backend
from search.engines.backends import backend
from search.engines.engine import Engine
from search.engines.keyed import keyed
from search.engines.rows import dump
from search.lock import alone
from search.sealed import Seals, is_whole, read_json, seal, sync, write_json
from search.units import SearchUnit

CURRENT, UNITS = "current.json", "units.json"
_FORMAT = "1"
"""To be changed with the fields, the keys at a position, or what a unit holds."""
_KEEP = 2
"""Whoever read `current.json` a moment ago still finds the index that it named."""
_LARGE = 3
"""A change of more than one unit in so many is made as a whole, which takes less time then."""


class NoIndexError(Exception):
    """There is no whole index of ours for this engine and analysis: `update` makes one."""


@dataclass(frozen=True)
class Updated:
    """What an update did; `damaged` says that what stood there was not as it was made, and was thrown away."""

    what: Literal["unchanged", "changed", "rebuilt"]
    added: int = 0
    gone: int = 0
    damaged: bool = False


def open_index(folder: Path, engine: str, analysers: Mapping[str, Analyser] | None = None) -> Engine:
    """Return the engine over the index that is shown.

    With `analysers` it must have been made with just these. Raises NoIndexError, and KeyError for an unknown engine.
    """
    kind, home = backend(engine), folder / engine
    for _ in range(_KEEP + 1):
        shown = _shown(home)
        if shown is None or shown["made"] != _made(kind, analysers or shown["made"]["analysis"]):
            break
        try:
            if is_whole(home / shown["name"], shown["files"]):
                return kind.open(home / shown["name"])
        except FileNotFoundError:
            # Two updates in the meantime have swept it away; the pointer names a newer one.
            continue
        if _shown(home) == shown:
            break
    raise NoIndexError(engine)


def update(folder: Path, engine: str, units: Iterable[SearchUnit], analysers: Mapping[str, Analyser]) -> Updated:
    """Make the index of these units the one that is shown: by changing the one before, or from nothing.

    Raises KeyError for an unknown engine and for a unit whose language has no analyser, OSError as the system says.
    """
    kind, home = backend(engine), folder / engine
    wanted = {unit.id: unit for unit in units}
    for lang in {unit.lang for unit in wanted.values()}.difference(analysers):
        raise KeyError(lang)
    digests = {key: _digest(unit) for key, unit in wanted.items()}
    with alone(home) as mended:
        _sweep(home)
        held = _held(home, kind, analysers)
        damaged = mended or (held is None and _is_damaged(home, kind, analysers))
        if held == digests:
            return Updated("unchanged", damaged=damaged)
        fresh = {key for key, digest in digests.items() if (held or {}).get(key) != digest}
        gone = {key for key, digest in (held or {}).items() if digests.get(key) != digest}
        small = held is not None and _LARGE * (len(fresh) + len(gone)) < len(digests)
        staged = home / f".{token_hex(8)}"
        staged.mkdir()
        if small:
            _take_over(home / _shown(home)["name"], staged, kind)
            kind.change(staged, gone, (keyed(wanted[key], analysers) for key in wanted if key in fresh))
        else:
            kind.create(staged, (keyed(unit, analysers) for unit in wanted.values()))
        _show(home, staged, _made(kind, analysers), digests)
    if small:
        return Updated("changed", len(fresh), len(gone), damaged)
    return Updated("rebuilt", len(digests), len(held or {}), damaged)


def _made(kind: Backend, analysis: Mapping[str, Analyser | str]) -> dict[str, Any]:
    """Return what an index follows from, besides its units."""
    prints = {lang: one if isinstance(one, str) else one.fingerprint for lang, one in sorted(analysis.items())}
    return {"format": _FORMAT, "engine": f"{kind.name} {kind.version}", "analysis": prints}


def _digest(unit: SearchUnit) -> str:
    return hashlib.sha256(dump(unit).encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _shown(home: Path) -> Any:
    """Return what `current.json` says, or None where it says nothing that makes sense."""
    held = read_json(home / CURRENT)
    if not isinstance(held, dict) or set(held) != {"name", "made", "files"}:
        return None
    plain = isinstance(held["name"], str) and held["name"].isalnum() and isinstance(held["files"], dict)
    prints = held["made"].get("analysis") if isinstance(held["made"], dict) else None
    return held if plain and isinstance(prints, dict) and all(isinstance(one, str) for one in prints.values()) else None


def _held(home: Path, kind: Backend, analysers: Mapping[str, Analyser]) -> dict[str, str] | None:
    """Return the digests of the units in the index that is shown; None where it cannot be built upon."""
    shown = _shown(home)
    if shown is None or shown["made"] != _made(kind, analysers) or not is_whole(home / shown["name"], shown["files"]):
        return None
    held: dict[str, str] = read_json(home / shown["name"] / UNITS)
    return held


def _is_damaged(home: Path, kind: Backend, analysers: Mapping[str, Analyser]) -> bool:
    """Say whether an index stands here that was made with this very analysis, or of which nobody can say with what."""
    shown = _shown(home)
    return (home / CURRENT).exists() and (shown is None or shown["made"] == _made(kind, analysers))


def _take_over(shown: Path, staged: Path, kind: Backend) -> None:
    for path in shown.iterdir():
        if kind.copies or path.name == UNITS:
            shutil.copyfile(path, staged / path.name)
        else:
            _link(path, staged / path.name)


def _link(path: Path, other: Path) -> None:
    try:
        os.link(path, other)
    except (OSError, NotImplementedError):
        shutil.copyfile(path, other)


def _show(home: Path, staged: Path, made: dict[str, Any], digests: Mapping[str, str]) -> None:
    write_json(staged / UNITS, digests)
    files: Seals = seal(staged)
    name = staged.name.removeprefix(".")
    os.rename(staged, home / name)
    # The name must be on disk before what refers to it.
    sync(home)
    write_json(home / CURRENT, {"name": name, "made": made, "files": files})


def _sweep(home: Path) -> None:
    """Remove what killed updates left behind, and indexes that nobody can be about to open."""
    shown = _shown(home)
    others = [path for path in home.iterdir() if path.is_dir() and not (shown and path.name == shown["name"])]
    whole = sorted((path for path in others if path.name.isalnum()), key=lambda path: path.stat().st_mtime_ns)
    for path in others:
        if path not in whole[len(whole) - (_KEEP - 1) :]:
            shutil.rmtree(path, ignore_errors=True)
    for path in home.glob(f".{CURRENT}.*"):
        path.unlink(missing_ok=True)
