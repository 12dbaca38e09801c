"""Tables of forms that come with simplemma, fifty languages, and the rules learned from them."""

from __future__ import annotations

import hashlib
import lzma
import os
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path
from tempfile import NamedTemporaryFile

import simplemma
from simplemma.strategies.dictionaries.dictionary_factory import SUPPORTED_LANGUAGES, DefaultDictionaryFactory

from search import learning
from search.folding import fold
from search.rules import packed, unpacked

_CODE = (Path(__file__).with_name(name) for name in ("learning.py", "rules.py", "folding.py", "tables.py"))
VERSION = hashlib.sha256(b"".join(path.read_bytes() for path in _CODE)).hexdigest()[:8]


def has_table(name: str) -> bool:
    """Say whether simplemma has a table under this name."""
    return name in SUPPORTED_LANGUAGES


def table(name: str) -> Mapping[str, set[str]]:
    """Return the base forms of each form, both folded; raises ValueError where there is no table."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for form, base in DefaultDictionaryFactory().get_dictionary(name).items():
        found[fold(form)].add(fold(base))
    return found


def learned(name: str, cache: Path | None) -> bytes:
    """Return the packed rules of a table, from the cache where they were learned before; else that takes seconds.

    What the cache holds and cannot be read is learned again.

    Raises ValueError without a table, OSError if it cannot be kept.
    """
    kept = cache and cache / f"{name}-{simplemma.__version__}-{VERSION}.rules.xz"
    if kept and kept.is_file() and _can_be_read(held := kept.read_bytes()):
        return held
    found = packed(learning.learn(table(name)))
    if kept:
        _keep(kept, found)
    return found


def _can_be_read(data: bytes) -> bool:
    try:
        unpacked(data)
    except (lzma.LZMAError, ValueError):
        return False
    return True


def _keep(path: Path, data: bytes) -> None:
    """Write whole or not at all: two builds may learn at the same time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(data)
    os.replace(file.name, path)
