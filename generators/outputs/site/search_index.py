"""Writes the index that the pages search, beside the languages, because one index serves them all.

It is kept from build to build, because making it again takes seconds where nothing changed that it is made of.
"""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from functools import cache
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from generators import own_code
from generators.outputs.index.leaves import leaves_of
from generators.outputs.index.lore import lore_of_leaves
from generators.outputs.index.own_forms import analysers_of
from generators.outputs.index.units import Shown
from generators.outputs.site.known import link
from generators.outputs.site.search_box import FOLDER
from generators.outputs.site.staging import write_if_new
from generators.view import View
from search.analysis import Analyser
from search.browser import base_forms, writing
from search.lore import Lore, dumped
from search.sealed import is_whole, read_json, write_json
from search.units import SearchUnit

KEPT, SEALS = "pages", "seals.json"
_FRESH = "fresh"
_SNOWBALL = files("sphinx.search").joinpath("minified-js")
"""Snowball's own stemmers in JavaScript (BSD licence), which Sphinx brings along."""
_CODE = Path(writing.__file__).parents[1]


def write(
    out: Path,
    view: View,
    languages: Collection[str],
    memory: Path,
    shown: Shown = MappingProxyType({}),
    previous: Path | None = None,
) -> None:
    """Write the index of these languages of a view's library; `memory` keeps what it was made of, and itself.

    `shown` are pages of this library and day of which it is known what their units follow from; files that are the same
    in the release `previous` are linked to. Raises OSError where one of the two folders cannot be written.
    """
    library, day = view.library, view.today
    leaves = leaves_of(library, languages, day, memory / "units", shown)
    lore = lore_of_leaves(library, leaves.given, day)
    built = replace(lore, languages=tuple(lang for lang in lore.languages if lang in languages))
    analysers = analysers_of(built, memory / "rules")
    kept = memory / KEPT / _key(leaves.name, built, analysers, day.isoformat())
    if not _is_kept(kept):
        index = writing.bound(leaves.bound, analysers, built, day.isoformat(), memory / "rules")
        _keep(kept, _with_stemmers(index, analysers))
    for path in sorted(kept.iterdir()):
        raw = path.read_bytes()
        if previous is None or not link(previous / FOLDER / path.name, out / FOLDER / path.name, raw):
            write_if_new(out / FOLDER / path.name, raw)


def made(units: Sequence[SearchUnit], lore: Lore, analysers: Mapping[str, Analyser], day: str) -> dict[str, bytes]:
    """Return all files of the index by name, the stemmers that it needs among them."""
    return _with_stemmers(writing.write(units, analysers, lore, day), analysers)


def _with_stemmers(index: Mapping[str, bytes], analysers: Mapping[str, Analyser]) -> dict[str, bytes]:
    stemmers = base_forms.stemmers(one.bases for one in analysers.values())
    return {**index, **{name: _SNOWBALL.joinpath(name).read_bytes() for name in stemmers}}


def _key(leaves: str, lore: Lore, analysers: Mapping[str, Analyser], day: str) -> str:
    """Return a hash of all that the index follows from."""
    fingerprints = [one.fingerprint for one in analysers.values()]
    seen = repr((_code(), day, fingerprints, leaves)).encode()
    return hashlib.sha256(seen + dumped(lore)).hexdigest()[:16]


@cache
def _code() -> bytes:
    return own_code.hash_of(sorted(_CODE.glob("**/*.py")))


def _is_kept(kept: Path) -> bool:
    """Say whether this index stands there with every byte as it was made."""
    seals = read_json(kept.with_name(SEALS))
    return isinstance(seals, dict) and is_whole(kept, seals)


def _keep(kept: Path, index: Mapping[str, bytes]) -> None:
    """Keep this index and no other: of the one before, pieces that are the same stay, and all others go.

    It bears its name only when it is whole and sealed, so that a build that is killed leaves none by halves.
    """
    fresh = _before(kept.parent)
    for path in fresh.iterdir():
        if path.name not in index or path.is_symlink():
            path.unlink()
    for name, raw in index.items():
        write_if_new(fresh / name, raw)
    # Not forced to disk: what a power cut leaves does not fit its seal, and is made anew.
    write_json(kept.with_name(SEALS), {name: hashlib.sha256(raw).hexdigest() for name, raw in index.items()})
    os.rename(fresh, kept)


def _before(folder: Path) -> Path:
    """Return a folder with what was kept before under no name of an index, an empty one where that was nothing."""
    fresh = folder / _FRESH
    old = [path for path in folder.glob("*") if path.is_dir() and not path.is_symlink() and path != fresh]
    if old and not fresh.exists():
        os.rename(old.pop(), fresh)
    for path in old:
        shutil.rmtree(path, ignore_errors=True)
    fresh.mkdir(parents=True, exist_ok=True)
    return fresh
