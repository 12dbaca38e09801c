"""Words whose base forms are others than their ending, or the stemmer, would say: known once for a language's rules.

A large lexicon has tens of thousands of them, and working them out anew for each index takes a fifth of a second.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from search import sealed
from search.bases import Bases, stem
from search.rules import changed

_CODE = ("bases.py", "rules.py", "folding.py")
_HERE = Path(__file__)
_MARK = "words.json"


@dataclass(frozen=True)
class Exceptions:
    """Words, what becomes of each, its base forms, and those that would be guessed; several stand between spaces."""

    words: Sequence[str]
    changes: Sequence[str]
    own: Sequence[str]
    guessed: Sequence[str]

    def __iter__(self) -> Iterator[tuple[str, str, str, str]]:
        """Iterate over words with all that is said of them."""
        return zip(self.words, self.changes, self.own, self.guessed, strict=True)


def exceptions(lang: str, bases: Bases, memory: Path | None = None) -> Exceptions:
    """Return the exceptions of a language; `memory` is the folder in which they are kept.

    Raises OSError where they cannot be kept.
    """
    if memory is None:
        return _found(bases)
    return _kept(memory, lang, f"{lang}-{_name(bases)}.{_MARK}", lambda: _found(bases))


def guessed(bases: Bases, word: str) -> tuple[str, ...]:
    """Return the base forms of a word that has none of its own."""
    return (stem(bases.stemmer, word),) if bases.stemmer else changed(word, bases.rules.by_ending(word))


def _found(bases: Bases) -> Exceptions:
    rows = ((word, changes, changed(word, changes), guessed(bases, word)) for word, changes in _words(bases))
    held = [(word, changes, " ".join(own), " ".join(other)) for word, changes, own, other in rows if own != other]
    columns = list(zip(*held, strict=True)) or [(), (), (), ()]
    return Exceptions(*columns)


def _words(bases: Bases) -> Iterator[tuple[str, str]]:
    # No line break stands in a word, by which they are kept apart.
    return ((word, changes) for word, changes in bases.rules.words.items() if "\n" not in word + changes)


def _name(bases: Bases) -> str:
    code = (_HERE, *(_HERE.parents[1] / name for name in _CODE))
    made = hashlib.sha256(b"".join(path.read_bytes() for path in code))
    made.update(bases.fingerprint.encode())
    return made.hexdigest()[:16]


def _kept(memory: Path, lang: str, name: str, find: Callable[[], Exceptions]) -> Exceptions:
    """Return what is kept under its own hash, else find it and forget what other rules were kept of the language."""
    path = memory / name
    if path.is_file():
        seal, _, raw = path.read_bytes().partition(b"\n")
        if seal == _hash(raw):
            return Exceptions(**{key: text.split("\n") if text else [] for key, text in json.loads(raw).items()})
    found = find()
    raw = json.dumps({key: "\n".join(column) for key, column in asdict(found).items()}).encode()
    memory.mkdir(parents=True, exist_ok=True)
    for old in memory.glob(f"{lang}-*.{_MARK}"):
        old.unlink(missing_ok=True)
    sealed.write_bytes(path, _hash(raw) + b"\n" + raw)
    return found


def _hash(raw: bytes) -> bytes:
    return hashlib.sha256(raw).hexdigest().encode()
