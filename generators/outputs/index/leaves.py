"""The leaves of all pages: what the index of the site is put together from, each of them known while its page stays."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from types import MappingProxyType

from generators.library import Library
from generators.outputs.index.kept import Kept, Units
from generators.outputs.index.units import Shown, memory_of, pages, views
from generators.view import View
from search.browser.forms import Reader
from search.browser.leaf import Leaf, dumped, leaf
from search.language import language


@dataclass(frozen=True)
class Leaves:
    """The leaves of some languages: `given` as they were found, `bound` one for each page; `name` is a hash of all."""

    given: tuple[Leaf, ...]
    bound: tuple[Leaf, ...]
    name: str


@dataclass(frozen=True)
class _Found:
    """A leaf, a hash of it, and what gives its units."""

    leaf: Leaf
    name: str
    units: Callable[[], Units]


def leaves_of(
    library: Library,
    languages: Collection[str],
    today: date,
    memory: Path | None = None,
    shown: Shown = MappingProxyType({}),
) -> Leaves:
    """Return the leaves of these languages of a public library, whose units are those of `units_of`."""
    given, bound, names = list[Leaf](), list[Leaf](), [*sorted(languages)]
    for view in views(library, today):
        reader = Reader(language(view.lang))
        with Kept(memory_of(memory, view.lang)) as kept:
            found = tuple(_found(view, kept, shown, reader))
            given += (one.leaf for one in found)
            names += (one.name for one in found)
            bound += _bound(found, reader)
    # Languages that are not built count here: a reader may have been there.
    shared = Counter(address for one in bound for address in one.addresses)
    return Leaves(
        tuple(one for one in given if one.lang in languages),
        tuple(one.twinned(shared) for one in bound if one.lang in languages),
        hashlib.sha256(repr(names).encode()).hexdigest(),
    )


def _found(view: View, kept: Kept, shown: Shown, reader: Reader) -> Iterator[_Found]:
    for key, make in pages(view, shown):
        if key:
            name, made = kept.leaf(key, make, reader)
            if made is not None:
                yield _Found(made, name, partial(kept.once, key, make))
        else:
            made = leaf(make(), reader)
            yield _Found(made, dumped(made), make)


def _bound(found: tuple[_Found, ...], reader: Reader) -> Iterator[Leaf]:
    """Yield one leaf for each page: where it shows several documents, that of all their units."""
    pages: dict[str, list[_Found]] = {}
    for one in found:
        pages.setdefault(one.leaf.page, []).append(one)
    for same in pages.values():
        yield same[0].leaf if len(same) == 1 else leaf((unit for one in same for unit in one.units()), reader)
