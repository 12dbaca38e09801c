"""The base forms of a language as browsers look them up: words of their own, then Snowball's stemmer or endings.

Of the words with base forms of their own only those are kept for which that makes a difference to what is found: a base
form that stands nowhere in the index, nor in what is known beside it, never finds anything.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass
from pathlib import Path

from search.bases import Bases, stem
from search.browser.exceptions import Exceptions, exceptions
from search.browser.tables import Table
from search.rules import change


@dataclass(frozen=True)
class Known:
    """What base forms are needed for: the words that stand in the index, and all base forms that can matter."""

    surfaces: Set[str]
    bases: Set[str]


def tables(lang: str, bases: Bases, known: Known, memory: Path | None = None) -> dict[str, Table]:
    """Return the words with base forms of their own, and where there is no stemmer the endings by last letter.

    `memory` is a folder for what follows from the language alone.
    """
    found: dict[str, Table] = {f"{lang}-words": dict(_words(exceptions(lang, bases, memory), bases, known))}
    return found if bases.stemmer else {**found, f"{lang}-endings": _endings(bases)}


def _words(held: Exceptions, bases: Bases, known: Known) -> Iterator[tuple[str, str]]:
    surfaces, matter = known.surfaces, known.bases
    for word, changes, own, guessed in held:
        # Most words stand nowhere, and neither do their base forms; sets of them would be made for nothing.
        if word in surfaces or (
            (own in matter or guessed in matter or " " in own or " " in guessed)
            and matter & {*own.split(" ")} != matter & {*guessed.split(" ")}
        ):
            yield word, changes
    if bases.stemmer:
        yield from _stems(bases, known)


def _stems(bases: Bases, known: Known) -> Iterator[tuple[str, str]]:
    """Yield the stems of the words in the index: Snowball in the browser may be of another version than here."""
    for word in known.surfaces:
        written = change(word, stem(bases.stemmer, word)) if word.isalpha() and word not in bases.rules.words else None
        if written is not None:
            yield word, written


def _endings(bases: Bases) -> Table:
    found: dict[str, dict[str, str]] = {}
    for ending, changes in bases.rules.endings.items():
        if ending:
            found.setdefault(ending[-1], {})[ending] = changes
    return found


def stemmers(found: Iterable[Bases]) -> list[str]:
    """Return the files of Snowball that these languages need, its common part first."""
    needed = sorted({f"{one.stemmer}-stemmer.js" for one in found if one.stemmer})
    return ["base-stemmer.js", *needed] if needed else []
