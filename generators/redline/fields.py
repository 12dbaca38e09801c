"""Records compared by meaning: field by field through their types, entries of lists by id, never by place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from pydantic import BaseModel

from generators.codes import last_part
from generators.kinds.scheme import SchemeCode
from generators.model.record import Part, Tag
from generators.model.texts import Text
from generators.redline.matching import by_likeness, in_order, keyed, laid_out

What = Literal["changed", "added", "removed", "moved"]
_LIKE = 50.0
_OWN_NAMES = ("code", "id", "clause", "version")


@dataclass(frozen=True)
class Step:
    """One step of the way to a value: a field, or one entry of the list in it.

    `entry` is the entry's own id or code, or else its place from 1; `coded` says that it can be cited by that alone.
    """

    field: str
    entry: str = ""
    coded: bool = False

    def __str__(self) -> str:
        """Return the step as it stands in a key path."""
        return f"{self.field}[{self.entry}]" if self.entry else self.field


Path = tuple[Step, ...]


@dataclass(frozen=True)
class FieldChange:
    """One value that changed, or one entry of a list that was added, removed or moved as a whole."""

    path: Path
    what: What
    old: Any = None
    new: Any = None

    @property
    def key(self) -> str:
        """Return the key path, the same in all languages."""
        return ".".join(map(str, self.path))

    @property
    def unit_id(self) -> str:
        """Return the id under which translations know the value, where it is a text."""
        names = ((step.field, last_part(step.entry) if step.coded else step.entry) for step in self.path)
        return ".".join(name for pair in names for name in pair if name)

    @property
    def is_entry(self) -> bool:
        """Say whether it is about an entry as a whole; what stood in it follows value by value."""
        return isinstance(self.new if self.new is not None else self.old, Part)


def changes(old: BaseModel | None, new: BaseModel | None) -> tuple[FieldChange, ...]:
    """Return what differs between two records; None where the record does not exist on that side."""
    return tuple(_parts(old, new, ()))


def _parts(old: BaseModel | None, new: BaseModel | None, path: Path) -> Iterator[FieldChange]:
    names: dict[str, str] = {}
    for part in (old, new):
        if part is not None:
            names |= {name: field.alias or name for name, field in type(part).model_fields.items()}
    for name, alias in names.items():
        before, after = getattr(old, name, None), getattr(new, name, None)
        if before != after or type(before) is not type(after):
            yield from _values(_nothing_if_empty(before), _nothing_if_empty(after), (*path, Step(alias)))


def _nothing_if_empty(value: Any) -> Any:
    return None if isinstance(value, tuple | Mapping) and not value else value


def _values(old: Any, new: Any, path: Path) -> Iterator[FieldChange]:
    if old is None and new is None:
        return
    if _all(Part, old, new):
        yield from _parts(old, new, path)
    elif _all(tuple, old, new) and _of_parts(old, new):
        yield from _entries(old or (), new or (), path)
    elif _all(tuple, old, new):
        yield from _items(old or (), new or (), path)
    elif _all(Mapping, old, new) and not _all(Text, old, new):
        for key in sorted({*(old or {}), *(new or {})}):
            yield from _values((old or {}).get(key), (new or {}).get(key), (*path[:-1], Step(path[-1].field, key)))
    elif _simple(old) and _simple(new):
        yield FieldChange(path, _what(old, new), old, new)
    else:
        yield from _values(old, None, path)
        yield from _values(None, new, path)


def _all(kind: Any, *values: Any) -> bool:
    return all(isinstance(value, kind) for value in values if value is not None)


def _of_parts(*lists: Any) -> bool:
    return all(isinstance(item, Part) for items in lists for item in items or ())


def _simple(value: Any) -> bool:
    return not isinstance(value, Part | tuple) and (not isinstance(value, Mapping) or isinstance(value, Text))


def _what(old: Any, new: Any) -> What:
    return "added" if old is None else "removed" if new is None else "changed"


def _entries(old: Sequence[Part], new: Sequence[Part], path: Path) -> Iterator[FieldChange]:
    pairs = _matched(old, new)
    before, after = _names(old), _names(new)
    for pair in laid_out(range(len(old)), range(len(new)), pairs):
        first = None if pair.old is None else old[pair.old]
        second = None if pair.new is None else new[pair.new]
        if pair.moved == "away":
            continue
        name = after[pair.new] if pair.new is not None else before[pair.old or 0]
        own = (*path[:-1], Step(path[-1].field, name, is_coded(second or first)))
        if first is None or second is None or pair.moved:
            yield FieldChange(own, "moved" if pair.moved else _what(first, second), first, second)
        yield from _parts(first, second, own)


def _matched(old: Sequence[Part], new: Sequence[Part]) -> dict[int, int]:
    before, after = keyed(old, own_name), keyed(new, own_name)
    pairs = {before[name]: place for name, place in after.items() if name in before}
    pairs = in_order(old, new, pairs, lambda part: repr(part))
    return by_likeness(old, new, pairs, repr, _least)


def _least(old: Part, new: Part) -> float:
    """Return how alike two entries must be; one with a code of its own is never taken for another."""
    return 101.0 if is_coded(old) and is_coded(new) else _LIKE


def is_coded(part: Part | None) -> bool:
    """Say whether an entry has a code of its own by which people cite it; codes of schemes belong to their scheme."""
    return isinstance(getattr(part, "code", None), str) and not isinstance(part, Tag | SchemeCode)


def own_name(part: Part) -> str | None:
    """Return by which of its own values people know an entry, or None."""
    if isinstance(part, Tag):
        return f"{part.scheme} {part.code}"
    found = (getattr(part, name, None) for name in _OWN_NAMES)
    return next((value for value in found if isinstance(value, str)), None)


def _names(parts: Sequence[Part]) -> list[str]:
    return [own_name(part) or str(place) for place, part in enumerate(parts, 1)]


def _items(old: Sequence[Any], new: Sequence[Any], path: Path) -> Iterator[FieldChange]:
    """Compare a list of plain values; where none came or went, only their order changed."""
    for pair in laid_out(old, new, in_order(old, new, {}, repr)):
        if pair.old is None or pair.new is None:
            yield FieldChange(path, _what(pair.old, pair.new), pair.old, pair.new)
        elif pair.moved == "here":
            yield FieldChange(path, "moved", pair.old, pair.new)
