"""Two libraries compared: documents by id, their records by meaning, their prose unit by unit, in every language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generators.document import Document, address_of
from generators.library import Library
from generators.redline import fields, units
from generators.redline.fields import FieldChange
from generators.redline.states import State
from generators.redline.units import UnitChange
from generators.tree import Entry, Tree


@dataclass(frozen=True)
class DocumentChange:
    """One document that changed; `prose` holds every unit of each language, unchanged ones too."""

    old: Document | None
    new: Document | None
    fields: tuple[FieldChange, ...]
    prose: Mapping[str, tuple[UnitChange, ...]]
    renamed: str = ""

    @property
    def document(self) -> Document:
        """Return the document as it is now, or as it was where it is gone."""
        held = self.new or self.old
        assert held is not None
        return held

    @property
    def what(self) -> str:
        """Return `added`, `removed` or `changed`."""
        return "added" if self.old is None else "removed" if self.new is None else "changed"

    @property
    def size(self) -> int:
        """Return in how many places the document differs."""
        return len(self.fields) + sum(one.fate != "same" for found in self.prose.values() for one in found)


@dataclass(frozen=True)
class Redline:
    """Everything that differs between two states.

    `unread` are files of records that cannot be read on one side, so that nothing is said of them; `others` files that
    are no documents and differ; `hidden` tells how many documents differ in parts that are not shown because they are
    internal.
    """

    before: Library
    after: Library
    documents: tuple[DocumentChange, ...]
    unread: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    hidden: int = 0


def compare(old: Library, new: Library, internal: bool = False, path: str = "") -> Redline:
    """Return what differs below the path; what is internal is left out, and counted, unless asked for."""
    before, after = (old, new) if internal else (old.public(), new.public())
    unread = frozenset(key for library in (old, new) for key in library.ids if key not in library.documents)
    found = tuple(_documents(before, after, unread, path))
    return Redline(
        before=before,
        after=after,
        documents=found,
        unread=tuple(sorted(_paths(old, unread, path) | _paths(new, unread, path))),
        hidden=0 if internal else _hidden(old, new, found, unread, path),
    )


def other_files(old: State, new: State, path: str) -> tuple[str, ...]:
    """Return the files that are no records, twins or stamps and differ: words, lists of ids, images."""
    before, after = _others(old.tree), _others(new.tree)
    names = sorted({*before, *after})
    return tuple(name for name in names if _below(name, path) and _differs(old.tree, new.tree, before, after, name))


def _others(tree: Tree) -> dict[str, Entry]:
    return {path: entry for path, entry in tree.files().items() if _stands_alone(path)}


def _stands_alone(path: str) -> bool:
    """Say whether a file belongs to no document that is compared; what is written for an issue of a report does not."""
    address = address_of(path)
    return address is None or address.what in ("narrative", "answers")


def _differs(old: Tree, new: Tree, before: Mapping[str, Entry], after: Mapping[str, Entry], name: str) -> bool:
    if before.get(name) != after.get(name) or before[name] is not Entry.FILE:
        return before.get(name) != after.get(name)
    return old.size(name) != new.size(name) or old.bytes(name) != new.bytes(name)


def _documents(old: Library, new: Library, unread: frozenset[str], path: str) -> Iterator[DocumentChange]:
    for key in sorted({*old.documents, *new.documents} - unread):
        before, after = old.get(key), new.get(key)
        place = (after or before or next(iter(new))).path
        if _below(place, path) or key == path:
            change = _document(before, after)
            if change.size:
                yield change


def _below(place: str, path: str) -> bool:
    """Say whether a file is the one that was asked for, a twin of it, or below the folder that was asked for."""
    path = path.strip("/").removeprefix("./")
    stem = place.removesuffix(".yaml")
    return not path or place == path or place.startswith(f"{path}/") or (path.startswith(f"{stem}.") and stem != place)


def _document(old: Document | None, new: Document | None) -> DocumentChange:
    if old is not None and new is not None and old.kind.name != new.kind.name:
        old = None
    langs = sorted({*(old.prose if old else ()), *(new.prose if new else ())})
    prose = {}
    for lang in langs:
        before, after = (old.prose.get(lang) if old else None), (new.prose.get(lang) if new else None)
        if before is None or after is None or before.text != after.text:
            found = units.changes(before, after)
            if any(one.fate != "same" for one in found):
                prose[lang] = found
    record = () if old and new and old.record == new.record else _fields(old, new)
    return DocumentChange(old, new, record, prose)


def _fields(old: Document | None, new: Document | None) -> tuple[FieldChange, ...]:
    return fields.changes(old.record if old else None, new.record if new else None)


def _paths(library: Library, keys: frozenset[str], path: str) -> set[str]:
    places = {place for key in keys for place in library.ids.get(key, ())}
    return {place for place in places if _below(place, path)}


def _hidden(old: Library, new: Library, shown: tuple[DocumentChange, ...], unread: frozenset[str], path: str) -> int:
    """Count the documents that differ in more places than are shown."""
    sizes = {change.document.id: change.size for change in shown}
    return sum(change.size > sizes.get(change.document.id, 0) for change in _documents(old, new, unread, path))
