"""Facts and lines as the public may read them: of a record that is not public not even the id is passed on.

A public record may name one that is internal (an institution, say); what is made for readers says *internal* there.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from generators.library import Library
from generators.records.report import Asked
from generators.reports.data import Fact, Line, Withheld

_NAMED = re.compile(r"[a-z][a-z0-9-]{1,39}(#[^\s#]+)?", re.ASCII)
"""How the id of a record is written, or that of an entry of it; anything else in such a column is words."""


def is_withheld(library: Library, key: str) -> bool:
    """Say whether this names a record that is not in the public library."""
    return bool(_NAMED.fullmatch(key)) and library.get(key.partition("#")[0]) is None


def public_lines(library: Library, columns: Iterable[Asked], lines: Iterable[Line]) -> Iterator[Line]:
    """Yield the lines; ids that are withheld stand neither in the columns of records nor in keys and sources."""
    records = tuple(one.id for one in columns if one.kind == "record")
    for place, line in enumerate(lines, 1):
        hidden = dict.fromkeys(one for key in records for one in _hidden(library, line.facts.get(key)))
        yield _without(line, tuple(hidden), place) if hidden else line


def public_fact(library: Library, asked: Asked, held: Fact) -> Fact:
    """Return a fact as a field shows it."""
    hidden = tuple(_hidden(library, held)) if asked.kind == "record" else ()
    return _of(held, hidden) if hidden else held


def _hidden(library: Library, held: Fact | None) -> Iterator[str]:
    if held is not None and isinstance(held.value, str) and is_withheld(library, held.value):
        yield held.value


def _without(line: Line, hidden: tuple[str, ...], place: int) -> Line:
    facts: Mapping[str, Fact] = {key: _of(held, hidden) for key, held in line.facts.items()}
    key = f"{Withheld.INTERNAL.value}-{place}" if any(one in line.key for one in hidden) else line.key
    return replace(line, key=key, facts=facts)


def _of(held: Fact, hidden: tuple[str, ...]) -> Fact:
    """Return a fact without these ids; of a ratio the sources are those of the fact."""
    value = Withheld.INTERNAL if held.value in hidden else held.value
    sources = tuple(one for one in held.sources if one.partition("#")[0] not in hidden)
    return replace(held, value=value, sources=sources)
