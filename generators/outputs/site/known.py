"""Puts the pages that are known already where the site is built, and says which are not."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from generators.outputs.site.assets import copy_assets
from generators.outputs.site.keys import Hasher, Keys
from generators.outputs.site.staging import PLAN, SUFFIX, write_if_new
from generators.outputs.site.store import PageStore


def staged(stage: Path, digests: Mapping[str, str] | None = None) -> dict[str, Keys]:
    """Return the address of every staged page of a language with the hashes of all that it depends on.

    `digests` are the SHA-256 of the pages' bytes where who staged them knows them.
    """
    hasher = Hasher((stage / PLAN).read_bytes())
    if digests is not None:
        return {address: hasher.keys_of(digests[address]) for address in sorted(digests)}
    paths = sorted(stage.rglob(f"*{SUFFIX}"))
    return {path.relative_to(stage).as_posix().removesuffix(SUFFIX): hasher.keys(path.read_bytes()) for path in paths}


@dataclass(frozen=True)
class Known:
    """How the pages of one language were put: addresses of those that are not known, and SHA-256 of linked files."""

    missing: tuple[str, ...]
    linked: Mapping[str, str]


def put(wanted: Mapping[str, Keys], memory: Path, target: Path, previous: Path | None) -> Known:
    """Write every page that is known, as a link to the release `previous` where it is the same there."""
    missing, linked = [], {}
    with PageStore(memory) as store:
        digests = store.digests() if previous is not None else {}
        # Thousands of times: paths as text take a third of the time of Path objects.
        new, old = os.fspath(target), os.fspath(previous or target)
        for address, keys in wanted.items():
            name, digest = f"{address}.html", digests.get(keys.page)
            if digest and link_known(f"{old}/{name}", f"{new}/{name}", digest):
                linked[name] = digest
                continue
            page = store.page(keys)
            if page is None:
                missing.append(address)
            else:
                write_if_new(target / name, page)
    return Known(tuple(missing), linked)


def link_known(old: str, new: str, digest: str) -> bool:
    """Link to the file of an earlier release where it holds the bytes of this SHA-256."""
    with suppress(OSError):
        return hashlib.sha256(_read(old)).hexdigest() == digest and _link(old, new)
    return False


def link(old: Path, new: Path, raw: bytes) -> bool:
    """Link to the file of an earlier release where it holds exactly these bytes, which saves writing it to disk."""
    with suppress(OSError):
        return _read(os.fspath(old)) == raw and _link(os.fspath(old), os.fspath(new))
    return False


def _read(path: str) -> bytes:
    with open(path, "rb", buffering=0) as file:
        return file.read()


def _link(old: str, new: str) -> bool:
    if os.path.islink(old):
        return False
    try:
        os.link(old, new)
    except FileNotFoundError:
        os.makedirs(os.path.dirname(new), exist_ok=True)
        os.link(old, new)
    return True


def tidy(wanted: Mapping[str, Keys], memory: Path, target: Path) -> None:
    """Add the files of the theme, and remove pages that are gone, from the site and in time from the store."""
    kept = copy_assets(target) | {target / f"{address}.html" for address in wanted}
    for old in [path for path in target.rglob("*.html") if path not in kept]:
        old.unlink()
    with PageStore(memory) as store:
        store.keep(wanted.values())
