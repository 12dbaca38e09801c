"""What a kind of record must offer: one file in kinds/ ends in `KIND = Kind(...)`, and that is all there is to add."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cache
from importlib import import_module
from typing import Any

from pydantic import TypeAdapter

from generators import kinds as folder_of_kinds
from generators.blocks import Block, Inline
from generators.model.texts import Text


class ProseRule(Enum):
    """Whether a record has prose twins beside it, and how their units are named."""

    NONE = "none"
    HANDBOOK = "handbook"
    NORMATIVE = "normative"


@dataclass(frozen=True)
class Kind:
    """One kind of record.

    `name` is the segment of its addresses and the key of its words; `folder` is where its files stand; `model` is what
    pydantic reads it with; `sample` is a small valid record in YAML, which `new` starts from; `title` gives its title
    in all languages; `layout(view, document)` yields the blocks of its page, and without one every field is shown with
    its label. `caption(view, document)` names a record that has no title of its own. With `own_folder` each record
    stands in a folder of its id, and other Markdown there is a narrative: words for one issue of it, no record itself.
    """

    name: str
    folder: str
    model: Any
    sample: str
    title: Callable[[Any], Text]
    layout: Callable[..., Iterable[Block]] | None = None
    caption: Callable[..., Inline] | None = None
    prose: ProseRule = ProseRule.NONE
    by_year: bool = False
    own_folder: bool = False
    paged: bool = True

    @property
    def adapter(self) -> TypeAdapter[Any]:
        """Return what validates a record of this kind."""
        return _adapter(self.model)


@cache
def _adapter(model: Any) -> TypeAdapter[Any]:
    return TypeAdapter(model)


@cache
def registry() -> dict[str, Kind]:
    """Return every kind by name, as found by walking the folder kinds/."""
    found = {}
    for module in sorted(pkgutil.iter_modules(folder_of_kinds.__path__), key=lambda module: module.name):
        kind: Kind = import_module(f"{folder_of_kinds.__name__}.{module.name}").KIND
        found[kind.name] = kind
    return found
