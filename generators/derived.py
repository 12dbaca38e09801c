"""What a page that follows from many records must offer: a file in derived_pages/ ends in `DERIVED = Derived(...)`."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module

from generators import derived_pages as folder_of_pages
from generators.blocks import Maker
from generators.document import Document
from generators.register import Register
from generators.site_plan import Link
from generators.view import View


def _none(_: View) -> Iterable[Register]:
    return ()


def _nowhere(_: View) -> Iterable[tuple[Document, Maker]]:
    return ()


def _unfiled(_: View) -> Iterable[Filed]:
    return ()


@dataclass(frozen=True)
class Filed:
    """As what search finds a page that is no record's: of which kind, about which bodies, in which state, of which day.

    `make` makes the page with no more on it than is to be found there; `date` is an ISO day, empty where it is of none.
    """

    kind: str
    make: Maker
    bodies: tuple[str, ...] = ()
    status: str = ""
    date: str = ""


@dataclass(frozen=True)
class Derived:
    """Pages that no single record makes: follow-up, statistics, programmes of all groups and the like.

    `key` is what each of them names as its `section`; `heading` is the heading of the navigation that `links` stand
    under; `makers` yields the address of each page, which begins with `key`, with what makes it; `registers` are those
    among its pages that are split where they grow long, so that their rows can be filtered; `lists` names a kind whose
    records one of them lists, so that the navigation need not name each; `shows` yields the records that have no page
    of their own because one of these shows them, with what makes it: there the search finds their words; `filed` says
    which of the pages search finds as things of their own.
    """

    key: str
    heading: str
    links: Callable[[View], Iterable[Link]]
    makers: Callable[[View], Iterator[tuple[str, Maker]]]
    registers: Callable[[View], Iterable[Register]] = _none
    lists: str = ""
    shows: Callable[[View], Iterable[tuple[Document, Maker]]] = _nowhere
    filed: Callable[[View], Iterable[Filed]] = _unfiled


@cache
def derived() -> tuple[Derived, ...]:
    """Return all of them by the names of their files, as found by walking the folder derived_pages/."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder_of_pages.__path__))
    return tuple(import_module(f"{folder_of_pages.__name__}.{name}").DERIVED for name in names)
