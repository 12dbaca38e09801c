"""What a register must offer: one file in register_pages/ ends in `REGISTER = Register(...)`, and that is all."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from typing import Any

from generators import register_pages as folder_of_registers
from generators.blocks import Column, Inline, Row
from generators.view import View

ORDER = (
    "meetings",
    "decisions",
    "recommendations",
    "actions",
    "lines",
    "obligations",
    "guidelines",
    "deviations",
    "tags",
    "matrix",
    "coverage",
    "translations",
)
"""In which order readers meet the registers; one that is not named here comes last."""


@dataclass(frozen=True)
class Shelf:
    """Where an entry stands in a register that is split: under a body, say, and there in a year."""

    key: str
    words: Inline
    year: int | None = None


@dataclass(frozen=True)
class Shelving:
    """One way to split a register; `key` names it in words, `shelf` says where an entry stands, None for nowhere."""

    key: str
    shelf: Callable[[View, Any], Shelf | None]


@dataclass(frozen=True)
class Named:
    """What a register is called, what it holds, and what is said where it holds nothing."""

    title: str
    about: str
    none: str


def _by_words(view: View, key: str) -> Named:
    about = view.words(f"register.{key}.about", day=view.language.day(view.today))
    return Named(view.words(f"register.{key}.title"), about, view.words(f"register.{key}.none"))


@dataclass(frozen=True)
class Register:
    """One register: its columns, its entries in order, and a row for each.

    By the first of its shelvings it is split into pages and files of rows: every entry stands on one of its shelves.
    `latest` says that the first entries are the latest; `address` differs where it is not one of `register/`. `within`
    is the key of pages that follow from many records whose first one leads to it, so that the navigation need not.
    """

    key: str
    columns: Callable[[View], tuple[Column, ...]]
    entries: Callable[[View], Sequence[Any]]
    row: Callable[[View, Any], Row]
    shelvings: tuple[Shelving, ...]
    latest: bool = False
    place: str = ""
    within: str = ""
    named: Callable[[View, str], Named] = _by_words

    @property
    def address(self) -> str:
        """Return the address of the register itself."""
        return self.place or f"register/{self.key}"

    def shelf(self, key: str) -> str:
        """Return where the rows of one shelf stand once the register is split; no id of a record can be like it."""
        return f"{self.place}_{key}" if self.place else f"register/{self.key}-{key}"


@cache
def registers() -> tuple[Register, ...]:
    """Return every register in the order of reading, as found by walking the folder register_pages/."""
    names = sorted(module.name for module in pkgutil.iter_modules(folder_of_registers.__path__))
    found: list[Register] = [import_module(f"{folder_of_registers.__name__}.{name}").REGISTER for name in names]
    return tuple(sorted(found, key=lambda one: ORDER.index(one.key) if one.key in ORDER else len(ORDER)))
