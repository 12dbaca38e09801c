"""Units of pages that did not change, remembered from build to build as JSON, which CI may restore."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from types import TracebackType
from typing import Any

from generators import own_code, sealed
from generators.blocks import Page
from generators.outputs.index.particulars import Detail, Particulars
from generators.outputs.site import wire
from search.units import SearchUnit

HERE = Path(__file__).parent
READ = ("prose.py", "plain_words.py", "oddities.py", "texts.py")
CODE = (*(HERE.parents[1] / name for name in READ), HERE.parents[2] / "search" / "units.py")
Units = tuple[SearchUnit, ...]


@cache
def _tool() -> bytes:
    """Return what makes units of a page, as one hash."""
    return own_code.hash_of((*sorted(HERE.glob("*.py")), *CODE))


def key_of(page: Page, known: Particulars, places: Mapping[str, Detail]) -> str:
    """Return the name of everything that the units of a page follow from."""
    # The ways to a page and who changed it last are no part of what is found on it.
    shown = wire.dump(
        Page(page.address, page.lang, page.body_lang, page.title, page.blocks, description=page.description)
    )
    return hashlib.sha256(_tool() + shown + repr((known, sorted(places.items()))).encode()).hexdigest()


class Kept:
    """The memory of one language: what this build did not ask for is forgotten at its end."""

    def __init__(self, path: Path | None) -> None:
        """Read what was kept; what cannot be read is as good as absent."""
        self._path = path
        self._old: Mapping[str, Any] = (sealed.read(path) if path else None) or {}
        self._new: dict[str, Units] = {}

    def __enter__(self) -> Kept:
        """Return the memory."""
        return self

    def once(self, key: str, make: Callable[[], Units]) -> Units:
        """Return what is kept under this key, or else make it."""
        if key not in self._new:
            held = self._old.get(key)
            self._new[key] = make() if held is None else tuple(map(_unit, held))
        return self._new[key]

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Write the memory down where it says anything new."""
        # What is asked for in another order says nothing new.
        if self._path is not None and error is None and self._new.keys() != self._old.keys():
            sealed.write(self._path, {key: [vars(unit) for unit in units] for key, units in self._new.items()})


def _unit(fields: Mapping[str, Any]) -> SearchUnit:
    held: dict[str, Any] = {name: tuple(value) if isinstance(value, list) else value for name, value in fields.items()}
    return SearchUnit(**held)
