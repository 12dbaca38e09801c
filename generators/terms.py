"""Terms of reference put together: the standard's clauses with a group's own changes over them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generators.document import Document
from generators.library import Library
from generators.model.scalars import Unstated
from generators.model.texts import Text
from generators.problem import KeyPath
from generators.records.terms import (
    Addition,
    Change,
    GroupTerms,
    Parameter,
    Setting,
    Standard,
)

Value = str | Unstated | Text


@dataclass(frozen=True)
class Section:
    """A clause as it stands in a group's terms; `owner` is the document whose prose holds its text."""

    id: str
    owner: Document
    change: Change | None = None


@dataclass(frozen=True)
class Held:
    """A parameter with the value that holds for a group; `setting` says why it is not the standard's."""

    parameter: Parameter
    value: Value
    setting: Setting | None = None

    @property
    def is_blank_in_standard(self) -> bool:
        """Say whether the standard leaves this parameter to each group, so that to set it is no departure."""
        return isinstance(self.parameter.value, Unstated)


@dataclass(frozen=True)
class Deviation:
    """One point in which a group departs from the standard."""

    what: str
    clause: str
    reason: Text
    held: Held | None = None


def clauses(document: Document) -> Iterator[tuple[KeyPath, str]]:
    """Yield the clauses whose text must stand in the prose of these very terms, with their key paths."""
    record = document.record
    if isinstance(record, Standard):
        yield from ((("clauses", index, "id"), clause.id) for index, clause in enumerate(record.clauses))
    elif isinstance(record, GroupTerms):
        yield from ((("replace", index, "clause"), change.clause) for index, change in enumerate(record.replace))
        yield from ((("add", index, "clause"), change.clause) for index, change in enumerate(record.add))


def standard_of(library: Library, document: Document) -> Document | None:
    """Return the standard that terms rest on, which for a standard is itself; None where it cannot be found."""
    record = document.record
    if isinstance(record, Standard):
        return document
    found = library.get(record.rests_on.standard) if isinstance(record, GroupTerms) else None
    return found if found is not None and isinstance(found.record, Standard) else None


def groups(library: Library) -> tuple[Document, ...]:
    """Return the terms of reference of all groups, by id."""
    return tuple(document for document in library.of("tor") if isinstance(document.record, GroupTerms))


def sections(library: Library, document: Document) -> tuple[Section, ...]:
    """Return the clauses that hold for these terms, in order: the standard's, less dropped, with the group's own."""
    standard = standard_of(library, document)
    if standard is None:
        return ()
    assert isinstance(standard.record, Standard)
    base = [clause.id for clause in standard.record.clauses]
    if not isinstance(document.record, GroupTerms):
        return tuple(Section(key, standard) for key in base)
    return tuple(_merged(base, standard, document, document.record))


def _merged(base: list[str], standard: Document, document: Document, record: GroupTerms) -> Iterator[Section]:
    dropped = {change.clause for change in record.drop}
    replaced = {change.clause: change for change in record.replace}
    added: dict[str, list[Addition]] = {}
    for addition in record.add:
        added.setdefault(addition.after, []).append(addition)
    for key in base:
        if key not in dropped:
            change = replaced.get(key)
            yield Section(key, document if change else standard, change)
        yield from _additions(key, added, document)
    own = {addition.clause for addition in record.add}
    for after in sorted(added, key=lambda clause: clause in own):
        yield from _additions(after, added, document)


def _additions(after: str, added: dict[str, list[Addition]], document: Document) -> Iterator[Section]:
    for addition in added.pop(after, []):
        yield Section(addition.clause, document, addition)
        yield from _additions(addition.clause, added, document)


def parameters(library: Library, document: Document) -> dict[str, Held]:
    """Return every parameter of the standard with the value that holds for these terms."""
    standard = standard_of(library, document)
    if standard is None or not isinstance(standard.record, Standard):
        return {}
    settings = {one.id: one for one in document.record.parameters} if isinstance(document.record, GroupTerms) else {}
    held = {}
    for parameter in standard.record.parameters:
        setting = settings.get(parameter.id)
        held[parameter.id] = Held(parameter, setting.value if setting else parameter.value, setting)
    return held


def deviations(library: Library, document: Document) -> tuple[Deviation, ...]:
    """Return every point in which a group departs from its standard, in the order of the clauses."""
    record = document.record
    standard = standard_of(library, document)
    if not isinstance(record, GroupTerms) or standard is None or not isinstance(standard.record, Standard):
        return ()
    base = [clause.id for clause in standard.record.clauses]
    whole = _merged(base, standard, document, record.model_copy(update={"drop": ()}))
    order = {section.id: place for place, section in enumerate(whole)}
    held = parameters(library, document).values()
    found = [
        Deviation("filled" if one.is_blank_in_standard else "set", one.parameter.clause, one.setting.reason, one)
        for one in held
        if one.setting
    ]
    for what, changes in (("dropped", record.drop), ("replaced", record.replace), ("added", record.add)):
        found += [Deviation(what, change.clause, change.reason) for change in changes]
    return tuple(sorted(found, key=lambda one: (order.get(one.clause, len(order)), one.what)))


def is_outdated(library: Library, document: Document) -> bool:
    """Say whether a group rests on a version of the standard that is no longer its current one."""
    standard = standard_of(library, document)
    if not isinstance(document.record, GroupTerms) or standard is None:
        return False
    assert isinstance(standard.record, Standard)
    return document.record.rests_on.version != standard.record.version
