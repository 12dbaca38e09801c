"""What a file engine offers to the store: how an index is made, changed and opened in a folder of its own."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from pathlib import Path

from search.engines.engine import Engine
from search.engines.keyed import Keyed


@dataclass(frozen=True)
class Backend:
    """One way to keep an index in files.

    `create(folder, units)` fills an empty folder; `change(folder, gone, units)` takes out the units of the ids `gone`
    and adds `units`, whose ids do not stand in the index any more; `open(folder)` gives what answers. `copies` says
    whether `change` writes into files that stand there already, so that they may not be shared with the index before.
    """

    name: str
    version: str
    create: Callable[[Path, Iterable[Keyed]], None]
    change: Callable[[Path, Collection[str], Iterable[Keyed]], None]
    open: Callable[[Path], Engine]
    copies: bool
