"""What a change does elsewhere: translations that fall behind, records that refer to it, ids and codes gone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

from rapidfuzz import fuzz

from generators.document import Document
from generators.library import Library
from generators.model.texts import Ref, Term
from generators.problem import KeyPath
from generators.redline.compare import DocumentChange, Redline
from generators.redline.fields import is_coded
from generators.translation_states import State, Translation, statuses

_RENAMED = 80.0
Fate = Literal["outdated", "missing", "done"]


@dataclass(frozen=True)
class Behind:
    """Units of one document that a language no longer follows, or that this change brought up to date."""

    document: Document
    lang: str
    what: Fate
    units: tuple[str, ...]


@dataclass(frozen=True)
class Affected:
    """A record that refers to one that changed, and by which fields; `prose` where its text links there."""

    document: Document
    fields: tuple[str, ...]


@dataclass(frozen=True)
class Lost:
    """An id or code that was published and is gone or replaced; `retired` says that the content gives a reason."""

    what: Literal["record", "code", "point"]
    old: str
    new: str
    document: Document
    retired: bool = False


@dataclass(frozen=True)
class Effects:
    """Everything that a change does outside the lines that it touches."""

    translations: tuple[Behind, ...]
    affected: Mapping[str, tuple[Affected, ...]]
    lost: tuple[Lost, ...]


def effects(redline: Redline) -> Effects:
    """Return what the change does elsewhere."""
    return Effects(tuple(_translations(redline)), _affected(redline), tuple(_lost(redline)))


def _translations(redline: Redline) -> Iterator[Behind]:
    changes = {change.document.id: change for change in redline.documents}
    for document in redline.after:
        old = redline.before.get(document.id)
        change = changes.get(document.id)
        if change is None and old is not None and old.stamps == document.stamps:
            continue
        found: dict[tuple[str, Fate], list[str]] = {}
        earlier = _earlier(redline.before, old)
        for lang, units in statuses(redline.after, document).items():
            for unit in units:
                fate = _fate(earlier.get((lang, _old_id(change, unit))), unit)
                if fate is not None:
                    found.setdefault((lang, fate), []).append(unit.id)
        for (lang, fate), names in sorted(found.items()):
            yield Behind(document, lang, fate, tuple(names))


def _earlier(library: Library, document: Document | None) -> dict[tuple[str, str], Translation]:
    if document is None:
        return {}
    return {(lang, unit.id): unit for lang, units in statuses(library, document).items() for unit in units}


def _old_id(change: DocumentChange | None, unit: Translation) -> str:
    """Return the id that the unit had before; below a heading ids tell a place, and places shift."""
    for one in change.prose.get(unit.original.lang, ()) if change else ():
        if one.old is not None and one.new is not None and one.id == unit.id and one.fate != "moved-away":
            return one.old.id
    return unit.id


def _fate(old: Translation | None, new: Translation) -> Fate | None:
    """Return what became of a translation; one without a stamp fell behind where its source alone changed."""
    source_changed = old is None or old.original.text != new.original.text
    if new.state is State.OUTDATED:
        return "outdated" if source_changed or (old is not None and old.state is not State.OUTDATED) else None
    if new.state is State.MISSING:
        return "missing" if old is None or old.state is not State.MISSING else None
    if new.state is State.UNSTAMPED:
        return "outdated" if old is not None and source_changed and old.text == new.text else None
    behind = (State.OUTDATED, State.MISSING, State.UNSTAMPED)
    return "done" if old is not None and old.state in behind else None


def _affected(redline: Redline) -> Mapping[str, tuple[Affected, ...]]:
    changed = {change.document.id: change for change in redline.documents if change.old is not None}
    found: dict[str, list[Affected]] = {}
    for document in redline.after:
        for target, names in sorted(_references(document, changed).items()):
            if target != document.id:
                found.setdefault(target, []).append(Affected(document, tuple(sorted(names))))
    return {target: tuple(documents) for target, documents in sorted(found.items())}


def _references(document: Document, changed: Mapping[str, DocumentChange]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for keys, value in document.leaves:
        name = next((str(key) for key in reversed(keys) if isinstance(key, str)), "")
        if isinstance(value, Ref) and value in changed:
            found.setdefault(str(value), set()).add(name)
        elif isinstance(value, Term) and value in _terms(changed.get(value.vocabulary)):
            found.setdefault(value.vocabulary, set()).add(name)
    for prose in document.prose.values():
        for unit in prose.units:
            for link in unit.links:
                target = link.href.partition("#")[0]
                if target in changed and not link.image:
                    found.setdefault(target, set()).add("prose")
    return found


def _terms(change: DocumentChange | None) -> set[str]:
    return {step.entry for field in change.fields for step in field.path[:1] if step.entry} if change else set()


def _lost(redline: Redline) -> Iterator[Lost]:
    fresh = [change for change in redline.documents if change.old is None]
    for change in redline.documents:
        key = change.document.id
        if change.new is None:
            yield Lost("record", key, _renamed(change, fresh), change.document, key in redline.after.retired)
        elif change.old is not None:
            yield from _lost_codes(redline, change.old, change.new)
            yield from _lost_points(change)


def _renamed(change: DocumentChange, fresh: list[DocumentChange]) -> str:
    """Return the id of the new record that is this one under another name, or nothing."""
    mine = repr(change.document.record)
    same = [one.document for one in fresh if one.document.kind is change.document.kind]
    scored = [(fuzz.ratio(mine, repr(one.record), score_cutoff=_RENAMED), one.id) for one in same]
    best = max(scored, default=(0.0, ""))
    return best[1] if best[0] else ""


def _lost_codes(redline: Redline, old: Document, new: Document) -> Iterator[Lost]:
    before, after = _codes(old), _codes(new)
    kept, given = set(after.values()), set(before.values())
    for keys, code in before.items():
        if code not in kept:
            here = after.get(keys, "")
            yield Lost("code", code, "" if here in given else here, new, code in redline.after.retired)


def _codes(document: Document) -> dict[KeyPath, str]:
    return {keys: str(getattr(part, "code", "")) for keys, part in document.parts if is_coded(part)}


def _lost_points(change: DocumentChange) -> Iterator[Lost]:
    """Yield the permanent ids that were replaced, once for all languages; a point that is gone shows as removed."""
    said: set[str] = set()
    for lang in sorted(change.prose):
        for one in change.prose[lang]:
            if one.id_changed and one.fate != "moved-away" and one.old and one.old.mark and one.old.mark not in said:
                said.add(one.old.mark)
                new = f"{change.document.id}#{one.new.mark}" if one.new and one.new.mark else ""
                yield Lost("point", f"{change.document.id}#{one.old.mark}", new, change.document)
